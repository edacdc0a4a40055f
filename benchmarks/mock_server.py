"""Calls every operation of clients against a mock server that checks requests by the document.

    python benchmarks/mock_server.py PRISM FOLDER [--sample N] [--only TEXT]

PRISM is the program of the npm package `@stoplight/prism-cli`. For each OpenAPI document and docs
set below FOLDER, a client is made, Prism serves the document on this machine with `--errors`, and
the client's own samples are sent to it instead of to the server of its tests. Documents with a `#`
in a path are passed over: what follows it never travels by HTTP, so that a server cannot tell such
operations apart by their paths. Told are, for each
document, how many operations have a sample, how many requests Prism accepts, and how many of its
answers are read; then what Prism says of the others. Where an example in the document does not fit
its schema, Prism is asked to make up an answer of its own. What a fault of Prism explains, which
`mock_server_faults.py` shows, is counted apart; so is what it cannot answer for another reason, as
that is no word against the request. Exits with 1 where a request was refused or an
answer not read, and with 2 where something that is needed is absent.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any

from measuring.prism_faults import fault_behind
from subjects import chosen, documents, make

from slatewright import openapi
from slatewright.model.diagnostics import UsageError
from slatewright.model.spec import Spec

LONGEST_START = 60
FAULT = "fault of Prism"
CONFTEST = """
import json, os
import httpx, pytest
from .replay import Replay, samples
from .subject import CREDENTIALS, Client, Page


class Forwarded(Replay):
    def __init__(self):
        self.sample = {}

    def call(self, key, call):
        self.load(key)
        said = self.said(key, call, {})
        if said["status"] == 500 and '"location":["response"' in said["words"]:
            said = self.said(key, call, {"Prefer": "dynamic=true"})
        with open(os.environ["MOCK_REPORT"], "a") as report:
            report.write(json.dumps(said) + "\\n")

    def said(self, key, call, headers):
        said = {"key": key, "outcome": "read", "words": "", "status": 0}
        said["kind"] = self.sample["request"].get("kind", "none")
        misfits = lambda operation, found: said.update(words=str(found[0]), outcome="read, but")
        with httpx.Client(trust_env=False, timeout=30) as http:
            client = Client(
                base_url=os.environ["MOCK_SERVER"],
                max_retries=0,
                http_client=http,
                headers=headers,
                on_mismatch=[misfits],
                **CREDENTIALS,
            )
            try:
                given = call(client)
                if type(given).__name__ == "EventStream":
                    list(given)
            except Exception as error:
                said["outcome"] = type(error).__name__
                said["status"] = getattr(error, "status_code", 0)
                answer = getattr(error, "response", httpx.Response(0))
                _, _, reasons = answer.text.partition('"validation":')
                said["words"] = answer.headers.get("sl-violations") or reasons or str(error)
        return said

    def call_async(self, key, call):
        pass


@pytest.fixture
def replay():
    return Forwarded()
"""


@contextmanager
def serving(prism: str, document: Path) -> Iterator[str | None]:
    """Prism with a document; its address, or None where it does not start."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [prism, "mock", "-h", "127.0.0.1", "-p", str(port), "--errors", str(document)]
    log = document.with_suffix(".log")
    with log.open("w") as out:
        process = subprocess.Popen(command, stdout=out, stderr=out)
    try:
        deadline = time.monotonic() + LONGEST_START
        while "Prism is listening" not in log.read_text(errors="replace"):
            if process.poll() is not None or time.monotonic() > deadline:
                print(log.read_text(errors="replace")[-1000:])
                yield None
                return
            time.sleep(0.2)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(10)


def call_all(folder: Path, url: str) -> dict[str, tuple[str, str]]:
    """What came of each sample: how it ended, and what was said."""
    report = folder / "report.jsonl"
    (folder / "tests/conftest.py").write_text(CONFTEST)
    env = {**os.environ, "PYTHONPATH": str(folder), "NO_PROXY": "*"}
    env |= {"MOCK_SERVER": url, "MOCK_REPORT": str(report)}
    skipped = ("--ignore=tests/test_readme.py", "--ignore=tests/test_client.py")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *skipped, "tests"]
    done = subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False)
    if not report.exists():
        print(done.stdout[-2000:], done.stderr[-2000:])
        return {}
    said = [json.loads(line) for line in report.read_text().splitlines()]
    return {one["key"]: (verdict(one), one["words"]) for one in said}


def verdict(said: Mapping[str, Any]) -> str:
    """`read`, `refused`, `unanswered` for what Prism could not make up, or what was raised; or that Prism is wrong."""
    outcome, words = str(said["outcome"]), str(said["words"])
    if outcome.startswith("read") or not said["status"]:
        return outcome
    if fault_behind(said["kind"], words):
        return FAULT
    refused = 400 <= said["status"] < 500 or '"location":["request"' in words
    return "refused" if refused else "unanswered"


def operation(key: str) -> str:
    """The operation of a sample, whose key ends in a number where there are several."""
    name, mark, number = key.rpartition("__")
    return name if mark and number.isdecimal() else key


def try_document(prism: str, name: str, folder: Path, text: str) -> Counter[str]:
    """Try one document; what came of its operations."""
    document = folder / "document.json"
    document.write_text(text, "utf-8")
    with serving(prism, document) as url:
        if url is None:
            print(f"{name}: Prism does not start")
            return Counter(unserved=1)
        results = call_all(folder, url)
    worst: dict[str, str] = {}
    for key, (ended, words) in results.items():
        worst[operation(key)] = max(worst.get(operation(key), ""), ended, key=rank)
        if ended != "read":
            print(f"    {key}: {ended}: {' '.join(words.split())[:300]}")
    return Counter(worst.values())


def can_be_served(found: tuple[str, Spec]) -> bool:
    """Whether a server can tell the operations of a document apart by what HTTP sends."""
    name, spec = found
    paths = spec.document.get("paths")
    whole = isinstance(paths, Mapping) and not any("#" in path for path in paths)
    if not whole:
        print(f"{name}: passed over, since it has paths that HTTP cannot send")
    return whole


def rank(ended: str) -> int:
    """How bad an end is."""
    known = ("", "read", "read, but", FAULT, "unanswered")
    return known.index(ended) if ended in known else len(known)


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("prism")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--sample", type=int, metavar="N")
    parser.add_argument("--only", default="", help="only those whose path has this in it")
    given = parser.parse_args()
    if not given.folder.is_dir() or shutil.which(given.prism) is None:
        print("a folder of documents and the program of Prism are needed", file=sys.stderr)
        return 2
    total: Counter[str] = Counter()
    with tempfile.TemporaryDirectory(prefix="mock-server-") as scratch:
        paths = chosen(given.folder, given.only, given.sample and sys.maxsize)
        servable = filter(can_be_served, documents(paths))
        for number, (name, spec) in enumerate(islice(servable, given.sample)):
            folder = Path(scratch) / str(number)
            try:
                subject = make(name, spec, folder)
            except UsageError as error:
                print(f"{name}: REFUSED: {error}")
                continue
            found = try_document(given.prism, name, folder, openapi.serialise(spec, ".json"))
            print(
                f"{name}: {subject.methods} operations: {dict(sorted(found.items()))}", flush=True
            )
            total += found + Counter(operations=subject.methods)
    print(dict(sorted(total.items())))
    good = total["read"] + total["read, but"] + total[FAULT] + total["unanswered"]
    good += total["operations"]
    return 0 if total.total() == good else 1


if __name__ == "__main__":
    sys.exit(main())
