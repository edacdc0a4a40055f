"""A table, a list of names, a request line or a sample was read by nothing.

## Why it matters
It is in the docs and not in the OpenAPI document. Either the docs write it in a way of their own, or
a convention is missing.

## Example
| red | blue |
|-----|------|
| 1   | 2    |

## Instead
## List kites

`GET /kites`

| Parameter | Description            |
|-----------|------------------------|
| colour    | Only kites of a colour |
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from slatewright.check.contract import Docs, Finding, rule
from slatewright.check.toolkit.places import first_line
from slatewright.check.walk import every_block
from slatewright.model.diagnostics import Severity
from slatewright.model.document import Table
from slatewright.model.source import Span

_WORDS = {"table": "table", "fence": "sample", "line": "request line"}

_FIGURE = re.compile(r"\s*[+-]?[\d][\d.,]*\s*")
_PROSE = 3
"""Spaces in a cell from which on it is a sentence, or the better part of one."""


@rule("SRC301", reads=Docs, severity=Severity.INFO)
def part_unread(docs: Docs) -> Iterable[Finding]:
    """Tables of contents, of prose in columns and of figures say nothing that a spec could hold."""
    if docs.facts is None:
        return
    unread = {_start(part.span) for part in docs.facts.unread}
    tables = (table for table in _tables(docs) if _start(table.span) in unread)
    aside = {_start(table.span) for table in tables if _is_aside(table)}
    for part in docs.facts.unread:
        if _start(part.span) not in aside:
            what = _WORDS.get(part.kind, part.kind)
            message = f"this {what} is not understood, and left out of the spec"
            yield Finding(message, first_line(part.span), habit=True)


def _tables(docs: Docs) -> Iterable[Table]:
    return (block for block in every_block(docs.documents) if isinstance(block, Table))


def _is_aside(table: Table) -> bool:
    return _leads_on(table) or _is_prose(table) or _is_figures(table)


def _leads_on(table: Table) -> bool:
    """Whether nearly every row begins with a link into the docs."""
    firsts = [row.cells[0] for row in table.rows if row.cells]
    links = [cell for cell in firsts if any(link.target.startswith("#") for link in cell.links)]
    return bool(firsts) and 4 * len(links) >= 3 * len(firsts)


def _is_prose(table: Table) -> bool:
    """Whether most rows begin with words in a row, and not with a name or a value."""
    firsts = [row.cells[0].plain for row in table.rows if row.cells]
    return bool(firsts) and 2 * sum(cell.count(" ") >= _PROSE for cell in firsts) > len(firsts)


def _is_figures(table: Table) -> bool:
    """Whether a column behind the first holds numbers alone: prices, durations, and no description."""
    width = max((len(row.cells) for row in table.rows), default=0)
    columns = [
        [row.cells[at].plain for row in table.rows if at < len(row.cells)] for at in range(1, width)
    ]
    return len(table.rows) > 1 and any(all(map(_FIGURE.fullmatch, column)) for column in columns)


def _start(span: Span) -> tuple[str, int]:
    return span.file, span.line
