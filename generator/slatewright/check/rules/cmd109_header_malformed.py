"""A header in a sample has an invalid name.

## Why it matters
The server drops the header, or refuses the request.

## Example
```shell
curl -H "Authorization Bearer: abc" https://api.example.com/kites
```

## Instead
```shell
curl -H "Authorization: Bearer abc" https://api.example.com/kites
```
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.places import first_line
from slatewright.model.diagnostics import Severity
from slatewright.model.facts import RequestFact, SectionFacts


@rule("CMD109", reads=SectionFacts, severity=Severity.WARNING)
def header_malformed(section: SectionFacts) -> Iterable[Finding]:
    for fact in section.facts:
        if isinstance(fact, RequestFact):
            for name, _ in fact.headers:
                if len(name.split()) > 1:
                    message = f"`{name}` is not a header name: the colon is in the wrong place"
                    yield Finding(message, first_line(fact.evidence.span))
