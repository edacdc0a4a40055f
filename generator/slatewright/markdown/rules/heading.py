"""`# Heading`, with or without the space."""

from __future__ import annotations

from markdown_it.rules_block import StateBlock

from slatewright.markdown.state import Lines


def heading(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read a heading that starts with hash signs; one without words is dropped, as Slate does."""
    assert isinstance(state, Lines)
    src = state.src
    first, last = state.bMarks[start], state.eMarks[start]
    if not src.startswith("#", first, last):
        return False
    state.line = start + 1
    level = 1
    while level < 6 and src.startswith("#", first + level, last):
        level += 1
    words = src[first + level : last]
    begin = first + level + len(words) - len(words.lstrip(" \t"))
    words = words.lstrip(" \t").rstrip("#").rstrip(" \t")
    if words:
        token = state.push("heading", f"h{level}", 0)
        token.map = [start, start + 1]
        token.meta = {"marks": [(begin, begin + len(words))]}
    return True
