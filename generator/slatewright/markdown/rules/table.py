"""Pipe tables."""

from __future__ import annotations

import re

from markdown_it.rules_block import StateBlock

from slatewright.markdown.state import Lines

_RULE_CELL = re.compile(r"[ \t]*+(:?-*+:?)[ \t]*+(?:[|+]|$)")


def table(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read a table: a line with pipes, a rule of dashes, and every following line with a pipe."""
    assert isinstance(state, Lines)
    src, begins, ends = state.src, state.bMarks, state.eMarks
    if start + 1 >= end or src.find("|", begins[start], ends[start]) < 0:
        return False
    if not is_rule(state.text(start + 1), count_columns(state.text(start))):
        return False
    line = start + 2
    while line < end and src.find("|", begins[line], ends[line]) >= 0:
        line += 1
    state.line = line
    token = state.push("table", "table", 0)
    token.map = [start, line]
    marks = state.marks(start, line)
    del marks[1]
    token.meta = {"marks": marks, "recovered": state.recovering == start}
    return True


def count_columns(header: str) -> int:
    """How many columns a header line has."""
    header = header.rstrip()
    pipes = header.count("|")
    pipes -= header.startswith("|")
    return pipes - (header.endswith("|") and pipes > 0) + 1


def is_rule(line: str, columns: int) -> bool:
    """Whether a line is the rule of dashes below a header of so many columns."""
    position = 1 if line.startswith("|") else 0
    for _ in range(columns):
        match = _RULE_CELL.match(line, position)
        if match is None or not match[1] or position >= len(line):
            return False
        position = match.end()
    return True
