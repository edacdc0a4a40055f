"""Reading table rows that do not have the shape of their header."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.check.toolkit.places import Lines
from slatewright.model.document import Row, Text
from slatewright.regex import regex

_PAIRS = (("(", ")"), ("[", "]"), ("{", "}"))
_QUOTE = {
    "'": regex(r"(?<!\w)'|'(?!\w)"),
    '"': regex('"'),
    "`": regex("`"),
}
"""A quote mark; an apostrophe inside a word is none."""


def split_by_pipe(row: Row) -> Text | None:
    """The cell that a `|` in code, brackets or quotes has cut in two, if any.

    Only rows with more cells than the header are looked at: elsewhere no pipe is one too many.
    """
    if not row.lost:
        return None
    cells = (*row.cells, *row.lost)
    found = None
    closed: set[str] = set()
    for cell in reversed(cells):
        if closed & set(_opened(cell.raw)):
            found = cell
        closed.update(_closed(cell.raw))
    return found


def subtitle(row: Row, html: bool = False) -> bool:
    """Whether the row is one cell that stands as a title above the rows that follow: in bold, or in HTML of several words."""
    first, *rest = row.cells
    words = first.raw.strip()
    if any(cell.raw.strip() for cell in rest):
        return False
    return (bool(first.strongs) and words[:1] in "*_<") or (html and " " in first.plain.strip())


def _opened(raw: str) -> Iterator[str]:
    """The brackets and quotes that a cell opens and does not close."""
    yield from (left for left, right in _PAIRS if raw.count(left) > raw.count(right))
    yield from _odd(raw)


def _closed(raw: str) -> Iterator[str]:
    """The brackets, by their left one, and quotes that a cell closes and did not open."""
    yield from (left for left, right in _PAIRS if raw.count(right) > raw.count(left))
    yield from _odd(raw)


def _odd(raw: str) -> Iterator[str]:
    yield from (mark for mark, found in _QUOTE.items() if len(found.findall(raw)) % 2)


def ends_in_pipe(row: Row, header: Row, lines: Lines) -> bool:
    """Whether the row ends in a pipe that the header does not have: its last cell is empty."""
    last, first = (lines.line(each.span.line).rstrip() for each in (row, header))
    return row.missing == 1 and last.endswith("|") and not first.endswith("|")
