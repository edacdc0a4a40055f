"""Running text, and the headings that a line under it makes."""

from __future__ import annotations

from markdown_it.rules_block import StateBlock

from slatewright.markdown.rules.recover import fill
from slatewright.markdown.rules.shapes import HRULE, QUOTE, UNDERLINE
from slatewright.markdown.state import Lines


def paragraph(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read running text up to an empty line or a block that may interrupt it."""
    assert isinstance(state, Lines)
    src, begins, ends = state.src, state.bMarks, state.eMarks
    line = start + 1
    level = 0
    while line < end:
        first, last = begins[line], ends[line]
        mark = src[first] if first < last else " "
        if mark in " \t" and state.isEmpty(line):
            break
        if mark in "=-" and UNDERLINE.match(src, first, last):
            level = 1 if mark == "=" else 2
            break
        if mark == "#" or (
            mark in " >*-_" and (HRULE.match(src, first, last) or QUOTE.match(src, first, last))
        ):
            break
        line += 1
    if level:
        fill(state, start, line - 1, line - 1)
        _underlined(state, line - 1, level)
        state.line = line + 1
    else:
        state.line = fill(state, start, line, end)
    return True


def _underlined(state: Lines, line: int, level: int) -> None:
    """The last line before an underline is a heading; what stands above it is not."""
    first, last = state.bMarks[line], state.eMarks[line]
    words = state.src[first:last]
    first += len(words) - len(words.lstrip(" \t"))
    token = state.push("heading", f"h{level}", 0)
    token.map = [line, line + 2]
    token.meta = {"marks": [(first, first + len(words.strip(" \t")))]}
