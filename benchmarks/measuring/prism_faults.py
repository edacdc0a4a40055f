"""What Prism refuses, or does not answer, though it should; each with a document of one operation that shows it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

DONE: Mapping[str, Any] = {"200": {"description": "Done."}}


@dataclass(frozen=True)
class Fault:
    """A document of one operation and a request that is right by it."""

    name: str
    sign: str
    """What the kind of the body sent and each message of Prism match, as a regular expression."""
    operation: Mapping[str, Any]
    request: Mapping[str, Any]
    """As httpx takes it."""
    responses: Mapping[str, Any] = field(default_factory=lambda: DONE)

    @property
    def kind(self) -> str:
        """What kind of body the request has."""
        kinds = {"files": "multipart", "data": "form", "content": "json"}
        return next((kinds[key] for key in self.request if key in kinds), "none")

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
        r"multipart: Request body property \S+ must be array",
        sending(
            "multipart/form-data",
            {"files": {"type": "array", "items": {"type": "string", "format": "binary"}}},
        ),
        {"files": [("files", ("a.txt", b"a")), ("files", ("b.txt", b"b"))]},
    ),
    Fault(
        "an int64 beyond 2^53",
        r".*: Re\w+ body property \S+ must be <= 9007199254740991",
        sending("application/json", {"id": {"type": "integer", "format": "int64"}}),
        {"content": b'{"id": 9007199254740993}', "headers": {"content-type": "application/json"}},
    ),
    Fault(
        "a list of objects in a form, by brackets",
        r"form: .*Cannot deserialize JSON object array in form data request body",
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
        r".*Cannot find serializer for application/vnd\.",
        {},
        {},
        answering(
            "application/vnd.kittens.v1",
            {"type": "object", "required": ["id"], "properties": {"id": {"type": "integer"}}},
        ),
    ),
    Fault(
        "an answer with bytes as text",
        r'.*: Response body property \S+ must match format \\"byte\\"',
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
)


_MESSAGE = re.compile(r'"message":"((?:[^"\\]|\\.)*)"')


def fault_behind(kind: str, words: str) -> str | None:
    """The fault that explains all that Prism says; None where there is something that none of them does.

    Args:
        kind: of the body that was sent, such as `form`.
        words: what Prism said.
    """
    names = set()
    for message in _MESSAGE.findall(words) or [words]:
        known = (one.name for one in FAULTS if re.match(one.sign, f"{kind}: {message}"))
        names.add(next(known, None))
    return None if None in names else ", ".join(sorted(map(str, names)))
