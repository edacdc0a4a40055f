"""`---`, a line across the page."""

from __future__ import annotations

from markdown_it.rules_block import StateBlock

from slatewright.markdown.rules.shapes import HRULE


def hrule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Skip a horizontal rule; it says nothing about an API."""
    if not HRULE.match(state.src, state.bMarks[start], state.eMarks[start]):
        return False
    state.line = start + 1
    return True
