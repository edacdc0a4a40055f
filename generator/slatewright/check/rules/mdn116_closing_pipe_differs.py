"""A row's closing pipe is inconsistent with the other rows.

## Why it matters
Some readers of Markdown show one more empty cell, and a cell that was lost looks just the same.

## Example
Parameter | Description
--------- | -----------
colour | Which kites to list
limit | How many kites to list
tail | Only kites with a tail |

## Instead
Parameter | Description
--------- | -----------
colour | Which kites to list
limit | How many kites to list
tail | Only kites with a tail
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from slatewright.check.contract import Docs, Finding, rule
from slatewright.check.toolkit.places import Lines, files
from slatewright.check.walk import every_block
from slatewright.model.diagnostics import Edit, Severity
from slatewright.model.document import Row, Table
from slatewright.model.source import Span

_OTHERS = 3
"""More lines than this have the habit for each line that breaks it, the header and the line of dashes among them."""


@rule("MDN116", reads=Docs, severity=Severity.INFO)
def closing_pipe_differs(docs: Docs) -> Iterable[Finding]:
    """Rows of more or fewer cells than the header are told of by other rules; a lone row is held against its header."""
    lines_of = files(docs.sources)
    for block in every_block(docs.documents):
        if isinstance(block, Table) and not block.html and not block.recovered:
            lines = lines_of.lines(block.span.file)
            if lines is not None:
                yield from _odd(block, lines)


def _odd(table: Table, lines: Lines) -> Iterator[Finding]:
    rows = [row for row in (table.header, *table.rows) if row.span.line == row.span.end_line]
    ends = [lines.line(row.span.line).rstrip() for row in rows]
    dashes = lines.line(table.header.span.line + 1).rstrip()
    closed = [end.endswith("|") for end in (dashes, *ends)]
    usual = closed[0]
    odd = closed.count(not usual)
    lone = len(rows) == 2 and ends[1][:1] != "|" and not usual
    if closed[1] != usual or (odd * _OTHERS >= len(closed) - odd and not lone):
        return
    for row, end in zip(rows, ends, strict=True):
        if end.endswith("|") != usual and _whole(row) and not end.endswith("\\|"):
            yield _finding(row, end, "header" if lone else "other rows")


def _whole(row: Row) -> bool:
    return not row.lost and not row.recovered and row.missing == 0


def _finding(row: Row, line: str, others: str) -> Finding:
    number, width = row.span.line, len(line)
    if line.endswith("|"):
        place = Span(row.span.file, number, width, number, width + 1)
        message = f"this row ends in a pipe, unlike the {others} of the table"
        return Finding(message, place, fix=(Edit(place, ""),), habit=True)
    place = Span(row.span.file, number, width + 1, number, width + 1)
    message = "this row lacks the closing pipe that the other rows of the table have"
    return Finding(message, place, fix=(Edit(place, " |"),), habit=True)
