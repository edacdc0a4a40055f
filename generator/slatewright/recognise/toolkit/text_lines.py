"""The lines of one paragraph, each as a text of its own with its place."""

from __future__ import annotations

import re

from slatewright.model.document import Text
from slatewright.model.source import Span

_BREAK = re.compile(r"<br\s{0,4}/?>[ \t]*\n?|\n", re.IGNORECASE)


def lines_of_text(text: Text) -> tuple[Text, ...]:
    """The lines of a text as a reader sees them; the whole where what is seen and what is written differ in lines."""
    plain = text.plain.split("\n")
    starts = [0, *(found.end() for found in _BREAK.finditer(text.raw))]
    if len(plain) == 1 or len(starts) != len(plain):
        return (text,)
    ends = [*(found.start() for found in _BREAK.finditer(text.raw)), len(text.raw)]
    return tuple(
        _line(text, words, start, end)
        for words, start, end in zip(plain, starts, ends, strict=True)
    )


def _line(text: Text, plain: str, start: int, end: int) -> Text:
    span = Span(text.span.file, *_place(text, start), *_place(text, end))
    return Text(
        text.raw[start:end],
        plain,
        span,
        codes=tuple(code for code in text.codes if _begins_in(code.span, span)),
        links=tuple(link for link in text.links if _begins_in(link.span, span)),
        strongs=tuple(strong for strong in text.strongs if _begins_in(strong.span, span)),
    )


def _place(text: Text, offset: int) -> tuple[int, int]:
    """The line and column of an offset into what is written; lines but the first begin at the file's margin."""
    before = text.raw[:offset]
    below = before.count("\n")
    column = offset - before.rfind("\n") if below else text.span.column + offset
    return text.span.line + below, column


def _begins_in(mark: Span, line: Span) -> bool:
    at = (mark.line, mark.column)
    return (line.line, line.column) <= at <= (line.end_line, line.end_column)
