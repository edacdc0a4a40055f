"""Pipe tables."""

from __future__ import annotations

from markdown_it.rules_block import StateBlock
from msgspec import Struct, field

from slatewright.markdown.rules.shapes import LOOSE_RULE
from slatewright.markdown.state import Lines
from slatewright.regex import regex

_RULE_CELL = regex(r"[ \t]*+(:?-*+:?)[ \t]*+(?:[|+]|$)")
_BROKEN_LIMIT = 40
_LONE_WORD = regex(r"[^\W\d][\w.\[\]$-]{0,79}\*{0,2}")
MAX_COLUMNS = 100
"""No API is described in wider tables; a made-up one could fill the memory with empty cells."""

RowMark = tuple[int, int, bool]
"""Start and end offset of a row, and whether Slate would show it otherwise."""


def table(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read a table: a line with pipes, a rule of dashes, and every following line with a pipe."""
    assert isinstance(state, Lines)
    src, begins, ends = state.src, state.bMarks, state.eMarks
    if start + 1 >= end or src.find("|", begins[start], ends[start]) < 0:
        return False
    recovered = state.recovering == start
    header = state.text(start).strip(" \t") if recovered else state.text(start)
    columns = count_columns(header)
    if columns > MAX_COLUMNS:
        return False
    if not recovered and not is_rule(state.text(start + 1), columns):
        return False
    has_rule = not recovered or LOOSE_RULE.match(state.text(start + 1)) is not None
    rows = _Rows(state, columns, [_trim(state, start)])
    state.line = rows.read(start + 1 + has_rule, end)
    if columns:
        token = state.push("table", "table", 0)
        token.map = [start, state.line]
        token.meta = {"rows": rows.marks, "recovered": recovered}
    return True


def count_columns(header: str) -> int:
    """How many columns a header line has."""
    header = header.rstrip(" \t")
    return header.count("|") - header.startswith("|") - header.endswith("|") + 1


def is_rule(line: str, columns: int) -> bool:
    """Whether a line is the rule of dashes below a header of so many columns."""
    position = 1 if line.startswith("|") else 0
    for _ in range(columns):
        match = _RULE_CELL.match(line, position)
        if match is None or not match[1] or position >= len(line):
            return False
        position = match.end()
    return True


def is_loose_table(header: str, rule: str) -> bool:
    """Whether two lines start a table for a lenient reader, if need be without a rule of dashes."""
    header, rule = header.strip(" \t"), rule.strip(" \t")
    if "|" not in header or not 0 < count_columns(header) <= MAX_COLUMNS:
        return False
    if LOOSE_RULE.match(rule):
        return True
    return all(line[:1] == line[-1:] == "|" and line.count("|") > 2 for line in (header, rule))


def _trim(state: Lines, line: int) -> RowMark:
    first, last = state.bMarks[line], state.eMarks[line]
    if state.recovering >= 0:
        text = state.src[first:last]
        first += len(text) - len(text.lstrip(" \t"))
    return first, last, False


class _Rows(Struct):
    """The rows below a header."""

    state: Lines
    columns: int
    marks: list[RowMark]
    broken: bool = field(default=False)
    """Whether a row above spreads over lines without pipes, where Slate's table ends."""

    def read(self, line: int, end: int) -> int:
        """Take all rows from `line` on; returns the line behind the last."""
        state = self.state
        src, begins, ends = state.src, state.bMarks, state.eMarks
        while line < end and (
            src.find("|", begins[line], ends[line]) >= 0 or self.goes_on(line, end)
        ):
            first, last, _ = _trim(state, line)
            reach = line
            if src[last - 1] != "|" and src.startswith("|", first):
                reach = self.join(line, end)
            if reach > line:
                self.marks.append((first, ends[reach], True))
            else:
                self.marks.append((first, last, self.broken))
            line = reach + 1
        return line

    def goes_on(self, line: int, end: int) -> bool:
        """Whether a lone word without a pipe is the name of a row, since rows of this table stand right below it."""
        state = self.state
        if (
            state.level
            or line + 1 >= end
            or not _LONE_WORD.fullmatch(state.text(line).strip(" \t"))
        ):
            return False
        if line + 2 < end and LOOSE_RULE.match(state.text(line + 2)):
            return False
        goes_on = count_columns(state.text(line + 1)) == self.columns > 1
        self.broken = self.broken or goes_on
        return goes_on

    def join(self, line: int, end: int) -> int:
        """The last line of a row whose cell goes on below; `line` itself if none does."""
        state = self.state
        if state.level or state.text(line).rstrip(" \t").endswith("|"):
            return line
        pipes = state.text(line).count("|")
        without = False
        for following in range(line + 1, min(end, line + _BROKEN_LIMIT)):
            text = state.text(following).strip(" \t")
            if not text or text[0] in "|#<`>":
                return line
            pipes += text.count("|")
            without = without or "|" not in text
            if text.endswith("|") and pipes == self.columns + 1:
                self.broken = self.broken or without
                return following
            if pipes > self.columns:
                return line
        return line
