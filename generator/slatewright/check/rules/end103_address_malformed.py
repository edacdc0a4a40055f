"""A URL or path is malformed.

## Why it matters
A call to it fails, and a tool that reads the docs takes the wrong path or parameter.

## Example
`GET htpps://api.example.com/kites`

## Instead
`GET https://api.example.com/kites`
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.check.contract import Docs, Finding, rule
from slatewright.check.toolkit.faults import fault
from slatewright.check.toolkit.places import first_line
from slatewright.check.toolkit.urls import addresses
from slatewright.model.diagnostics import Severity


@rule("END103", reads=Docs, severity=Severity.WARNING)
def address_malformed(docs: Docs) -> Iterable[Finding]:
    seen: set[tuple[str, int, str]] = set()
    for address in addresses(docs):
        wrong = fault(address.text, whole=address.whole)
        if wrong is None:
            continue
        key = (address.span.file, address.span.line, wrong)
        if key not in seen:
            seen.add(key)
            shown = address.text if len(address.text) <= 80 else f"{address.text[:77]}..."
            yield Finding(f"`{shown}` is malformed: {wrong}", first_line(address.span))
