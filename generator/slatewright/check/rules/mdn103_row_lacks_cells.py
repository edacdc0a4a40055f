"""A row has fewer cells than the table's header.

## Why it matters
Markdown fills up on the right, so a description that skipped a column is read as a type.

## Example
| Parameter | Type    | Description            |
|-----------|---------|------------------------|
| limit     | How many kites to list           |

## Instead
| Parameter | Type    | Description            |
|-----------|---------|------------------------|
| limit     | integer | How many kites to list |
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.cells import subtitle
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.document import Table


@rule("MDN103", reads=Table, severity=Severity.WARNING)
def row_lacks_cells(table: Table) -> Iterable[Finding]:
    short = [row for row in table.rows if row.missing and not subtitle(row)]
    if not short:
        return
    width = len(table.header.cells)
    message = f"this row has {width - short[0].missing} of the {width} cells of the header"
    labels = tuple(Label(row.span, "so has this row") for row in short[1:])
    yield Finding(message, short[0].span, labels)
