"""The committed client of the Capillary API: made anew it is the same, and it does what it says."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from slatewright.client import plan
from slatewright.model.options import ClientOptions, RenderOptions
from slatewright.openapi import load
from slatewright.output import apply
from slatewright.render import render

ROOT = Path(__file__).parents[2]
CLIENT = ROOT / "generated/capillary-v2-python"
SPEC = ROOT / "specs/capillary-v2/openapi.yaml"
REFUSAL = {"errors": [{"status": False, "code": 8009, "message": "no such customer"}], "warnings": []}


class Server:
    """Answers every request with one JSON value, and keeps the headers that it saw."""

    def __init__(self, answer: Any) -> None:
        self.seen: list[dict[str, str]] = []
        seen, content = self.seen, json.dumps(answer).encode()

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                seen.append({name.lower(): text for name, text in self.headers.items()})
                self.send_response(200)
                self.send_header("content-type", "application/json")
                self.send_header("content-length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, *args: object) -> None:
                """Say nothing."""

        self._server = HTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}/v2"
        self._thread = Thread(target=self._server.serve_forever, args=(0.01,))
        self._thread.start()

    def close(self) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


@pytest.fixture
def server(request: pytest.FixtureRequest) -> Iterator[Server]:
    started = Server(getattr(request, "param", {}))
    yield started
    started.close()


def run(*command: str, cwd: Path = CLIENT, **variables: str) -> str:
    """What a process prints that has the client on its path."""
    env = {**os.environ, "PYTHONPATH": str(CLIENT), "PYTHONDONTWRITEBYTECODE": "1", "NO_PROXY": "*"}
    done = subprocess.run(
        [sys.executable, *command],
        cwd=cwd,
        env={**env, **variables},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-4000:]
    return done.stdout


def program(url: str, *lines: str) -> str:
    """A program that uses a client of the server at `url`."""
    made = f"Client(base_url={url!r}, username='till', password='secret', max_retries=0"
    return "\n".join(["from capillary import *", *lines]).replace("Client(", f"{made}, ")


def test_it_is_what_its_spec_makes(tmp_path: Path) -> None:
    copy = tmp_path / "client"
    shutil.copytree(CLIENT, copy, ignore=shutil.ignore_patterns(".*_cache", "__pycache__"))
    made = render(plan(load(SPEC.read_text("utf-8"), str(SPEC)), ClientOptions(package="capillary")), RenderOptions())
    changes = apply(made, copy, check=True)
    assert not changes.pending, changes


def test_an_operation_takes_few_lines() -> None:
    texts = [path.read_text("utf-8") for path in (CLIENT / "capillary/resources").glob("*.py")]
    operations = sum(text.count("    return Call(") for text in texts)
    assert operations == 37
    assert sum(text.count("\n") for text in texts) <= 45 * operations


def test_only_the_models_that_are_used_are_imported() -> None:
    lines = (
        "import sys, capillary",
        "loaded = lambda: {name.rpartition('.')[2] for name in sys.modules if name.startswith('capillary.models.')}",
        "print(loaded())",
        "capillary.models.OtpIssueBody",
        "print(loaded() - {'shared'})",
        "print(set(capillary.models.__all__) == set(dir(capillary.models)))",
        "from capillary.models import *",
        "print(len(loaded()))",
    )
    modules = len([*(CLIENT / "capillary/models").glob("[!_]*.py")])
    assert run("-c", "\n".join(lines)).splitlines() == ["set()", "{'otp'}", "True", str(modules)]


def test_its_own_tests_pass() -> None:
    out = run("-m", "pytest", "-q", "-p", "no:cacheprovider")
    assert " passed" in out
    assert "skipped" not in out


def test_its_types_are_strict(tmp_path: Path) -> None:
    out = run("-m", "mypy", "--cache-dir", str(tmp_path))
    assert out.startswith("Success")


def test_the_quick_start_runs_as_printed(server: Server, tmp_path: Path) -> None:
    printed = re.search(r"```python\n(.*?)```", (CLIENT / "README.md").read_text("utf-8"), re.DOTALL)
    assert printed is not None
    assert 8 <= len(printed[1].splitlines()) <= 14
    path = tmp_path / "quick_start.py"
    path.write_text(printed[1], "utf-8")
    variables = {"BASE_URL": server.url, "USERNAME": "till", "PASSWORD": "secret"}
    out = run(str(path), cwd=tmp_path, **{f"CAPILLARY_{name}": text for name, text in variables.items()})
    assert out.strip()
    assert len(server.seen) == 1


def test_the_password_travels_as_its_digest(server: Server) -> None:
    lines = ("with Client() as client:", "    client.otp.fetch()")
    run("-c", program(server.url, *lines))
    kind, _, value = server.seen[0]["authorization"].partition(" ")
    digest = hashlib.md5(b"secret", usedforsecurity=False).hexdigest()
    assert (kind, base64.b64decode(value).decode()) == ("Basic", f"till:{digest}")


def test_what_goes_along_with_every_call(server: Server) -> None:
    lines = (
        "with Client(cap_api_attribution_lookup='t-1') as client:",
        "    client.otp.fetch()",
        "    client.otp.fetch(options=RequestOptions(headers={'X-CAP-API-ATTRIBUTION-LOOKUP': None}))",
    )
    run("-c", program(server.url, *lines))
    name = "x-cap-api-attribution-lookup"
    assert [one.get(name) for one in server.seen] == ["t-1", None]
    assert not any(f"{name}-type" in one for one in server.seen)


def test_the_whole_response_and_hooks(server: Server) -> None:
    lines = (
        "from capillary.resources.otp import fetch_request",
        "seen = []",
        "with Client(on_request=[seen.append], on_response=[seen.append]) as client:",
        "    raw = client.send_raw(fetch_request(), RequestOptions(headers={'x-one': '1'}))",
        "print(raw.status, raw.retries_taken, seen[0].extensions['operation'], seen[1].status_code)",
        "with Client() as client, client.stream(fetch_request()) as raw:",
        "    print(raw.response.read().decode())",
    )
    out = run("-c", program(server.url, *lines))
    assert out.splitlines() == ["200 0 otp.fetch 200", "{}"]
    assert server.seen[0]["x-one"] == "1"


@pytest.mark.parametrize("server", [REFUSAL], indirect=True)
def test_an_answer_that_lists_errors_raises_where_that_is_asked_for(server: Server) -> None:
    lines = (
        "with Client() as client:",
        "    print(type(client.customers.search(q='a').first().value).__name__)",
        "with Client(raise_application_errors=True) as client:",
        "    for call in (lambda: client.customers.search(q='a').first(), lambda: client.otp.fetch()):",
        "        try:",
        "            call()",
        "        except ApplicationError as error:",
        "            (problem,) = error.problems",
        "            print(error, '|', problem.code, ERROR_CODES[problem.code].message)",
    )
    first, *others = run("-c", program(server.url, *lines)).splitlines()
    assert first.endswith("Response")
    assert [line.partition(" | ")[0] for line in others] == [
        "customers.search: 8009 no such customer",
        "otp.fetch: 8009 no such customer",
    ]
    assert all(line.partition(" | 8009 ")[2] for line in others)


def _leads_somewhere(file: str, anchor: str) -> bool:
    path = CLIENT / file
    headings = re.findall(r"(?m)^#+ (.+)$", path.read_text("utf-8")) if path.is_file() else []
    return path.is_file() and (not anchor or anchor in map(str.lower, headings))


def test_its_readme_links_to_what_is_there() -> None:
    for name in ("README.md", "api.md"):
        text = (CLIENT / name).read_text("utf-8")
        targets = re.findall(r"(?<!\\)\[[^\]]*\]\(([^)]*)\)", text)
        assert [one for one in targets if not _leads_somewhere(*one.partition("#")[::2])] == []


def test_every_credential_stays_out_of_what_is_shown(server: Server) -> None:
    lines = ("client = Client()", "print(client, client.config, vars(client))", "client.close()")
    assert "secret" not in run("-c", program(server.url, *lines))


def test_both_clients_wait_between_attempts_as_they_are_told(server: Server) -> None:
    told = (
        "given = Backoff(initial=0.25, maximum=0.5)",
        "print(Client(backoff=given).config.backoff == given)",
        "print(AsyncClient(backoff=given).config.backoff == given)",
        "print(Client().config.backoff == Backoff() == AsyncClient().config.backoff)",
    )
    assert run("-c", program(server.url, *told)).split() == ["True"] * 3
