"""Spans for parts of a text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from slatewright.model.document import Fence, Text
from slatewright.model.source import SourceFile, SourceSet, Span
from slatewright.once import walked_once
from slatewright.regex import regex

_LINE_END = regex("\n")


def within(text: Text, start: int, end: int) -> Span:
    """The place of `text.raw[start:end]`."""
    line, column = _position(text.raw, start, text.span)
    end_line, end_column = _position(text.raw, end, text.span)
    return Span(text.span.file, line, column, end_line, end_column)


def without_code(text: Text) -> str:
    """`text.raw` with a blank for every character of its code spans, backticks included."""
    raw = text.raw
    marks = list(raw)
    done = 0
    for code in text.codes:
        start = max(done, _offset(text, code.span.line, code.span.column))
        end = max(done, _offset(text, code.span.end_line, code.span.end_column))
        while start > done and raw[start - 1] in "` ":
            start -= 1
        while end < len(raw) and raw[end] in "` ":
            end += 1
        marks[start:end] = [mark if mark == "\n" else " " for mark in raw[start:end]]
        done = end
    return "".join(marks)


def in_fence(fence: Fence, start: int, end: int) -> Span:
    """The place of `fence.content[start:end]`; it is cut at the end of its first line."""
    starts = _line_starts(fence.content)
    number = bisect_right(starts, start) - 1
    cut = fence.columns[number] if number < len(fence.columns) else fence.indent
    column = start - starts[number] + cut + 1
    stop = fence.content.find("\n", start)
    length = max(1, min(end, len(fence.content) if stop < 0 else stop) - start)
    line = fence.span.line + 1 + number
    return Span(fence.span.file, line, column, line, column + length)


def line_of(span: Span) -> tuple[str, int]:
    """File and line of a span, by which its row or sample is found again."""
    return span.file, span.line


def begins_within(span: Span, part: Span) -> bool:
    """Whether a place begins on one of the lines of a part of the docs."""
    return span.file == part.file and part.line <= span.line <= part.end_line


def first_line(span: Span) -> Span:
    """Only the first line of a place that may be many lines long."""
    if span.end_line == span.line:
        return span
    return Span(span.file, span.line, span.column, span.line, span.column + 1)


def spot(span: Span, name: str = "") -> frozenset[str]:
    """A name at a line, by which a rule finds out that another told of the same."""
    return frozenset({f"{span.line} {name}"})


class Lines:
    """The lines of a file, and places in its whole text."""

    def __init__(self, file: SourceFile) -> None:
        self._file = file
        self._starts = [0, *(match.end() for match in _LINE_END.finditer(file.text))]

    def line(self, number: int) -> str:
        """Line `number`, from 1; empty past the end."""
        return self.part(number, 0, len(self._file.text))

    def part(self, number: int, first: int, last: int) -> str:
        """Columns `first` to before `last` of line `number`, both from 0, without a copy of the whole line."""
        if not 1 <= number <= len(self._starts):
            return ""
        start = self._starts[number - 1]
        stop = self._starts[number] if number < len(self._starts) else len(self._file.text)
        return self._file.text[start + first : min(start + last, stop)].partition("\n")[0]

    def span(self, start: int, end: int) -> Span:
        """The place of `text[start:end]`."""
        line, column = self._position(start)
        end_line, end_column = self._position(end)
        return Span(self._file.path, line, column, end_line, end_column)

    def _position(self, offset: int) -> tuple[int, int]:
        number = bisect_right(self._starts, offset)
        return number, offset - self._starts[number - 1] + 1


class Files:
    """The lines of every file of the docs, each cut up only when it is asked for."""

    def __init__(self, sources: SourceSet | None) -> None:
        files = sources.files if sources is not None else ()
        self._files = {file.path: file for file in files}
        self._lines: dict[str, Lines] = {}

    def lines(self, path: str) -> Lines | None:
        """The lines of one file; None where it was not read."""
        if path not in self._lines:
            if path not in self._files:
                return None
            self._lines[path] = Lines(self._files[path])
        return self._lines[path]


def files(sources: SourceSet | None) -> Files:
    """The files of the docs, cut up once for all rules."""
    (found,) = _files(sources)
    return found


@walked_once
def _files(sources: SourceSet | None) -> Iterator[Files]:
    yield Files(sources)


def _offset(text: Text, line: int, column: int) -> int:
    """How far into `text.raw` a line and column lie."""
    starts = _line_starts(text.raw)
    start = starts[min(line - text.span.line, len(starts) - 1)]
    first = text.span.column if line == text.span.line else 1
    return max(0, min(start + column - first, len(text.raw)))


def _position(raw: str, offset: int, span: Span) -> tuple[int, int]:
    """Line and column of an offset into the text that stands at `span`."""
    starts = _line_starts(raw)
    number = bisect_right(starts, offset) - 1
    if not number:
        return span.line, span.column + offset
    return span.line + number, offset - starts[number] + 1


@lru_cache(maxsize=16)
def _line_starts(raw: str) -> tuple[int, ...]:
    """Where the lines of a text start; many places of one text are asked for in a row."""
    return (0, *(match.end() for match in _LINE_END.finditer(raw)))
