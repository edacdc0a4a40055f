"""Request bodies and responses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from slatewright.http.media import JSON
from slatewright.http.statuses import reason
from slatewright.model.api import Body, Example, Presence, Response, Shape, Unknown
from slatewright.model.source import Sourced
from slatewright.openapi.dialect import Dialect
from slatewright.openapi.forms import encoding, is_form, nested, typed
from slatewright.openapi.noted import Marks, Noted, noted
from slatewright.openapi.parameters import header_objects
from slatewright.openapi.plain import plain
from slatewright.openapi.schemas import sourced_schema
from slatewright.regex import regex

_MEDIA = regex(r"[\w!#$&^.+*-]+/[\w!#$&^.+*-]+(?:\s*;[^\x00-\x1f]*)?\Z")
_STATUS = regex(r"[1-5]\d\d\Z|[1-5]XX\Z|default\Z")


def request_body(bodies: tuple[Body, ...], dialect: Dialect) -> Noted:
    """The request body in all of its media types."""
    value: dict[str, Any] = {
        "content": _content(((b.media, b.shape, b.examples) for b in bodies), dialect)
    }
    if all(body.presence.value is Presence.REQUIRED for body in bodies):
        value["required"] = Noted(True, bodies[0].presence.evidence)
    evidence = tuple(item for body in bodies for item in body.shape.evidence)
    return Noted(value, evidence, marks=Marks.BOTH)


def responses(found: Iterable[Response], dialect: Dialect) -> dict[str, Noted]:
    """The responses by status, in ascending order and `default` last; never none, as 3.0 wants at least one."""
    described = dict(_by_status(found, dialect))
    return described or {"default": Noted({"description": "Not documented."}, marks=Marks.BOTH)}


def _by_status(found: Iterable[Response], dialect: Dialect) -> Iterator[tuple[str, Noted]]:
    by_status: dict[str, list[Response]] = {}
    for response in found:
        by_status.setdefault(_status(response.status.value), []).append(response)
    for status in sorted(by_status, key=lambda status: (status == "default", status)):
        yield status, _response(status, by_status[status], dialect)


def common_responses(found: Iterable[Response], dialect: Dialect) -> dict[str, tuple[str, Noted]]:
    """By status, the name and the object of each response that the docs tie to no operation."""
    return {
        status: (_component(status), response) for status, response in _by_status(found, dialect)
    }


def _component(status: str) -> str:
    """A name for the response: what HTTP calls the status."""
    words = re.findall(r"[A-Za-z]+", reason(status) or "")
    return "".join(word[0].upper() + word[1:] for word in words) or f"Status{status}"


def _status(text: str) -> str:
    wish = text.strip().upper()
    wish = "default" if wish == "DEFAULT" else wish
    return wish if _STATUS.match(wish) else "default"


def _response(status: str, same: list[Response], dialect: Dialect) -> Noted:
    words = dict.fromkeys(response.description for response in same if response.description)
    value: dict[str, Any] = {
        "description": "\n\n".join(words) or reason(status) or "Not described."
    }
    if headers := header_objects((h for r in same for h in r.headers), dialect):
        value["headers"] = headers
    content = _content(
        ((r.media, r.shape, r.examples) for r in same if r.shape is not None or r.examples), dialect
    )
    if content:
        value["content"] = content
    return noted(value, *(response.status for response in same), marks=Marks.BOTH)


Part = tuple[Sourced[str] | None, Sourced[Shape] | None, tuple[Example, ...]]
"""Media type, shape and samples of one content."""


def _content(parts: Iterable[Part], dialect: Dialect) -> dict[str, Noted]:
    by_media: dict[str, list[Part]] = {}
    for part in parts:
        by_media.setdefault(_media(part[0]), []).append(part)
    return {media: _media_type(media, same, dialect) for media, same in by_media.items()}


def _media(media: Sourced[str] | None) -> str:
    text = JSON if media is None else media.value.strip().lower()
    return text if _MEDIA.match(text) else JSON


def _media_type(media: str, same: list[Part], dialect: Dialect) -> Noted:
    shapes = [shape for _, shape, _ in same if shape is not None]
    known = [shape for shape in shapes if not isinstance(shape.value, Unknown)]
    if len(known) > 1:
        known = list({shape.value: shape for shape in reversed(known)}.values())[::-1]
    schemas = [sourced_schema(shape, dialect) for shape in known]
    value: dict[str, Any] = {}
    if len(schemas) == 1:
        value["schema"] = schemas[0]
    elif schemas:
        value["schema"] = {"anyOf": schemas}
    elif shapes:
        value["schema"] = {}
    shown = [(example, plain(example.value)) for _, _, found in same for example in found]
    if is_form(media):
        samples = [content for _, content in shown]
        if len(known) == 1 and (styles := encoding(known[0].value, samples)):
            value["encoding"] = styles
        shape = known[0].value if len(known) == 1 else Unknown()
        shown = [(example, typed(nested(content), shape)) for example, content in shown]
    if shown:
        value["examples"] = _examples(shown)
    return noted(value, *(stated for stated, _, _ in same if stated is not None))


def _examples(shown: list[tuple[Example, Any]]) -> dict[str, Noted]:
    examples: dict[str, Noted] = {}
    for example, content in shown:
        name, number = example.name or "example", 2
        while name in examples:
            name, number = f"{example.name or 'example'}{number}", number + 1
        examples[name] = Noted({"value": content}, (example.evidence,), marks=Marks.LINE)
    return examples
