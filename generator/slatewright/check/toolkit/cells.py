"""Reading table rows that do not have the shape of their header."""

from __future__ import annotations

import re

from slatewright.model.document import Row, Text

_PAIRS = (("(", ")"), ("[", "]"), ("{", "}"))
_QUOTE = {
    "'": re.compile(r"(?<!\w)'|'(?!\w)"),
    '"': re.compile('"'),
    "`": re.compile("`"),
}
"""A quote mark; an apostrophe inside a word is none."""


def split_by_pipe(row: Row) -> Text | None:
    """The cell that a `|` in code, brackets or quotes has cut in two, if any.

    Only rows with more cells than the header are looked at: elsewhere no pipe is one too many.
    """
    if not row.lost:
        return None
    cells = (*row.cells, *row.lost)
    for index, cell in enumerate(cells[:-1]):
        rest = [other.raw for other in cells[index + 1 :]]
        if any(_opens(cell.raw, pair) and _closes(rest, pair) for pair in _PAIRS):
            return cell
        if any(_odd(cell.raw, mark) and any(_odd(raw, mark) for raw in rest) for mark in _QUOTE):
            return cell
    return None


def subtitle(row: Row) -> bool:
    """Whether the row is one bold cell, which stands as a title above the rows that follow."""
    first, *rest = row.cells
    words = first.raw.strip()
    return bool(first.strongs) and words[:1] in "*_<" and not any(cell.raw.strip() for cell in rest)


def _opens(raw: str, pair: tuple[str, str]) -> bool:
    return raw.count(pair[0]) > raw.count(pair[1])


def _closes(rest: list[str], pair: tuple[str, str]) -> bool:
    return any(raw.count(pair[1]) > raw.count(pair[0]) for raw in rest)


def _odd(raw: str, mark: str) -> bool:
    return len(_QUOTE[mark].findall(raw)) % 2 == 1
