"""A script written from the generated README alone does what its author wanted."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

ROOT = Path(__file__).parents[2]
CLIENT = ROOT / "generated/capillary-v2-python"
SCRIPT = Path(__file__).parent / "newcomer.py"
NAMES = {1: "Ada", 2: "Ann", 3: "Abe", 4: "Amy", 5: "Ava"}


def answer(target: str, credentials: str) -> tuple[int, Any]:
    """What a shop with five customers and one TILL says."""
    digest = hashlib.md5(b"secret", usedforsecurity=False).hexdigest()
    if credentials != "Basic " + base64.b64encode(f"till.01:{digest}".encode()).decode():
        return 401, {"message": "who are you?"}
    url = urlsplit(target)
    asked = {name: values[0] for name, values in parse_qs(url.query).items()}
    if url.path == "/v2/customers/search":
        limit, offset = int(asked["limit"]), int(asked.get("offset", 0))
        found = [{"userId": id_} for id_ in NAMES][offset : offset + limit]
        return 200, {"pagination": {"limit": limit, "offset": offset, "total": len(NAMES)}, "data": found}
    id_ = int(url.path.removeprefix("/v2/customers/"))
    if id_ not in NAMES:
        return 404, {"errors": [{"code": 8015, "message": "customer not found"}]}
    return 200, {"id": id_, "profiles": [{"firstName": NAMES[id_]}]}


@pytest.fixture
def shop() -> Iterator[tuple[str, list[str]]]:
    """The address of the shop, and what it is asked for."""
    seen: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            seen.append(self.path)
            status, value = answer(self.path, self.headers.get("authorization", ""))
            content = json.dumps(value).encode()
            self.send_response(status)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *args: object) -> None:
            """Say nothing."""

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/v2", seen
    server.shutdown()
    thread.join()
    server.server_close()


def test_what_a_newcomer_wrote(shop: tuple[str, list[str]]) -> None:
    url, seen = shop
    env = {**os.environ, "PYTHONPATH": str(CLIENT), "PYTHONDONTWRITEBYTECODE": "1", "NO_PROXY": "*", "SHOP": url}
    command = [sys.executable, str(SCRIPT)]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    assert done.stdout.splitlines() == [
        "wrong password: 401",
        "customers.retrieve: 401 Unauthorized (no credentials were sent; give the client username "
        "(or set CAPILLARY_USERNAME) and password (or set CAPILLARY_PASSWORD)): who are you?",
        "found: 2 Ann",
        *(f"listed: {id_}" for id_ in NAMES),
        "on the first page: 2 True",
        "missing: 404 {'errors': [{'code': 8015, 'message': 'customer not found'}]}",
        "customers.retrieve: path argument 'customer_id' must not be empty",
    ]
    assert sum("search" in target for target in seen) == 3 + 1


def test_what_a_newcomer_wrote_is_typed(tmp_path: Path) -> None:
    env = {**os.environ, "MYPYPATH": str(CLIENT)}
    command = ["-m", "mypy", "--strict", "--config-file", os.devnull, "--cache-dir", str(tmp_path), str(SCRIPT)]
    done = subprocess.run([sys.executable, *command], env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
