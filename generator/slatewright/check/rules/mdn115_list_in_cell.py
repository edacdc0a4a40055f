"""A table cell contains a list.

## Why it matters
Markdown tables cannot contain lists: readers see one long line with asterisks or dashes in it.

## Example
| Entry | Description                    |
|-------|--------------------------------|
| host  | Where: * red: a.example * blue: b.example |

## Instead
| Entry | Description                    |
|-------|--------------------------------|
| host  | Where:<br>red: a.example<br>blue: b.example |
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.places import without_code
from slatewright.model.diagnostics import Severity
from slatewright.model.document import Table
from slatewright.regex import regex

_MARK = regex(r"(?:^|(?<=\s))\*\s+(?=[^\s*])")


@rule("MDN115", reads=Table, severity=Severity.INFO)
def list_in_cell(table: Table) -> Iterable[Finding]:
    for row in table.rows:
        for cell in row.cells:
            if (
                cell.raw.count("*") > 1
                and not table.html
                and len(_MARK.findall(without_code(cell))) > 1
            ):
                message = "a cell cannot hold a list: its stars are shown as they are"
                yield Finding(message, cell.span, habit=True)
