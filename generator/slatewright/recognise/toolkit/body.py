"""The body of a sample call as data, be it JSON or a form."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import unquote_plus

from slatewright.model.facts import Json, JsonArray, JsonMember, JsonObject, JsonScalar, Mend
from slatewright.model.source import Span
from slatewright.recognise.toolkit.json import JsonText, read_json
from slatewright.recognise.toolkit.json.parser import Trouble


@dataclass(frozen=True, slots=True)
class SampleBody:
    """What a sample call sends."""

    value: Json | None
    media: str | None
    troubles: tuple[Trouble, ...] = ()


def read_body(parts: tuple[str, ...], media: str | None) -> SampleBody:
    """Read the data arguments of one call: JSON where they look like it, form fields otherwise."""
    text = "&".join(parts)
    if not text or text.startswith("@"):
        return SampleBody(None, media)
    if text.lstrip()[:1] in ("{", "["):
        read = read_json("\n".join(parts))
        return SampleBody(read.value, media or "application/json", read.troubles)
    if media and "json" in media and "=" not in text:
        read = read_json(text)
        return SampleBody(read.value, media, read.troubles)
    if "=" not in text or text.lstrip().startswith("<"):
        return SampleBody(None, media)
    return SampleBody(form_fields(text), media or "application/x-www-form-urlencoded")


def form_fields(text: str) -> JsonObject:
    """`a=1&b[c]=2` as an object of strings under their names as written."""
    members = []
    for pair in text.replace("\n", "").split("&"):
        name, _, value = pair.partition("=")
        if name.strip():
            scalar = JsonScalar(unquote_plus(value.strip()), 0, 0)
            members.append(JsonMember(unquote_plus(name.strip()), scalar, 0, 0))
    return JsonObject(tuple(members), 0, 0)


def placed(value: Json | None, line: int, column: int) -> Json | None:
    """`value` with its places moved: `line` is where it starts in the file, `column` how far it is indented."""
    match value:
        case None:
            return None
        case JsonScalar(inner, at, col):
            return JsonScalar(inner, at + line, col + column)
        case JsonArray(items, at, col, elided):
            moved = tuple(_moved(item, line, column) for item in items)
            return JsonArray(moved, at + line, col + column, elided)
        case JsonObject(members, at, col, elided):
            kept = tuple(
                JsonMember(m.name, _moved(m.value, line, column), m.line + line, m.column + column)
                for m in members
            )
            return JsonObject(kept, at + line, col + column, elided)


def _moved(value: Json, line: int, column: int) -> Json:
    return placed(value, line, column) or value


def mends(read: JsonText | SampleBody, file: str, line: int, column: int) -> tuple[Mend, ...]:
    """The troubles of a sample at their places in the file."""
    return tuple(
        Mend(
            Span(file, t.line + line, t.column + column, t.end_line + line, t.end_column + column),
            t.reason,
            t.deliberate,
        )
        for t in read.troubles
    )
