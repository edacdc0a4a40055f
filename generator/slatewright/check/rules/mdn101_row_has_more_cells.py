"""A row has more cells than the table's header.

## Why it matters
Markdown silently drops cells beyond the width of the header, so readers never see them.

## Example
| Parameter | Description |
|-----------|-------------|
| limit     | integer     | How many kites to list |

## Instead
| Parameter | Type    | Description            |
|-----------|---------|------------------------|
| limit     | integer | How many kites to list |
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.cells import split_by_pipe
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.document import Table


@rule("MDN101", reads=Table, severity=Severity.WARNING)
def row_has_more_cells(table: Table) -> Iterable[Finding]:
    wide = [row for row in table.rows if row.lost and split_by_pipe(row) is None]
    if not wide:
        return
    words = [cell.plain.strip() for row in wide for cell in row.lost if cell.raw.strip()]
    width = len(table.header.cells)
    if not words:
        message = f"this row ends in an empty cell more than the {width} of the header"
        yield Finding(message, wide[0].span, severity=Severity.INFO)
        return
    first = words[0] if len(words[0]) <= 40 else f"{words[0][:37]}..."
    if len(wide) == 1:
        message = f"this row has more cells than the {width} of the header"
        yield Finding(f"{message}, so `{first}` is not shown", wide[0].span)
    else:
        message = f"{len(wide)} rows have more cells than the {width} of this header"
        labels = tuple(Label(row.span, "this row") for row in wide)
        yield Finding(f"{message}, so `{first}` is not shown", table.header.span, labels)
