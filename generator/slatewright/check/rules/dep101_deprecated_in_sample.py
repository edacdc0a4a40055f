"""A sample request sends a field that the docs call deprecated.

## Why it matters
Readers copy samples, and start with what they are told to stop using.

## Example
## Add a kite

`POST /kites`

| Parameter | Type   | Description                     |
|-----------|--------|---------------------------------|
| colour    | string | Its colour                      |
| paint     | string | **Deprecated.** Use `colour`    |

> Sample request

```json
{"paint": "red"}
```

## Instead
## Add a kite

`POST /kites`

| Parameter | Type   | Description                     |
|-----------|--------|---------------------------------|
| colour    | string | Its colour                      |
| paint     | string | **Deprecated.** Use `colour`    |

> Sample request

```json
{"colour": "red"}
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.levels import body_fields, sampled, stated
from slatewright.check.toolkit.places import first_line
from slatewright.model.api import Field, Operation
from slatewright.model.diagnostics import Label, Severity


@rule("DEP101", reads=Operation, severity=Severity.WARNING)
def deprecated_in_sample(operation: Operation) -> Iterable[Finding]:
    if operation.deprecated is not None and operation.deprecated.value:
        return
    for field in _sent(operation):
        row, sample = (stated(field), sampled(field)) if field.deprecated else (None, None)
        if row is not None and sample is not None:
            label = Label(first_line(row.span), "said here")
            message = f"`{field.name}` is deprecated, but this sample sends it"
            yield Finding(message, first_line(sample.span), (label,))


def _sent(operation: Operation) -> Iterator[Field]:
    for parameter in operation.parameters:
        yield parameter.field
    for body in operation.bodies:
        yield from body_fields(body)
