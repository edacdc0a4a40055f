"""Fenced samples."""

from __future__ import annotations

from markdown_it.rules_block import StateBlock

from slatewright.markdown.rules.shapes import FENCE, LOOSE_FENCE, QUOTE
from slatewright.markdown.state import Lines, Mark
from slatewright.regex import regex

_CLOSER = regex(r" {0,3}(`{3,}+|~{3,}+)[ \t]*+$")
_WORD = regex(r"[^\s{}.][^\s{}]*")
_STUCK = regex(r"(?<=[^`\s])[ \t]*+`{3}[ \t]*+$")
"""A closing fence behind the last words of a sample: `}` and three backticks."""
_ABOUT_MARKDOWN = frozenset({"markdown", "md", "mdx", "rst"})


def fence(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read a fenced sample up to its closing fence, or to the end where there is none."""
    assert isinstance(state, Lines)
    src = state.src
    recovered = state.recovering == start
    shape = LOOSE_FENCE if recovered else FENCE
    match = shape.match(src, state.bMarks[start], state.eMarks[start])
    if match is None:
        return False
    token = state.push("fence", "code", 0)
    token.info = src[match.end(1) : state.eMarks[start]].strip()
    inside = not recovered and language(token.info) not in _ABOUT_MARKDOWN
    if inside and (opener := _opener_inside(state, match[1], start + 1, end)):
        closer, marks = None, _unclosed(state, start + 1, _give_up(state, start + 1, opener))
        state.line = start + 1 + len(marks)
    else:
        find = find_loose_closer if recovered else find_closer
        closer = find(state, match[1], start + 1, end)
        last = _give_up(state, start + 1, end) if closer is None else closer
        state.line = last if closer is None else closer + 1
        marks = state.marks(start + 1, last)
    token.map = [start, state.line]
    token.meta = {
        "marks": marks,
        "closed": closer is not None,
        "recovered": recovered,
        "place": (state.bMarks[start], state.eMarks[state.line - 1]),
    }
    return True


def find_closer(state: Lines, opener: str, start: int, end: int) -> int | None:
    """The line of the fence that closes `opener`, from `start` on.

    A closing fence has the opener's character and at least its length. Where there is none, any
    bare fence will do, as it did in Redcarpet up to 3.5.
    """
    src, width = state.src, len(opener)
    other: int | None = None
    for line in state.fences(start, end):
        first, last = state.bMarks[line], state.eMarks[line]
        match = _CLOSER.match(src, first, last)
        if match is None:
            continue
        if match[1][0] == opener[0] and len(match[1]) >= width:
            return line
        other = line if other is None else other
    return other


def find_loose_closer(state: Lines, opener: str, start: int, end: int) -> int | None:
    """The same for a fence that Slate does not see: indented as it may be, but before the next."""
    for line in state.fences(start, end):
        match = LOOSE_FENCE.match(state.src, state.bMarks[line], state.eMarks[line])
        if match is not None:
            closes = match[1].startswith(opener) and not match[2]
            return line if closes else None
    return None


def _opener_inside(state: Lines, opener: str, start: int, end: int) -> int | None:
    """The line of a fence that opens another sample, so that the one opened before was never closed."""
    found: int | None = None
    for line in state.fences(start, end):
        match = FENCE.match(state.src, state.bMarks[line], state.eMarks[line])
        if match is None or match[1][0] != opener[0]:
            continue
        width = len(match[1]) - len(opener)
        if match[3] and line > start and state.isEmpty(line - 1):
            found = line if found is None else found
            if width >= 0:
                break
        elif not match[2] and not match[3] and width >= 0:
            return None
    return found


def _unclosed(state: Lines, start: int, end: int) -> list[Mark]:
    """The lines of a sample that a heading or another sample follows, without the captions of that one.

    They end where a closing fence is stuck to its last words; a fence with captions alone behind it holds nothing.
    """
    for line in state.fences(start, end):
        first, last = state.bMarks[line], state.eMarks[line]
        if stuck := _STUCK.search(state.src, first, last):
            return [*state.marks(start, line), (first, stuck.start())]
    lines = range(start, end)
    if all(state.isEmpty(line) or QUOTE.match(state.text(line)) for line in lines):
        return []
    return state.marks(start, end)


def _give_up(state: Lines, start: int, end: int) -> int:
    """Where a sample without a closing fence ends: at the first heading of a section below."""
    for line in range(start + 1, end):
        first = state.bMarks[line]
        if state.src.startswith("##", first) and state.isEmpty(line - 1):
            return line
    return end


def language(info: str) -> str:
    """The first word of an info string, in lower case."""
    match = _WORD.match(info.lstrip("{. \t"))
    return match[0].lower() if match else ""
