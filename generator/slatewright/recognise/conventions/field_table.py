"""A table of parameters, attributes or fields, one a row.

    Parameter | Type   | Required | Description
    --------- | ------ | -------- | -----------
    name      | string | yes      | What the kitten is called.

Columns are known by their headers, in any order and language. What the table has no column for is read out of the
words: "(required)", "Default: `10`", "One of `a`, `b`".
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.http.headers import is_answered
from slatewright.lexicon import has_word
from slatewright.model.document import Table
from slatewright.model.facts import FieldsFact, Place
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.calls.target_cell import spreads_endpoint
from slatewright.recognise.toolkit.evidence import row_stated
from slatewright.recognise.toolkit.tables.caption import caption_of, leads_of
from slatewright.recognise.toolkit.tables.columns import Columns, field_columns, heads_parameters
from slatewright.recognise.toolkit.tables.described_key import described_key
from slatewright.recognise.toolkit.tables.field_row import rows_of
from slatewright.recognise.toolkit.tables.footnote import star_meaning
from slatewright.recognise.toolkit.tables.headless import with_head
from slatewright.recognise.toolkit.tables.scope_table import lists_scopes
from slatewright.recognise.toolkit.tables.value_list import (
    lists_things,
    lists_values,
    made_of,
    numbered,
    offered,
)
from slatewright.recognise.toolkit.view import SectionView
from slatewright.recognise.toolkit.words.auth_words import is_about_auth

NAME = "field-table"


@recogniser(NAME)
def read(section: SectionView) -> Iterable[FieldsFact]:
    """Every table with a column of names."""
    for placed in section.of_type(Table):
        assert isinstance(placed.block, Table)
        table = with_head(placed.block)
        columns = field_columns(table)
        if columns is None or numbered(table) or lists_values(section, placed, table):
            continue
        if (
            lists_things(section, table)
            or offered(section, placed, table)
            or spreads_endpoint(table)
            or lists_scopes(section, table)
        ):
            continue
        if is_about_auth(section.title) and described_key(table):
            continue
        caption = caption_of(section, placed)
        fields = rows_of(table, columns, NAME, star_meaning(section, placed, table))
        if fields:
            place = caption.place
            if "header" in columns.at and place in (None, Place.BODY):
                place = Place.HEADER
            if place is Place.HEADER and all(is_answered(field.name) for field in fields):
                place = Place.RESPONSE
            yield FieldsFact(
                fields=fields,
                caption=caption.text,
                place=place,
                evidence=(
                    row_stated(table.header, NAME) if not columns.headerless else fields[0].evidence
                ),
                status=caption.status,
                subject=caption.subject,
                required=caption.required,
                request=caption.request,
                leads=leads_of(placed),
                tabular=True,
                part_of=made_of(section, placed, table),
                parameters=heads_parameters(table),
                headers=place is Place.RESPONSE and _are_headers(columns, caption.text),
            )


def _are_headers(columns: Columns, caption: str) -> bool:
    """Whether what comes back with an answer is its headers, by the table's own header or the words before it."""
    said = has_word(caption, "PLACES", "header") and not has_word(caption, "PLACES", "body")
    return "header" in columns.at or bool(said)
