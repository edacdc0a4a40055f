"""A table of credentials in a chapter about authentication.

    ## Authentication

    Header    | Description
    --------- | -----------
    X-Api-Key | Your key
    X-Api-Sig | The request's signature

A row whose name no credential bears is left to the tables of parameters, but for what a signature is checked with. A
table may also describe one key, in a row for its place ("In") and one for its name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from slatewright.http.credentials import (
    GRANTED,
    goes_with_signature,
    is_credential,
    scheme_of_value,
    signs,
)
from slatewright.http.headers import AUTHORIZATION
from slatewright.lexicon import column_role, has_word
from slatewright.model.document import Table
from slatewright.model.facts import AuthFact, Place
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.evidence import row_stated
from slatewright.recognise.toolkit.tables.described_key import described_key
from slatewright.recognise.toolkit.view import Placed, SectionView
from slatewright.recognise.toolkit.words.auth_words import is_about_auth

NAME = "auth-table"


@recogniser(NAME)
def read(section: SectionView) -> Iterable[AuthFact]:
    """Rows that name a key, in tables right below a heading about authentication."""
    if not is_about_auth(section.title):
        return
    for placed in section.of_type(Table):
        table = placed.block
        assert isinstance(table, Table)
        if key := described_key(table):
            yield AuthFact("apiKey", row_stated(key.row, NAME), place=key.place, name=key.name)
            continue
        roles = [column_role(cell.plain) for cell in table.header.cells]
        if not has_word(_words(placed, section.title), "RESPONSE") and roles[:1] in (
            ["name"],
            ["header"],
            [None],
        ):
            yield from _rows(table, _place(placed, table))


def _words(placed: Placed, title: str) -> str:
    texts = (placed.lead, placed.label, *placed.annotations[-1:])
    return " ".join([title, *(text.plain for text in texts if text)])


def _place(placed: Placed, table: Table) -> Place:
    head = f"{table.header.cells[0].plain} {_words(placed, '')}"
    return Place.HEADER if has_word(head, "PLACES", "header") else Place.QUERY


def _rows(table: Table, place: Place) -> Iterator[AuthFact]:
    signed = place is Place.HEADER and any(
        signs(cell.plain.strip(" `:*")) for row in table.rows for cell in row.cells
    )
    for row in table.rows:
        name = row.cells[0].plain.strip(" `:*")
        if name.lower() in AUTHORIZATION:
            values = [cell.plain for cell in row.cells[1:]]
            scheme = next((s for s in map(scheme_of_value, values) if s), None)
            if scheme and scheme != "oauth":
                yield AuthFact("http", row_stated(row, NAME), scheme=scheme)
        elif (signed and goes_with_signature(name)) or (
            is_credential(name) and (place is Place.HEADER or name.lower() not in GRANTED)
        ):
            yield AuthFact("apiKey", row_stated(row, NAME), place=place, name=name)
