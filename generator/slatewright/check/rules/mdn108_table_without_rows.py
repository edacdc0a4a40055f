"""A table has a header and no rows.

## Why it matters
Readers expect rows that are not there.

## Example
| Code | Meaning |
|------|---------|

## Instead
| Code | Meaning  |
|------|----------|
| 7    | Too late |
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.check.contract import Finding, rule
from slatewright.model.diagnostics import Severity
from slatewright.model.document import Table


@rule("MDN108", reads=Table, severity=Severity.WARNING)
def table_without_rows(table: Table) -> Iterable[Finding]:
    if not table.rows and not table.html:
        yield Finding("this table has a header and no rows", table.header.span)
