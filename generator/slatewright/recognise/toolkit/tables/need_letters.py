"""Needs by their first letters: M for mandatory, O for optional, C for conditional; in French, O and F.

Elsewhere an O is a circle and says yes, so that a column has to have another letter, or to name one in its header.
A cross says no where there are circles, too; alone it is a mark like any other.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType

from slatewright.lexicon import by_language, is_yes
from slatewright.recognise.toolkit.words.field_words import NOT_SAID, Need
from slatewright.regex import regex

_NEEDS = {
    "required": Need(True),
    "optional": Need(False),
    "conditional": Need(None, conditional=True),
}
_CIRCLE_AND_CROSS = MappingProxyType({"o": Need(True), "x": Need(False)})
_NONE: Mapping[str, Need] = MappingProxyType({})
_PAIR = regex(r"\b([^\W\d_])\s?/\s?([^\W\d_])\b")


def needs_by_letter(header: str, cells: Sequence[str]) -> Mapping[str, Need]:
    """What the letters of a column for needs say; nothing where it has words, too."""
    found = {_bare(cell) for cell in cells} - {""}
    if not found or max(map(len, found)) > 1:
        return _NONE
    if found == _CIRCLE_AND_CROSS.keys():
        return _CIRCLE_AND_CROSS
    pair = _PAIR.search(header.lower())
    shown = found.union(pair.groups() if pair else ())
    fitting = (needs for needs in _letters() if shown <= needs.keys())
    return next((needs for needs in fitting if _differs(shown, needs)), _NONE)


def need_of_letter(cell: str, letters: Mapping[str, Need]) -> Need:
    """What the letter of a cell says; nothing where there is none."""
    return letters.get(_bare(cell), NOT_SAID)


@cache
def _letters() -> tuple[Mapping[str, Need], ...]:
    return tuple(
        {letter: _NEEDS[key] for key, letters in table.items() for letter in letters}
        for table in by_language("NEED_LETTERS")
    )


def _differs(shown: set[str], needs: Mapping[str, Need]) -> bool:
    """Whether a letter says that something must or may be given, which no column of circles has."""
    return any(needs[letter].required is not None and not is_yes(letter) for letter in shown)


def _bare(cell: str) -> str:
    return cell.strip(" `*().").lower()
