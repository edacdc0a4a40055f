"""A description is left empty, though the other rows of the table have one.

## Why it matters
The reader sees that there is such a thing and not what it is.

## Example
| Code | Description |
|------|-------------|
| 7    | Too late    |
| 8    | Too early   |
| 9    |             |

## Instead
| Code | Description |
|------|-------------|
| 7    | Too late    |
| 8    | Too early   |
| 9    | Too high    |
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.cells import subtitle
from slatewright.lexicon import column_role
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.document import Table


@rule("MDN114", reads=Table, severity=Severity.INFO)
def cell_empty(table: Table) -> Iterable[Finding]:
    """Only where less than half of the rows have none: elsewhere it is left out on purpose."""
    roles = [column_role(cell.plain) for cell in table.header.cells]
    if "description" not in roles:
        return
    column = roles.index("description")
    rows = [row for row in table.rows if not subtitle(row)]
    empty = [row for row in rows if not row.cells[column].raw.strip()]
    if empty and 2 * len(empty) < len(rows):
        labels = tuple(Label(row.span, "so has this row") for row in empty[1:])
        yield Finding("this row has no description", empty[0].span, labels)
