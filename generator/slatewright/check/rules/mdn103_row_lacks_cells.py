"""A row has fewer cells than the table's header.

## Why it matters
Markdown fills up on the right, so a description that skipped a column is read as a type.

## Example
| Parameter | Type    | Description            |
|-----------|---------|------------------------|
| colour    | string  | Which kites to list    |
| limit     | How many kites to list           |

## Instead
| Parameter | Type    | Description            |
|-----------|---------|------------------------|
| colour    | string  | Which kites to list    |
| limit     | integer | How many kites to list |
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.cells import subtitle
from slatewright.model.diagnostics import Severity
from slatewright.model.document import Row, Table


@rule("MDN103", reads=Table, severity=Severity.WARNING)
def row_lacks_cells(table: Table) -> Iterable[Finding]:
    """Rows that leave out the last column are a habit of some docs, told once for all of them."""
    width = len(table.header.cells)
    columns = " | ".join(cell.plain.strip() for cell in table.header.cells)
    full = [row for row in table.rows if not row.missing]
    for row in table.rows:
        if not row.missing or subtitle(row):
            continue
        message = f"this row has {width - row.missing} of the {width} cells of the header"
        if _shifted(row, full):
            yield Finding(message, row.span, group=str(table.span))
        else:
            yield Finding(message, row.span, severity=Severity.INFO, group=columns)


def _shifted(row: Row, full: list[Row]) -> bool:
    """Whether the last cell there looks like one of the next column, which holds sentences."""
    last = len(row.cells) - row.missing - 1
    if last < 1:
        return True
    words = len(row.cells[last].plain.split())
    own, following = (
        sorted(len(other.cells[column].plain.split()) for other in full)
        for column in (last, last + 1)
    )
    half = len(full) // 2
    if not full or following[half] < 3:
        return False
    return 2 * abs(words - following[half]) <= abs(words - own[half])
