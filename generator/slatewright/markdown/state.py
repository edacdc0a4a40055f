"""The lines of one file while its blocks are being read."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

from slatewright.regex import regex

UNSEEN = "\u200b\u2060\ufeff"
"""Marks without width."""
_FENCES = (regex("```"), regex("~~~"))
"""Each by itself, which is found in a tenth of the time that both together take."""
_TAG_END = regex(r"</([a-z][a-z0-9]*)>", re.IGNORECASE)

Mark = tuple[int, int]
"""Start and end offset of a line, or of what a container leaves of it."""

Fill = Callable[["Lines", int, int, int], int]
"""Reads the lines from one up to another as running text; see `rules/recover.py`."""


class Lines(StateBlock):
    """markdown-it-py's block state, with line marks that containers move and put back.

    Where markdown-it-py measures every line's indentation at the start, this looks when asked:
    most lines are inside samples and tables, where it never matters.
    """

    def __init__(
        self, src: str, md: MarkdownIt, tokens: list[Token], first: int, fill: Fill
    ) -> None:
        self.src = src
        self.md = md
        self.env = {}
        self.tokens = tokens
        lengths = [len(line) + 1 for line in src.split("\n")]
        ends = list(accumulate(lengths))
        count = len(ends)
        self.starts = [0, *ends]
        """Offset of each line's true start; never moved."""
        self.bMarks = self.starts.copy()
        self.eMarks = [end - 1 for end in ends]
        self.eMarks.append(len(src))
        self.bMarks[count] = len(src)
        self.sCount = [0] * (count + 1)
        self.tShift = self.sCount
        self.bsCount = self.sCount
        self.blkIndent = 0
        self.line = first
        self.lineMax = count
        self.tight = False
        self.parentType = "root"
        self.level = 0
        self.fill = fill
        """Reads running text; here because lists need it and it needs lists."""
        self.recovering = -1
        """The line of a block that Slate would show as running text, while it is being read."""
        self._fences: list[int] | None = None
        self._tag_ends: dict[str, list[int]] | None = None
        self._hopeless: dict[tuple[str, int, bool], int] = {}
        self._comment_ends: list[int] | None = None

    def isEmpty(self, line: int) -> bool:
        """Whether nothing that can be seen stands on the line; Slate minds marks without width, their writers do not."""
        return not self.src[self.bMarks[line] : self.eMarks[line]].strip(" \t" + UNSEEN)

    def skipEmptyLines(self, from_pos: int) -> int:
        """The first line from `from_pos` that is not empty."""
        while from_pos < self.lineMax and self.isEmpty(from_pos):
            from_pos += 1
        return from_pos

    def text(self, line: int) -> str:
        """What the containers leave of a line."""
        return self.src[self.bMarks[line] : self.eMarks[line]]

    def marks(self, begin: int, end: int) -> list[Mark]:
        """The places of the lines from `begin` up to `end`."""
        return list(zip(self.bMarks[begin:end], self.eMarks[begin:end], strict=True))

    def fences(self, begin: int, end: int) -> Iterator[int]:
        """The lines from `begin` up to `end` in which a fence may stand, in order."""
        if self._fences is None:
            places = (m.start() for shape in _FENCES for m in shape.finditer(self.src))
            self._fences = sorted({bisect_right(self.starts, place) - 1 for place in places})
        for at in range(bisect_left(self._fences, begin), len(self._fences)):
            if self._fences[at] >= end:
                return
            yield self._fences[at]

    def tag_ends(self, tag: str) -> Sequence[int]:
        """Offsets of the closing tags of one element, in order."""
        if self._tag_ends is None:
            self._tag_ends = {}
            for match in _TAG_END.finditer(self.src):
                self._tag_ends.setdefault(match[1].lower(), []).append(match.start())
        return self._tag_ends.get(tag, ())

    def comment_ends(self) -> list[int]:
        """Offsets of every `-->`, in order."""
        if self._comment_ends is None:
            self._comment_ends = [match.start() for match in re.finditer("-->", self.src)]
        return self._comment_ends

    def is_hopeless(self, tag: str, end: int, line_start: bool) -> bool:
        """Whether an earlier search up to the line `end` has shown that `tag` is never closed."""
        return self._hopeless.get((tag, end, line_start)) is not None

    def give_up(self, tag: str, end: int, line_start: bool, line: int) -> None:
        """Note that from `line` up to `end` no fitting closing tag stands."""
        self._hopeless[tag, end, line_start] = line
