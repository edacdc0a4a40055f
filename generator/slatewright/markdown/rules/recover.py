"""Running text with blocks in it that lost the blank line before them.

Slate shows their markup as words. A reader of the source sees the table, and so does this.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from markdown_it.rules_block import StateBlock

from slatewright.markdown.rules.bullets import bullets
from slatewright.markdown.rules.fence import fence, find_loose_closer
from slatewright.markdown.rules.shapes import BULLET, LOOSE_FENCE, NUMBER, UNDERLINE
from slatewright.markdown.rules.table import is_loose_table, table
from slatewright.markdown.state import Lines
from slatewright.regex import regex

_SUSPECT = regex(
    r"[ \t]*+(?:`{3}|~{3}|[*+-][ \t]|[0-9]{1,3}+\.[ \t]|\||:?-++:?[ \t]*+[|+][-:| \t+]*+$)"
)

Rule = Callable[[StateBlock, int, int, bool], bool]


def fill(state: Lines, start: int, end: int, limit: int) -> int:
    """Push the lines from `start` up to `end` as paragraphs and the blocks found among them.

    Args:
        state: the lines.
        start: the first line of the running text.
        end: the line behind it.
        limit: the end of the container, as far as which a fence may reach.

    Returns:
        The first line that was not read.
    """
    src, begins, ends = state.src, state.bMarks, state.eMarks
    begin = line = start
    while line < end:
        found = None
        if _SUSPECT.match(src, begins[line], ends[line]):
            found = _find_rule(state, begin, line, end, limit)
        if found is None:
            line += 1
            continue
        rule, first = found
        running_text(state, begin, first)
        state.recovering = first
        matched = rule(state, first, limit if rule is fence else end, False)
        state.recovering = -1
        begin = state.line if matched else first
        line = state.line if matched else line + 1
    running_text(state, begin, line)
    return line


def _find_rule(
    state: Lines, begin: int, line: int, end: int, limit: int
) -> tuple[Rule, int] | None:
    """The rule that reads the block at this line, and the block's first line."""
    src, first, last = state.src, state.bMarks[line], state.eMarks[line]
    if opener := LOOSE_FENCE.match(src, first, last):
        closer = find_loose_closer(state, opener[1], line + 1, limit)
        return None if closer is None else (fence, line)
    for marker in (BULLET, NUMBER):
        if marker.match(src, first, last):
            return (bullets, line) if _is_list(state, marker, line + 1, end) else None
    if _starts_table(state, line, end):
        return table, line
    if line > begin and _starts_table(state, line - 1, end):
        return table, line - 1
    return None


def _is_list(state: Lines, marker: re.Pattern[str], start: int, end: int) -> bool:
    """Whether another item stands below; a lone dash is more likely just a dash."""
    src, begins, ends = state.src, state.bMarks, state.eMarks
    if start < end and UNDERLINE.match(src, begins[start], ends[start]):
        return False
    return any(marker.match(src, begins[line], ends[line]) for line in range(start, end))


def _starts_table(state: Lines, line: int, end: int) -> bool:
    return line + 1 < end and is_loose_table(state.text(line), state.text(line + 1))


def running_text(state: Lines, start: int, end: int) -> None:
    """Push the lines from `start` up to `end` as a paragraph, if there are any."""
    marks = state.marks(start, end)
    while marks and marks[-1][0] >= marks[-1][1]:
        marks.pop()
    if marks:
        token = state.push("paragraph", "p", 0)
        token.map = [start, end]
        token.meta = {"marks": marks}
