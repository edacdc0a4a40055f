"""Finds the closing backticks of code spans."""

from __future__ import annotations

from slatewright.regex import regex

_RUN = regex("`++")


class Backticks:
    """All runs of backticks of one text."""

    def __init__(self, text: str) -> None:
        self._runs = [match.span() for match in _RUN.finditer(text)]
        self._longest = [0] * (len(self._runs) + 1)
        """The longest run from each run to the end of the text."""
        for index in range(len(self._runs) - 1, -1, -1):
            begin, end = self._runs[index]
            self._longest[index] = max(end - begin, self._longest[index + 1])
        self._next = 0

    def close(self, start: int, opened: int) -> tuple[int, int, int] | None:
        """Find what closes the backticks from `start` up to `opened`.

        As in Redcarpet, the closing run may be longer than the opening one, and backticks that
        nothing closes are tried again without their first.

        Returns:
            Where the code begins and ends, and where the text goes on; None if nothing closes it.
        """
        index = self._next
        while index < len(self._runs) and self._runs[index][1] <= opened:
            index += 1
        self._next = index
        width = min(opened - start, self._longest[index])
        if width == 0:
            return None
        while self._runs[index][1] - self._runs[index][0] < width:
            index += 1
        end = self._runs[index][0]
        return opened, end, end + width
