"""A sample sends a body with a GET.

## Why it matters
Servers, proxies and many HTTP libraries drop the body of a GET.

## Example
## Find kites

```shell
curl -X GET -d '{"colour": "red"}' https://api.example.com/kites
```

## Instead
## Find kites

```shell
curl "https://api.example.com/kites?colour=red"
```
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.places import first_line
from slatewright.http.methods import BODYLESS
from slatewright.model.diagnostics import Severity
from slatewright.model.facts import RequestFact, SectionFacts


@rule("END105", reads=SectionFacts, severity=Severity.WARNING)
def get_with_body(section: SectionFacts) -> Iterable[Finding]:
    for fact in section.facts:
        if isinstance(fact, RequestFact) and fact.method in BODYLESS and fact.body:
            message = f"this sample sends a body with {fact.method}"
            place = first_line(fact.evidence.span)
            yield Finding(message, place, habit=True)
