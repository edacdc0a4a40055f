"""A table is rendered as plain text, because a blank line or its delimiter row is missing.

## Why it matters
Readers see a paragraph full of pipes.

## Example
The parameters are:
| Parameter | Description |
|-----------|-------------|
| limit     | How many    |

## Instead
The parameters are:

| Parameter | Description |
|-----------|-------------|
| limit     | How many    |
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.check.contract import Finding, rule
from slatewright.model.diagnostics import Severity
from slatewright.model.document import Table


@rule("MDN107", reads=Table, severity=Severity.WARNING)
def table_not_recognised(table: Table) -> Iterable[Finding]:
    if table.recovered:
        message = "Markdown shows this table as running text: it needs a blank line before it"
        yield Finding(f"{message} and a line of dashes under its header", table.header.span)
