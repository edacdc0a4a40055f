"""An operation has no request line, only a sample, although most others have one.

## Why it matters
Readers have to take the path apart by themselves, and cannot tell which parts of it are data.

## Example
## List kites

`GET /kites`

## Add a kite

`POST /kites`

## List lines

`GET /lines`

## Add a line

`POST /lines`

## List tails

```shell
curl "https://api.example.com/tails"
```

## Instead
## List kites

`GET /kites`

## Add a kite

`POST /kites`

## List lines

`GET /lines`

## Add a line

`POST /lines`

## List tails

```shell
curl "https://api.example.com/tails"
```

`GET /tails`
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.operations import is_elsewhere, is_stray, title
from slatewright.check.toolkit.outline import STATED
from slatewright.check.toolkit.paths import agree, placeholders, segments
from slatewright.check.toolkit.places import first_line
from slatewright.model.api import Api, Operation
from slatewright.model.diagnostics import Severity
from slatewright.model.facts import EndpointFact, Form, RequestFact

_SHARE = 3
"""Operations with a request line for each one without, from which on that is how these docs are written."""
_SAID = STATED | {Form.PROSE}


@rule("OPS103", reads=Api, severity=Severity.INFO)
def endpoint_only_in_sample(api: Api) -> Iterable[Finding]:
    silent = [operation for operation in api.operations if not _stated(operation)]
    if len(silent) * _SHARE > len(api.operations) - len(silent):
        return
    for operation in silent:
        if not operation.endpoints or is_elsewhere(operation) or is_stray(operation, api):
            continue
        if not _fills_nothing_in(operation, api):
            message = f"{title(operation)} has only a sample: its request line is missing"
            place = first_line(operation.span)
            yield Finding(message, place, group=str(place), habit=True)


def _fills_nothing_in(operation: Operation, api: Api) -> bool:
    """Whether it calls what is stated below the same heading with nothing for the last placeholder: `/kites/` of `/kites/<id>`."""
    if not any(
        isinstance(fact, RequestFact) and fact.url.partition("?")[0].endswith("/")
        for fact in operation.endpoints
    ):
        return False
    called = segments(operation.path.value)
    return any(
        other.method.value == operation.method.value
        and other.span == operation.span
        and _stated(other)
        and placeholders(other.path.value.rpartition("/")[2])
        and agree(segments(other.path.value)[:-1], called)
        for other in api.operations
    )


def _stated(operation: Operation) -> bool:
    return any(
        isinstance(fact, EndpointFact) and fact.form in _SAID for fact in operation.endpoints
    )
