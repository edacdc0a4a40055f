"""Fenced samples."""

from __future__ import annotations

import re

from markdown_it.rules_block import StateBlock

from slatewright.markdown.rules.shapes import FENCE, LOOSE_FENCE
from slatewright.markdown.state import Lines

_CLOSER = re.compile(r" {0,3}(`{3,}+|~{3,}+)[ \t]*+$")
_WORD = re.compile(r"[^\s{}]*")


def fence(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read a fenced sample up to its closing fence, or to the end where there is none."""
    assert isinstance(state, Lines)
    src = state.src
    recovered = state.recovering == start
    shape = LOOSE_FENCE if recovered else FENCE
    match = shape.match(src, state.bMarks[start], state.eMarks[start])
    if match is None:
        return False
    closer = find_closer(state, match[1], start + 1, end)
    token = state.push("fence", "code", 0)
    last = end if closer is None else closer
    state.line = last if closer is None else closer + 1
    token.map = [start, state.line]
    token.info = src[match.end(1) : state.eMarks[start]].strip()
    token.meta = {
        "marks": state.marks(start + 1, last),
        "closed": closer is not None,
        "recovered": recovered,
        "place": (state.bMarks[start], state.eMarks[state.line - 1]),
    }
    return True


def find_closer(state: Lines, opener: str, start: int, end: int) -> int | None:
    """The line of the fence that closes `opener`, from `start` on."""
    src, width = state.src, len(opener)
    for line in range(start, end):
        first, last = state.bMarks[line], state.eMarks[line]
        if src.find(opener, first, last) < 0:
            continue
        match = _CLOSER.match(src, first, last)
        if match and match[1][0] == opener[0] and len(match[1]) >= width:
            return line
    return None


def language(info: str) -> str:
    """The first word of an info string, in lower case."""
    match = _WORD.search(info.lstrip("{ \t"))
    return match[0].lower() if match else ""
