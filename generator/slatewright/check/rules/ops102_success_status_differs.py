"""Samples of an operation show different success statuses.

## Why it matters
Readers cannot tell which of them to expect, and a client that waits for one takes the other for an error.

## Example
## Fly a kite

`POST /kites/<id>/flights`

```http
HTTP/1.1 201 Created
Content-Type: application/json

{"id": 1}
```

## Fly a kite again

`POST /kites/<id>/flights`

```http
HTTP/1.1 200 OK
Content-Type: application/json

{"id": 1}
```

## Instead
## Fly a kite

`POST /kites/<id>/flights`

```http
HTTP/1.1 201 Created
Content-Type: application/json

{"id": 1}
```
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.operations import title
from slatewright.check.toolkit.places import first_line
from slatewright.model.api import Operation
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.source import Basis, Evidence


@rule("OPS102", reads=Operation, severity=Severity.INFO)
def success_status_differs(operation: Operation) -> Iterable[Finding]:
    """Statuses that a table or a sentence lists are meant to differ."""
    shown: list[tuple[str, tuple[Evidence, ...]]] = []
    for response in operation.responses:
        status, evidence = response.status.value, response.status.evidence
        if status.startswith("2") and status.isdigit() and _sampled(evidence):
            shown.append((status, evidence))
    if len(shown) < 2:
        return
    (rarer, places), *others = sorted(shown, key=lambda pair: (len(pair[1]), pair[0] == "200"))
    labels = tuple(Label(first_line(found[0].span), f"{other} here") for other, found in others)
    message = f"{title(operation)} answers {rarer} here and {others[0][0]} in another sample"
    yield Finding(message, first_line(places[0].span), labels)


def _sampled(evidence: tuple[Evidence, ...]) -> bool:
    return bool(evidence) and all(item.basis is Basis.EXAMPLE for item in evidence)
