"""A description ends with a comma.

## Why it matters
Something is missing after it, often the last of a list of values.

## Example
| Parameter | Description                        |
|-----------|------------------------------------|
| colour    | Which kites to list. Values: red,  |

## Instead
| Parameter | Description                             |
|-----------|-----------------------------------------|
| colour    | Which kites to list. Values: red, blue  |
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.places import within
from slatewright.model.diagnostics import Severity
from slatewright.model.document import Table

_COMMAS = (",", "\N{IDEOGRAPHIC COMMA}", "\N{FULLWIDTH COMMA}")
_WORDS = 2
"""A cell of fewer words is a value, and the comma may be one too."""


@rule("MDN117", reads=Table, severity=Severity.INFO, unless=("MDN110",))
def cell_ends_in_comma(table: Table) -> Iterable[Finding]:
    for row in table.rows:
        for cell in row.cells[1:]:
            words = cell.raw.rstrip()
            if words.endswith(_COMMAS) and len(words.split()) >= _WORDS:
                place = within(cell, len(words) - 1, len(words))
                yield Finding("this ends with a comma: something is missing after it", place)
