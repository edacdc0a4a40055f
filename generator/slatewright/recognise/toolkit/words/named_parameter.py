"""Names that a sentence calls a parameter: "the optional query parameter `gait`"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from slatewright.http.methods import METHODS
from slatewright.lexicon import has_word, selects
from slatewright.model.document import Code, Text
from slatewright.regex import regex

_IDENTIFIER = regex(r"[A-Za-z_$][\w.$-]{0,60}(?:\[[\w.-]{0,40}\])*\Z")
_NEAR = 32
_WINDOW = 4000
"""How far the next code span is looked for, so that a hostile paragraph takes linear time."""


def named_parameters(text: Text) -> Iterator[tuple[Code, str]]:
    """The code spans that the words beside them call a query parameter, with those words."""
    for code, at in _places(text):
        end = at + len(code.content)
        before, after = text.plain[max(0, at - _NEAR) : at], text.plain[end : end + _NEAR]
        linked = any(
            link.text.strip("` ") == code.content and link.target.startswith("#")
            for link in text.links
        )
        known = linked or selects(code.content)
        words = _phrase(before, after, known)
        if words is not None and _IDENTIFIER.match(code.content) and code.content not in METHODS:
            yield code, words


def _places(text: Text) -> Iterator[tuple[Code, int]]:
    """The code spans with their places in the plain text, where the same word may stand before them as prose."""
    at = raw_at = 0
    for code in (code for code in text.codes if code.content):
        marked = text.raw.find(f"`{code.content}`", raw_at, raw_at + _WINDOW)
        earlier = text.raw.count(code.content, raw_at, marked) if marked >= 0 else 0
        for _ in range(earlier):
            at = max(at, text.plain.find(code.content, at) + len(code.content))
        at = max(at, text.plain.find(code.content, at, at + _WINDOW))
        yield code, at
        at += len(code.content)
        raw_at = max(raw_at, marked + len(code.content) + 1)


def _phrase(before: str, after: str, known: bool) -> str | None:
    """The words beside a name that make it a parameter: "optional query parameter"."""
    word = has_word(after, "PARAMETERS")
    if word is not None and _is_close(after[: word.start()]):
        words = after[: word.end()]
        return words if known or has_word(words, "PLACES", "query") else None
    tail = re.split(r"[.,;:!?()\n]", before)[-1]
    word = has_word(tail, "PARAMETERS")
    if word is not None and _is_close(tail[word.end() :]) and has_word(tail, "PLACES", "query"):
        return tail
    return None


def _is_close(between: str) -> bool:
    return len(between.split()) <= 3 and not re.search(r"[.,;:!?()\n`]", between)
