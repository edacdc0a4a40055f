"""Every row of an operation's tables with its place: path, query, header, body or response."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from slatewright.model.facts import FieldFact, FieldsFact, Place
from slatewright.resolve.tables.either_row import alternatives
from slatewright.resolve.tables.row_place import free_placeholder, row_place, rows_of
from slatewright.resolve.tables.surroundings import Surroundings


class Placed(Struct, frozen=True):
    """A row with its place settled."""

    place: Place
    fact: FieldFact
    table: FieldsFact


def place_tables(tables: list[FieldsFact], around: Surroundings) -> list[Placed]:
    """Place every row of every table."""
    sent = [table for table in tables if table.place is not Place.RESPONSE]
    around = replace(
        around,
        bodied=any(table.place is Place.BODY for table in tables),
        spelt=frozenset(row.name for table in sent for row in table.fields)
        & {*around.placeholders},
    )
    return [placed for table in _tables(tables) for placed in _place(table, around)]


def _tables(tables: list[FieldsFact]) -> list[FieldsFact]:
    """The tables that give fields: beside one that says where each travels, a plain list only explains."""
    if not any(row.place for table in tables for row in table.fields):
        return tables
    return [table for table in tables if table.place or table.request or not _is_plain(table)]


def _is_plain(table: FieldsFact) -> bool:
    """Whether a table gives names and words, and neither types nor needs nor places."""
    return all(
        row.type_text is None and row.required is None and row.place is None for row in table.fields
    )


def _place(table: FieldsFact, around: Surroundings) -> Iterator[Placed]:
    rows = rows_of(table, around)
    above: Place | None = None
    for row in table.fields:
        fact = row
        if row.required is None and not row.conditional and table.required is not None:
            fact = replace(row, required=table.required)
        if fact.depth > 0 and above is not None and fact.place is None:
            yield Placed(above, fact, table)
            continue
        if row is rows.misnamed and (free := free_placeholder(table, around)) is not None:
            fact = replace(fact, name=free)
        place = row_place(fact, rows, around)
        if (
            _is_of_host(fact, place, around)
            or place is not Place.PATH
            and fact.name in rows.in_names
        ):
            continue
        above = place
        for one in alternatives(fact, place):
            yield Placed(place, one, table)


def _is_of_host(fact: FieldFact, place: Place, around: Surroundings) -> bool:
    """Whether a row explains a placeholder of the host: `account` of `https://{account}.example.com/kittens`."""
    of_url = place in (Place.PATH, Place.QUERY) and fact.name in around.hosts
    return of_url and fact.name not in around.placeholders and fact.name not in around.query
