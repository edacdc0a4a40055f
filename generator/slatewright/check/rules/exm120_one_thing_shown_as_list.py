"""A request for a single item is answered with a list, unlike similar requests.

## Why it matters
Either the sample was copied from the list, or callers need another way to read just this answer.

## Example
## Get a kite

`GET /kites/<kite_id>`

> Sample response

```json
{"data": [{"id": 1}]}
```

## Get a line

`GET /lines/<line_id>`

> Sample response

```json
{"data": {"id": 1}}
```

## Get a tail

`GET /tails/<tail_id>`

> Sample response

```json
{"data": {"id": 1}}
```

## Instead
## Get a kite

`GET /kites/<kite_id>`

> Sample response

```json
{"data": {"id": 1}}
```

## Get a line

`GET /lines/<line_id>`

> Sample response

```json
{"data": {"id": 1}}
```

## Get a tail

`GET /tails/<tail_id>`

> Sample response

```json
{"data": {"id": 1}}
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.operations import title
from slatewright.check.toolkit.places import first_line
from slatewright.http.names import WRAPPERS
from slatewright.model.api import Api, Operation
from slatewright.model.diagnostics import Severity
from slatewright.model.sample_data import Json, JsonArray, JsonObject
from slatewright.model.source import Evidence

_FEWEST = 2
"""Neighbours that answer with an object."""


@rule("EXM120", reads=Api, severity=Severity.INFO)
def one_thing_shown_as_list(api: Api) -> Iterable[Finding]:
    """Only a list of one, in docs most of whose answers of this kind are objects in the same wrapping."""
    lists: list[tuple[Operation, Evidence, str]] = []
    objects: dict[str, set[str]] = {}
    for operation in api.operations:
        for value, evidence in _answers(operation):
            wrapping, inner = _unwrapped(value)
            if isinstance(inner, JsonObject):
                objects.setdefault(wrapping, set()).add(title(operation))
            elif isinstance(inner, JsonArray) and len(inner.items) == 1:
                lists.append((operation, evidence, wrapping))
    for operation, evidence, wrapping in lists:
        if len(objects.get(wrapping, ())) >= max(_FEWEST, len(lists)):
            message = f"{title(operation)} answers with a list here, where similar operations answer with an object"
            yield Finding(message, first_line(evidence.span))


def _answers(operation: Operation) -> Iterator[tuple[Json, Evidence]]:
    if operation.method.value == "GET" and operation.path.value.lower().endswith("id}"):
        for response in operation.responses:
            if response.status.value.startswith("2"):
                for example in response.examples:
                    yield example.value, example.evidence


def _unwrapped(value: Json) -> tuple[str, Json]:
    """The value inside `data` or the like, where that is where the answers are; the value itself elsewhere."""
    if isinstance(value, JsonObject):
        for member in value.members:
            if member.name in WRAPPERS:
                return member.name, member.value
    return "", value
