"""Shows by small documents what Prism refuses, or does not answer, though it should.

    python benchmarks/mock_server_faults.py PRISM

PRISM is the program of the npm package `@stoplight/prism-cli`. Each document has one operation, and
gets one request that is right by it, sent by hand and not by a client of ours. Told is what Prism
makes of it. `mock_server.py` counts as a fault of Prism what one of these explains. Exits with 1 where Prism takes a request after all, or says something else,
so that its fault is one no more, and with 2 where Prism is absent.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

import httpx
from measuring.prism_faults import FAULTS, Fault, fault_behind
from mock_server import serving


def said(prism: str, fault: Fault, folder: Path) -> str | None:
    """What Prism says against a request; None where it takes it."""
    document = folder / "document.json"
    document.write_text(fault.document)
    with serving(prism, document) as url:
        if url is None:
            return "it does not start"
        answer = httpx.post(f"{url}/kittens", trust_env=False, timeout=30, **fault.request)
    _, _, reasons = answer.text.partition('"validation":')
    words = answer.headers.get("sl-violations") or reasons or answer.text
    return None if answer.is_success else f"{answer.status_code} {words}"


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("prism")
    given = parser.parse_args()
    if shutil.which(given.prism) is None:
        print("the program of Prism is needed", file=sys.stderr)
        return 2
    gone = 0
    for fault in FAULTS:
        with tempfile.TemporaryDirectory(prefix="mock-server-") as scratch:
            words = said(given.prism, fault, Path(scratch))
        shown = words is not None and fault_behind(fault.kind, words) == fault.name
        gone += not shown
        print(f"{fault.name}: {'taken' if words is None else ' '.join(words.split())[:300]}")
    return 1 if gone else 0


if __name__ == "__main__":
    sys.exit(main())
