"""What a sample call sends: its body as data, be it JSON or a form, and its query."""

from __future__ import annotations

from urllib.parse import unquote_plus

from msgspec import Struct

from slatewright.http.media import FORM
from slatewright.model.sample_data import Json, JsonMember, JsonObject, JsonScalar
from slatewright.recognise.toolkit.json import read_json
from slatewright.recognise.toolkit.json.reading import Trouble
from slatewright.regex import regex

_NEXT_LINE = regex(r"(?<![&\n])\n(?=[ \t]{0,20}[\w.\[\]%-]{1,60}=)")
"""A line feed before a further pair, where docs leave the `&` out."""


class SampleBody(Struct, frozen=True):
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
    return SampleBody(form_fields(text), media or FORM)


def form_fields(text: str) -> JsonObject:
    """`a=1&b[c]=2` as an object of strings under their names as written."""
    members = []
    at = 0
    for pair in _NEXT_LINE.sub("&", text).replace("\n", "").split("&"):
        name, _, value = pair.partition("=")
        if name.strip():
            scalar = JsonScalar(unquote_plus(value.strip()), 0, at)
            members.append(JsonMember(unquote_plus(name.strip()), scalar, 0, at))
        at += len(pair) + 1
    return JsonObject(tuple(members), 0, 0)


def with_query(url: str, query: str) -> str:
    """`url` with `a=1&b=2` behind whatever query it has already."""
    return f"{url}{'&' if '?' in url else '?'}{query}"
