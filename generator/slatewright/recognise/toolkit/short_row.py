"""A row that lost the pipe between its name and its type."""

from __future__ import annotations

import re
from collections.abc import Iterator

from slatewright.lexicon import scalar_type
from slatewright.model.document import Row, Table, Text
from slatewright.model.source import Span
from slatewright.recognise.toolkit.columns import Columns

_NAME_AND_TYPE = re.compile(r"([\w$.\[\]-]{1,80}\*{0,2})(?::\s{0,4}|\s{1,4})([\w\[\]-]{1,30})")


def whole_rows(table: Table, columns: Columns) -> Iterator[Row]:
    """The rows of a table, a name and a type that share a cell set apart where a cell is missing: `limit int | How many`."""
    at = columns.at.get("name")
    for row in table.rows:
        pair = None
        if row.missing == 1 and at is not None and columns.at.get("type") == at + 1:
            pair = _parted(row.cells[at])
        if pair is None or at is None:
            yield row
        else:
            cells = (*row.cells[:at], *pair, *row.cells[at + 1 : -1])
            yield Row(cells, row.span, row.lost, 0, row.recovered)


def _parted(cell: Text) -> tuple[Text, Text] | None:
    """The name and the type in a cell of plain words; None where it holds anything else."""
    match = _NAME_AND_TYPE.fullmatch(cell.raw)
    if match is None or cell.plain != cell.raw or scalar_type(match[2]) is None:
        return None
    name, typed = (_part(cell, *match.span(group)) for group in (1, 2))
    return name, typed


def _part(cell: Text, start: int, end: int) -> Text:
    words, span = cell.raw[start:end], cell.span
    place = Span(span.file, span.line, span.column + start, span.line, span.column + end)
    return Text(words, words, place)
