"""Shows by small documents what Prism refuses, or does not answer, though it should.

    python benchmarks/mock_server_faults.py PRISM

PRISM is the program of the npm package `@stoplight/prism-cli`. Each document has one operation, and
gets one request that is right by it, sent by hand and not by a client of ours. Told is what Prism
makes of it. What `mock_server.py` counts as refused or unanswered is one of these, but for samples
that their docs cut short. Exits with 1 where Prism takes a request after all, so that its fault is
one no more, and with 2 where Prism is absent.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
from mock_server import serving

DONE: Mapping[str, Any] = {"200": {"description": "Done."}}


@dataclass(frozen=True)
class Fault:
    """A document of one operation and a request that is right by it."""

    name: str
    operation: Mapping[str, Any]
    request: Mapping[str, Any]
    """As httpx takes it."""
    responses: Mapping[str, Any] = field(default_factory=lambda: DONE)

    @property
    def document(self) -> str:
        """The document, as JSON."""
        operation = {**self.operation, "responses": self.responses}
        return json.dumps(
            {
                "openapi": "3.0.3",
                "info": {"title": self.name, "version": "1"},
                "paths": {"/kittens": {"post": operation}},
            }
        )


def sending(media: str, schema: Mapping[str, Any], **more: Any) -> dict[str, Any]:
    """An operation that takes a body with one field."""
    whole = {"type": "object", "required": [*schema], "properties": schema}
    return {"requestBody": {"required": True, "content": {media: {"schema": whole, **more}}}}


def answering(media: str, schema: Mapping[str, Any]) -> dict[str, Any]:
    """Responses with content."""
    return {"200": {"description": "Done.", "content": {media: {"schema": schema}}}}


FAULTS = (
    Fault(
        "several files under one name",
        sending(
            "multipart/form-data",
            {"files": {"type": "array", "items": {"type": "string", "format": "binary"}}},
        ),
        {"files": [("files", ("a.txt", b"a")), ("files", ("b.txt", b"b"))]},
    ),
    Fault(
        "an int64 beyond 2^53",
        sending("application/json", {"id": {"type": "integer", "format": "int64"}}),
        {"content": b'{"id": 9007199254740993}', "headers": {"content-type": "application/json"}},
    ),
    Fault(
        "a list of objects in a form, by brackets",
        sending(
            "application/x-www-form-urlencoded",
            {
                "items": {
                    "type": "array",
                    "items": {"type": "object", "properties": {"name": {"type": "string"}}},
                }
            },
            encoding={"items": {"style": "deepObject", "explode": True}},
        ),
        {"data": {"items[0][name]": "Tom"}},
    ),
    Fault(
        "an answer in a media type of the API's own",
        {},
        {},
        answering(
            "application/vnd.kittens.v1",
            {"type": "object", "required": ["id"], "properties": {"id": {"type": "integer"}}},
        ),
    ),
    Fault(
        "an answer with bytes as text",
        {},
        {"headers": {"prefer": "dynamic=true"}},
        answering(
            "application/json",
            {
                "type": "object",
                "required": ["content"],
                "properties": {"content": {"type": "string", "format": "byte"}},
            },
        ),
    ),
    Fault("an answer that leads elsewhere", {}, {}, {"302": {"description": "Look there."}}),
)


def said(prism: str, fault: Fault, folder: Path) -> str | None:
    """What Prism says against a request; None where it takes it."""
    document = folder / "document.json"
    document.write_text(fault.document)
    with serving(prism, document) as url:
        if url is None:
            return "it does not start"
        answer = httpx.post(f"{url}/kittens", trust_env=False, timeout=30, **fault.request)
    if answer.is_redirect and "location" not in answer.headers:
        return f"{answer.status_code} without an address"
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
    taken = 0
    for fault in FAULTS:
        with tempfile.TemporaryDirectory(prefix="mock-server-") as scratch:
            words = said(given.prism, fault, Path(scratch))
        taken += words is None
        print(f"{fault.name}: {'taken' if words is None else ' '.join(words.split())[:300]}")
    return 1 if taken else 0


if __name__ == "__main__":
    sys.exit(main())
