"""Turns offsets into lines and columns."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from slatewright.model.source import Span


class Places:
    """The places of one file."""

    __slots__ = ("_last", "file", "starts", "text")

    def __init__(self, file: str, text: str, starts: Sequence[int]) -> None:
        self.file = file
        self.text = text
        self.starts = starts
        self._last = len(text)

    def span(self, begin: int, end: int) -> Span:
        """The place of the text from offset `begin` up to `end`."""
        starts = self.starts
        line = bisect_right(starts, begin)
        column = begin - starts[line - 1] + 1
        if end < starts[line]:
            return Span(self.file, line, column, line, column + end - begin)
        end_line = bisect_right(starts, end)
        return Span(self.file, line, column, end_line, end - starts[end_line - 1] + 1)

    def line(self, offset: int) -> int:
        """The line of an offset, from 1."""
        return bisect_right(self.starts, offset)

    def lines(self, first: int, last: int) -> Span:
        """The whole lines from `first` up to and with `last`, counted from 1."""
        begin = self.starts[first - 1]
        end = max(begin, min(self.starts[last] - 1, self._last))
        return self.span(begin, end)
