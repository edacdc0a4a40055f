"""Blocks of raw HTML."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from markdown_it.rules_block import StateBlock

from slatewright.markdown.rules.shapes import HTML_BLOCK_TAGS
from slatewright.markdown.state import Lines
from slatewright.regex import regex

_TAG = regex(r"<([a-zA-Z][a-zA-Z0-9]*)[ >]")
_RULE = regex(r"<[hH][rR][^>\n]*>[ \t]*$")


def html(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read an HTML block: a block element up to its closing tag, or a comment."""
    assert isinstance(state, Lines)
    first, last = state.bMarks[start], state.eMarks[start]
    if not state.src.startswith("<", first, last):
        return False
    match = _TAG.match(state.src, first, last)
    tag = match[1].lower() if match else ""
    if tag in HTML_BLOCK_TAGS:
        line = _closing_line(state, tag, start, end)
    elif state.src.startswith("<!--", first, last):
        tag = "!--"
        line = _comment_line(state, start, end)
    elif _RULE.match(state.src, first, last):
        state.line = start + 1
        return True
    else:
        line = None
    if line is None:
        return False
    state.line = line + 1
    token = state.push("html_block", tag, 0)
    token.map = [start, line + 1]
    token.meta = {"marks": state.marks(start, line + 1)}
    return True


def _closing_line(state: Lines, tag: str, start: int, end: int) -> int | None:
    for line_start in (True, False):
        if not state.is_hopeless(tag, end, line_start):
            found = _find_closing(state, tag, start, end, line_start)
            if found is not None:
                return found
            state.give_up(tag, end, line_start, start)
        if tag in ("ins", "del"):
            return None
    return None


def _find_closing(state: Lines, tag: str, start: int, end: int, line_start: bool) -> int | None:
    """The line that ends in the closing tag; with `line_start`, only one that begins with it.

    A closing tag on the block's own first line may stand anywhere in either case.
    """
    offsets = state.tag_ends(tag)
    for index in range(bisect_left(offsets, state.bMarks[start]), len(offsets)):
        offset = offsets[index]
        line = bisect_right(state.starts, offset) - 1
        if line >= end:
            return None
        if offset < state.bMarks[line]:
            continue
        if line_start and line > start and offset != state.bMarks[line]:
            continue
        if not state.src[offset + len(tag) + 3 : state.eMarks[line]].strip(" \t"):
            return line
    return None


def _comment_line(state: Lines, start: int, end: int) -> int | None:
    """The line that ends in the first `-->`; none where words follow it."""
    offsets = state.comment_ends()
    index = bisect_left(offsets, state.bMarks[start] + 3)
    if index == len(offsets):
        return None
    line = bisect_right(state.starts, offsets[index]) - 1
    if line >= end or state.src[offsets[index] + 3 : state.eMarks[line]].strip(" \t"):
        return None
    return line
