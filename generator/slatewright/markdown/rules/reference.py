"""`[name]: url`, the targets of links, which Redcarpet takes out before it looks for blocks."""

from __future__ import annotations

from slatewright.markdown.rules.fence import find_closer
from slatewright.markdown.rules.shapes import FENCE
from slatewright.markdown.state import Lines
from slatewright.regex import regex

_REFERENCE = regex(
    r" {0,3}\[([^\]\n]++)\]:[ \t]*+<?([^\s>]++)>?"
    r"(?:[ \t]++(?:\"[^\"\n]*+\"|'[^'\n]*+'|\([^)\n]*+\)))?[ \t]*+$"
)


def take_references(state: Lines) -> dict[str, str]:
    """Empty the lines that define link targets, and return the targets by lower-case name."""
    if "]:" not in state.src:
        return {}
    found: dict[str, str] = {}
    line = state.line
    while line < state.lineMax:
        first, last = state.bMarks[line], state.eMarks[line]
        if fence := FENCE.match(state.src, first, last):
            closer = find_closer(state, fence[1], line + 1, state.lineMax)
            line = state.lineMax if closer is None else closer
        elif match := _REFERENCE.match(state.src, first, last):
            found.setdefault(match[1].lower(), match[2])
            state.bMarks[line] = last
        line += 1
    return found
