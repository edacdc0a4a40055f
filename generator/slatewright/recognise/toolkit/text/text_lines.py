"""The lines of one paragraph, each as a text of its own with its place."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TypeVar

from slatewright.model.document import Code, Link, Strong, Text
from slatewright.model.source import Span
from slatewright.regex import regex

_BREAK = regex(r"<br\s{0,4}/?>|\n", re.IGNORECASE)
_Mark = TypeVar("_Mark", Code, Link, Strong)


def lines_of_text(text: Text) -> tuple[Text, ...]:
    """The lines of a text as a reader sees them; the whole where what is seen and what is written differ in lines."""
    plain = text.plain.split("\n")
    breaks = list(_BREAK.finditer(text.raw))
    if len(plain) == 1 or len(breaks) + 1 != len(plain):
        return (text,)
    starts = [0, *(found.end() for found in breaks)]
    ends = [*(found.start() for found in breaks), len(text.raw)]
    spans = _spans(text, starts, ends)
    codes, links, strongs = (
        _by_line(text.codes, spans),
        _by_line(text.links, spans),
        _by_line(text.strongs, spans),
    )
    return tuple(
        Text(text.raw[starts[at] : ends[at]], words, spans[at], codes[at], links[at], strongs[at])
        for at, words in enumerate(plain)
    )


def _spans(text: Text, starts: list[int], ends: list[int]) -> list[Span]:
    """The place of each stretch; lines of the file but the first begin at its margin."""
    spans = []
    line, margin, seen = text.span.line, -text.span.column, 0
    for start, end in zip(starts, ends, strict=True):
        if (fed := text.raw.count("\n", seen, start)) > 0:
            line, margin = line + fed, text.raw.rfind("\n", seen, start)
        spans.append(Span(text.span.file, line, start - margin, line, end - margin))
        seen = start
    return spans


def _by_line(marks: tuple[_Mark, ...], spans: list[Span]) -> list[tuple[_Mark, ...]]:
    """The marks that begin in each stretch, which stand in the order of the text as the marks do."""
    places = [(mark.span.line, mark.span.column) for mark in marks]
    found = []
    for span in spans:
        first = bisect_left(places, (span.line, span.column))
        last = bisect_left(places, (span.end_line, span.end_column))
        found.append(marks[first:last])
    return found
