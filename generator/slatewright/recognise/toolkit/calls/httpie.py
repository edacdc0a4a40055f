"""Reading HTTPie commands: `http POST https://x/y name=value age:=3 q==text Header:value`."""

from __future__ import annotations

import re

from msgspec import Struct

from slatewright.http.methods import METHODS
from slatewright.recognise.toolkit.calls.request_line import is_target
from slatewright.recognise.toolkit.calls.shell import Word
from slatewright.regex import regex

_ITEM = regex(
    r"(?P<name>[^\s:=@]+(?:\[[^\]]*\])*)(?P<sep>:=@|=@|:=|==|=|:|@)(?P<value>.*)", re.DOTALL
)


class Httpie(Struct, frozen=True):
    """What one HTTPie command sends."""

    method: str
    url: str
    headers: tuple[tuple[str, str], ...]
    query: tuple[tuple[str, str], ...]
    fields: tuple[tuple[str, str, bool], ...]
    """Name, value, and whether the value is raw JSON."""
    user: str | None
    form: bool
    start: int


def read_httpie(words: list[Word]) -> Httpie | None:
    """Read one command; None where it is no HTTPie command."""
    if not words or words[0].text not in ("http", "https"):
        return None
    flags = [w.text for w in words[1:] if w.text.startswith("-")]
    user = _after(words, ("-a", "--auth"))
    rest = [w.text for w in words[1:] if not w.text.startswith("-") and w.text != user]
    method = rest.pop(0).upper() if rest and rest[0].upper() in METHODS else None
    if not rest or not (is_target(rest[0]) or rest[0].startswith((":", "$"))):
        return None
    url, items = rest[0], [m for m in map(_ITEM.match, rest[1:]) if m]
    fields = tuple(
        (m["name"], m["value"], m["sep"] == ":=")
        for m in items
        if m["sep"] in ("=", ":=", "@", "=@", ":=@")
    )
    return Httpie(
        method=method or ("POST" if fields else "GET"),
        url=url,
        headers=tuple((m["name"], m["value"].strip()) for m in items if m["sep"] == ":"),
        query=tuple((m["name"], m["value"]) for m in items if m["sep"] == "=="),
        fields=fields,
        user=user,
        form=bool({"-f", "--form"} & set(flags)),
        start=words[0].start,
    )


def _after(words: list[Word], names: tuple[str, ...]) -> str | None:
    for at, word in enumerate(words[:-1]):
        if word.text in names:
            return words[at + 1].text
        for name in names:
            if word.text.startswith(f"{name}="):
                return word.text.partition("=")[2]
    return None
