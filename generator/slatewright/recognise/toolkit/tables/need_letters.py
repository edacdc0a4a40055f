"""Needs by their first letters: M for mandatory, R for required, O for optional, C for conditional.

Elsewhere an O is a circle and says yes, so that a column has to have one of the others, or to name them in its header.
A cross says no where there are circles, too; alone it is a mark like any other.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from slatewright.recognise.toolkit.words.field_words import NOT_SAID, Need
from slatewright.regex import regex

_LETTERS = MappingProxyType(
    {"M": Need(True), "R": Need(True), "O": Need(False), "C": Need(None, conditional=True)}
)
_CIRCLE_AND_CROSS = MappingProxyType({"O": Need(True), "X": Need(False)})
_NONE: Mapping[str, Need] = MappingProxyType({})
_HEADER = regex(r"\b[MR]\s?/\s?O\b|\bO\s?/\s?[MR]\b")


def needs_by_letter(header: str, cells: Sequence[str]) -> Mapping[str, Need]:
    """What the letters of a column for needs say; nothing where it has words, too."""
    found = {_bare(cell) for cell in cells} - {""}
    if found == _CIRCLE_AND_CROSS.keys():
        return _CIRCLE_AND_CROSS
    demanding = any(_LETTERS.get(letter, NOT_SAID).required for letter in found)
    known = found <= _LETTERS.keys() and (demanding or _HEADER.search(header))
    return _LETTERS if known else _NONE


def need_of_letter(cell: str, letters: Mapping[str, Need]) -> Need:
    """What the letter of a cell says; nothing where there is none."""
    return letters.get(_bare(cell), NOT_SAID)


def _bare(cell: str) -> str:
    return cell.strip(" `*().")
