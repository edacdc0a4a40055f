"""Rows for one value of a field beside the row for the field.

| view       | What to show (rooms, doors, roof). |
| view=barns | Shows the barns, too.              |
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from slatewright.model.api import Scalar
from slatewright.model.facts import FieldFact
from slatewright.regex import regex
from slatewright.type_words import read_type

_LISTED = regex(r"\(([\w-]{2,40}(?:,\s?[\w-]{2,40}){1,20})\)")


def with_assigned(rows: Iterable[tuple[FieldFact, bool]]) -> tuple[FieldFact, ...]:
    """The rows; where that of a field lists no values, those for one value each are no list of all.

    Beside a switch that is true or false, they are what else it may be.

    Args:
        rows: each row, and whether its name comes with one value.
    """
    rows = tuple(rows)
    single = {row.name for row, assigned in rows if assigned}
    listed = {
        row.name: row.enum or _in_brackets(row.description)
        for row, assigned in rows
        if not assigned and row.name in single and not _is_switch(row)
    }
    return tuple(
        replace(row, enum=_values(row, listed, assigned=assigned)) if row.name in listed else row
        for row, assigned in rows
    )


def _is_switch(row: FieldFact) -> bool:
    return bool(row.type_text) and read_type(row.type_text or "").shape == Scalar("boolean")


def _in_brackets(description: str) -> tuple[str, ...]:
    found = _LISTED.search(description)
    return tuple(word.strip() for word in found[1].split(",")) if found else ()


def _values(
    row: FieldFact, listed: dict[str, tuple[str, ...]], *, assigned: bool
) -> tuple[str, ...]:
    known = listed[row.name]
    return (row.enum if assigned else known) if known else ()
