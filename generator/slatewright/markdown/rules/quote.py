"""Block quotes, Slate's annotations above the samples."""

from __future__ import annotations

from markdown_it.rules_block import StateBlock

from slatewright.markdown.rules.fence import find_loose_closer
from slatewright.markdown.rules.shapes import LOOSE_FENCE, QUOTE
from slatewright.markdown.state import Lines


def quote(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read a quote; lines without the mark belong to it up to the next empty line."""
    assert isinstance(state, Lines)
    if not QUOTE.match(state.src, state.bMarks[start], state.eMarks[start]):
        return False
    saved = state.bMarks[start:end]
    recovering = -1
    line = start
    while line < end:
        if match := QUOTE.match(state.src, state.bMarks[line], state.eMarks[line]):
            state.bMarks[line] = match.end()
        elif state.isEmpty(line):
            if _ends_after(state, line, end):
                break
        elif _is_lost_fence(state, line, end):
            recovering = line
            break
        line += 1
    state.push("blockquote_open", "blockquote", 1).map = [start, line]
    state.md.block.tokenize(state, start, line)
    state.push("blockquote_close", "blockquote", -1)
    state.bMarks[start:end] = saved
    state.recovering = recovering
    state.line = line
    return True


def _ends_after(state: Lines, empty: int, end: int) -> bool:
    following = empty + 1
    if following >= end:
        return True
    return not state.isEmpty(following) and not QUOTE.match(
        state.src, state.bMarks[following], state.eMarks[following]
    )


def _is_lost_fence(state: Lines, line: int, end: int) -> bool:
    """Whether a sample starts right below the words that introduce it.

    Slate shows it as more words of the quote, and everything behind it goes wrong.
    """
    opener = LOOSE_FENCE.match(state.src, state.bMarks[line], state.eMarks[line])
    if opener is None or state.isEmpty(line - 1):
        return False
    return find_loose_closer(state, opener[1], line + 1, end) is not None
