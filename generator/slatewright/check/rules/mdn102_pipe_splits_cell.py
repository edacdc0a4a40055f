"""A `|` inside code, brackets or quotes splits a table cell.

## Why it matters
In Slate's tables every `|` ends the cell, in a code span and behind a backslash too. The rest of the
words move into the next column, and what stood there is lost.

## Example
| Parameter | Values           |
|-----------|------------------|
| sort      | one of (up|down) |

## Instead
| Parameter | Values                |
|-----------|-----------------------|
| sort      | one of (up&#124;down) |
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.cells import split_by_pipe
from slatewright.model.diagnostics import Severity
from slatewright.model.document import Table, Text


@rule("MDN102", reads=Table, severity=Severity.WARNING)
def pipe_splits_cell(table: Table) -> Iterable[Finding]:
    for row in table.rows:
        if (cell := split_by_pipe(row)) is not None:
            yield Finding(f"a `|` splits this cell: {_advice(cell)}", cell.span)


def _advice(cell: Text) -> str:
    """What to write; a code span shows an entity as it is."""
    in_code = cell.raw.count("`") % 2
    return "write it in `<code>`, as `&#124;`" if in_code else "write `&#124;`"
