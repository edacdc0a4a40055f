"""The smallest mix of styles that still loses, of a style that is misread."""

from __future__ import annotations

from collections.abc import Callable

from writing.styles import AXES, PLAIN, settled

Style = dict[str, str]


def narrowed(style: Style, loses: Callable[[Style], bool]) -> Style:
    """A style with as few choices beside the plain ones as `loses` is true of.

    Args:
        style: A style that loses.
        loses: Whether docs of a style are still misread.
    """
    left = [axis for axis in AXES if style[axis] != PLAIN[axis]]
    while True:
        for axis in left:
            plainer = settled({**style, axis: PLAIN[axis]})
            if _apart(plainer) < _apart(style) and loses(plainer):
                style = plainer
        again = [axis for axis in left if style[axis] != PLAIN[axis]]
        if again == left:
            return style
        left = again


def _apart(style: Style) -> int:
    return sum(style[axis] != PLAIN[axis] for axis in AXES)
