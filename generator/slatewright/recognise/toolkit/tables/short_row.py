"""A row with fewer cells than columns: one that lost the pipe between its name and its type, or has no default."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.model.document import Row, Table, Text
from slatewright.model.source import Span
from slatewright.recognise.toolkit.tables.columns import Columns, at_role
from slatewright.recognise.toolkit.words.field_words import NOT_SAID, need_of_cell
from slatewright.regex import regex
from slatewright.type_words import is_type

_SINGLE = ("default", "required", "optional", "nullable", "example")
_RULING = regex(r":?-{3,200}:?")
_NAME_AND_TYPE = regex(r"([\w$.\[\]-]{1,80}\*{0,2})(?::\s{0,4}|\s{1,4})([\w\[\]-]{1,30})")


def whole_rows(table: Table, columns: Columns) -> Iterator[Row]:
    """The rows of a table, with the cells of short ones under the columns that they are meant for.

    A name and a type that share a cell are set apart: `limit int | How many`. The words with which a row ends go from
    a column of single values to the last one, for the description: `limit | int | How many`, under four columns.
    A header that stands twice, with the dashes below it, is left out.
    """
    at = columns.at.get("name")
    for row in table.rows:
        if _is_head(row, table):
            continue
        pair = None
        if row.missing == 1 and at is not None and columns.at.get("type") == at + 1:
            pair = _parted(row.cells[at])
        if pair is None or at is None:
            yield _described(row, columns)
        else:
            cells = (*row.cells[:at], *pair, *row.cells[at + 1 : -1])
            yield Row(cells, row.span, row.lost, 0, row.recovered)


def _is_head(row: Row, table: Table) -> bool:
    """Whether a row repeats the header's words, or is dashes in all of its cells."""
    words = [cell.plain.strip() for cell in row.cells]
    return all(map(_RULING.fullmatch, words)) or words == [
        cell.plain.strip() for cell in table.header.cells
    ]


def _described(row: Row, columns: Columns) -> Row:
    width = len(row.cells)
    last = width - row.missing - 1
    if not row.missing or columns.at.get("description") != width - 1 or last < 1:
        return row
    if at_role(columns.at, last) not in _SINGLE or not _is_prose(row.cells[last]):
        return row
    gap = row.cells[last + 1 :]
    return Row((*row.cells[:last], *gap, row.cells[last]), row.span, row.lost, 0, row.recovered)


def _is_prose(cell: Text) -> bool:
    return len(cell.plain.split()) > 1 and need_of_cell(cell.plain) == NOT_SAID


def _parted(cell: Text) -> tuple[Text, Text] | None:
    """The name and the type in a cell of plain words; None where it holds anything else."""
    match = _NAME_AND_TYPE.fullmatch(cell.raw)
    if match is None or cell.plain != cell.raw or not is_type(match[2]):
        return None
    name, typed = (_part(cell, *match.span(group)) for group in (1, 2))
    return name, typed


def _part(cell: Text, start: int, end: int) -> Text:
    words, span = cell.raw[start:end], cell.span
    place = Span(span.file, span.line, span.column + start, span.line, span.column + end)
    return Text(words, words, place)
