"""Lists."""

from __future__ import annotations

from markdown_it.rules_block import StateBlock
from msgspec import Struct

from slatewright.markdown.rules.shapes import BULLET, FENCE, HRULE, NUMBER, UNDERLINE
from slatewright.markdown.state import Lines
from slatewright.regex import regex

_CLOSER = regex(r" {0,3}(`{3,}+|~{3,}+)[ \t]*+$")


class _Item(Struct):
    """How far one item reaches."""

    end: int
    last: bool = False
    """Whether the list ends behind it."""
    loose: bool = False
    sublist: int | None = None
    """The line of the first item of a list inside it."""


def bullets(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read a list with all its items."""
    assert isinstance(state, Lines)
    marker = _marker(state, start, end)
    if marker is None:
        return False
    ordered = marker[1]
    opening = state.push("list_open", "ol" if ordered else "ul", 1)
    opening.meta = {"recovered": state.recovering == start}
    line, loose = start, False
    while line < end and (marker := _marker(state, line, end)) is not None:
        item = _measure(state, line, end, ordered)
        loose = loose or item.loose
        _read_item(state, line, marker[0], item, loose)
        line = item.end
        if item.last:
            break
    opening.map = [start, line]
    state.push("list_close", "ol" if ordered else "ul", -1)
    state.line = line
    return True


def _marker(state: Lines, line: int, end: int) -> tuple[int, bool] | None:
    """Where the words of an item start, and whether it is numbered."""
    first, last = state.bMarks[line], state.eMarks[line]
    match = BULLET.match(state.src, first, last)
    ordered = match is None
    match = match or NUMBER.match(state.src, first, last)
    if match is None:
        return None
    if line + 1 < end and UNDERLINE.match(
        state.src, state.bMarks[line + 1], state.eMarks[line + 1]
    ):
        return None
    return match.end(), ordered


def _indent(state: Lines, line: int) -> int:
    """The offset behind at most four columns of blanks."""
    src, position, last = state.src, state.bMarks[line], state.eMarks[line]
    columns = 0
    while position < last and columns < 4:
        if src[position] == " ":
            columns += 1
        elif src[position] == "\t":
            columns += 4
        else:
            break
        position += 1
    return position


def _measure(state: Lines, start: int, end: int, ordered: bool) -> _Item:
    """Find the end of the item that starts at `start`, as Redcarpet does."""
    src = state.src
    own = min(_indent(state, start) - state.bMarks[start], 3)
    item = _Item(end)
    opener = ""
    empty = False
    for line in range(start + 1, end):
        if state.isEmpty(line):
            empty = True
            continue
        first, last = _indent(state, line), state.eMarks[line]
        opener = _toggle(src, opener, first, last)
        bullet = not opener and BULLET.match(src, first, last)
        number = not opener and NUMBER.match(src, first, last)
        if empty and (bullet if ordered else number):
            item.end, item.last = line, True
            return item
        indent = first - state.bMarks[line]
        if (bullet and not HRULE.match(src, first, last)) or number:
            item.loose = item.loose or empty
            if indent == own:
                item.end = line
                return item
            item.sublist = item.sublist or line
        elif empty and indent < 4 and not src.startswith("\t", state.bMarks[line]):
            item.end, item.last = line, True
            return item
        else:
            item.loose = item.loose or empty
        empty = False
    return item


def _toggle(src: str, opener: str, first: int, last: int) -> str:
    """The fence that is open behind this line."""
    if opener:
        match = _CLOSER.match(src, first, last)
        return "" if match and match[1].startswith(opener) else opener
    match = FENCE.match(src, first, last)
    return match[1] if match else ""


def _read_item(state: Lines, start: int, words: int, item: _Item, loose: bool) -> None:
    saved = state.bMarks[start : item.end]
    for line in range(start + 1, item.end):
        state.bMarks[line] = _indent(state, line)
    state.bMarks[start] = words
    state.push("item_open", "li", 1).map = [start, item.end]
    own_end = item.end if item.sublist is None else item.sublist
    if loose:
        state.md.block.tokenize(state, start, own_end)
    else:
        state.fill(state, start, own_end, own_end)
    if item.sublist is not None:
        state.md.block.tokenize(state, item.sublist, item.end)
    state.push("item_close", "li", -1)
    state.bMarks[start : item.end] = saved
