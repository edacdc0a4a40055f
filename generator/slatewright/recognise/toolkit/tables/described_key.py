"""A table that describes one key by its place and its name, a row for each, as generators of docs write it.

|apiKey|*API Key*|
|------|---------|
|In    |header   |
|Name  |X-Key    |
"""

from __future__ import annotations

from msgspec import Struct

from slatewright.lexicon import column_role
from slatewright.model.document import Row, Table
from slatewright.model.facts import Place
from slatewright.recognise.toolkit.tables.places import place_of_cell

_PAIR = 2
_MOST_ROWS = 6
_PLACES = (Place.HEADER, Place.QUERY, Place.COOKIE)


class DescribedKey(Struct, frozen=True):
    """Where a key is sent, under which name, and the row that names it."""

    place: Place
    name: str
    row: Row


def described_key(table: Table) -> DescribedKey | None:
    """The key; None where the table describes something else."""
    if len(table.rows) > _MOST_ROWS or any(len(row.cells) != _PAIR for row in table.rows):
        return None
    by_role = {column_role(row.cells[0].plain): row for row in table.rows}
    place_row, name_row = by_role.get("place"), by_role.get("name")
    if place_row is None or name_row is None:
        return None
    place = place_of_cell(place_row.cells[1].plain)
    name = name_row.cells[1].plain.strip(" `*")
    return (
        DescribedKey(place, name, name_row)
        if place in _PLACES and name and " " not in name
        else None
    )
