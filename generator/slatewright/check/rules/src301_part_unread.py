"""A table, a request line or a sample was read by nothing.

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

from collections.abc import Iterable

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.places import first_line
from slatewright.model.diagnostics import Severity
from slatewright.model.facts import FactSet

_WORDS = {"table": "table", "fence": "sample", "line": "request line"}


@rule("SRC301", reads=FactSet, severity=Severity.INFO)
def part_unread(facts: FactSet) -> Iterable[Finding]:
    for part in facts.unread:
        message = (
            f"this {_WORDS.get(part.kind, part.kind)} is not understood, and left out of the spec"
        )
        yield Finding(message, first_line(part.span), habit=True)
