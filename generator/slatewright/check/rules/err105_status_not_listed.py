"""An operation has a status that is missing from the list of errors.

## Why it matters
Readers look up what a status means in the list, and so do those who write code after it.

## Example
## Get a kite

`GET /kites/<id>`

```http
HTTP/1.1 410 Gone
```

## Errors

| Status | Meaning               |
|--------|-----------------------|
| 400    | Your request is wrong |
| 401    | Your key is wrong     |
| 404    | There is no such kite |

## Instead
## Get a kite

`GET /kites/<id>`

```http
HTTP/1.1 404 Not Found
```

## Errors

| Status | Meaning               |
|--------|-----------------------|
| 400    | Your request is wrong |
| 401    | Your key is wrong     |
| 404    | There is no such kite |
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.check.contract import DocsAndApi, Finding, rule
from slatewright.check.toolkit.places import first_line
from slatewright.model.api import Api
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.facts import EndpointFact, FactSet, RequestFact, StatusFact
from slatewright.model.source import Span

_FEWEST = 3
"""Statuses from which on a table of them is a list of errors."""


@rule("ERR105", reads=DocsAndApi, severity=Severity.INFO)
def status_not_listed(docs: DocsAndApi) -> Iterable[Finding]:
    if docs.facts is None or docs.api is None:
        return
    known = _listed(docs.facts)
    if len(known) < _FEWEST:
        return
    label = Label(first_line(next(iter(known.values()))), "the list begins here")
    yield from _others(docs.api, known, label)


def _others(api: Api, known: dict[str, Span], label: Label) -> Iterable[Finding]:
    for operation in api.operations:
        for response in operation.responses:
            status = response.status
            if _error(status.value) and status.value not in known and status.evidence:
                message = f"status {status.value} is not in the list of errors"
                place = first_line(status.evidence[0].span)
                yield Finding(message, place, (label,), group=status.value)


def _listed(facts: FactSet) -> dict[str, Span]:
    """The statuses of sections that list errors and document no operation."""
    found: dict[str, Span] = {}
    for section in facts.sections:
        statuses = {
            fact.status: fact.evidence.span
            for fact in section.facts
            if isinstance(fact, StatusFact) and _error(fact.status) and _is_entry(fact)
        }
        if len(statuses) >= _FEWEST and not any(
            isinstance(fact, EndpointFact | RequestFact) for fact in section.facts
        ):
            found |= {key: span for key, span in statuses.items() if key not in found}
    return found


def _is_entry(fact: StatusFact) -> bool:
    """Whether it is a row or an item, and no sentence that speaks of one case."""
    return fact.evidence.quote.lstrip("`*_ ").startswith(fact.status)


def _error(status: str) -> bool:
    return len(status) == 3 and status.isdigit() and status[0] in "45"
