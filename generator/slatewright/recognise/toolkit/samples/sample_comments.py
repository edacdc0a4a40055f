"""Comments in a sample that say what its fields are.

    {
      "name": "Tom",   // required, what to call it
      "owner": {
        "id": 7        // who pays
      },
      /* in grams */
      "weight": 4200
    }

A comment speaks of the one field that begins on its line, or, alone on a line, of the one that begins on the next.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from slatewright.model.document import Fence, Text
from slatewright.model.sample_data import (
    Comment,
    Json,
    JsonArray,
    JsonMember,
    JsonObject,
    Mend,
    every_member,
)
from slatewright.recognise.toolkit.evidence import column_of, content_lines, stated
from slatewright.recognise.toolkit.words.field_words import need_in_words
from slatewright.regex import regex

_COMMENT = regex(r"(?://+|/\*+|#+)\s*(?P<words>.*?)[\s*]*/?\Z", re.DOTALL)
_WORD = regex(r"[^\W\d_]{2}")
_LONGEST = 300


def comments_of(fence: Fence, mends: tuple[Mend, ...], convention: str) -> Mapping[int, Comment]:
    """The comments of a sample by the lines whose fields they speak of."""
    return {
        line: comment
        for mend in mends
        if mend.reason == "comment" and mend.span.line == mend.span.end_line
        for line, comment in _comment(mend, fence, convention)
    }


def with_comments(value: Json, comments: Mapping[int, Comment]) -> Json:
    """One of the values of a sample, each field with the comment that speaks of it."""
    if not comments:
        return value
    begun = Counter(member.line for member in every_member(value))
    return _commented(value, {line: c for line, c in comments.items() if begun[line] == 1})


def _comment(mend: Mend, fence: Fence, convention: str) -> Iterator[tuple[int, Comment]]:
    """The line whose field a comment speaks of, and its words."""
    at = mend.span.line - fence.span.line - 1
    line, start = content_lines(fence.content)[at], mend.span.column - column_of(fence, at)
    raw = line[start : start + mend.span.end_column - mend.span.column]
    found = _COMMENT.match(raw) if len(raw) <= _LONGEST else None
    if found and _WORD.search(found["words"]):
        text = Text(raw, found["words"], mend.span)
        alone = not line[:start].strip()
        need = need_in_words(text).required
        yield mend.span.line + alone, Comment(text.plain, need, stated(text, convention))


def _commented(value: Json, comments: dict[int, Comment]) -> Json:
    if isinstance(value, JsonArray):
        return replace(value, items=tuple(_commented(item, comments) for item in value.items))
    if isinstance(value, JsonObject):
        return replace(value, members=tuple(_member(each, comments) for each in value.members))
    return value


def _member(member: JsonMember, comments: dict[int, Comment]) -> JsonMember:
    return replace(
        member, value=_commented(member.value, comments), comment=comments.get(member.line)
    )
