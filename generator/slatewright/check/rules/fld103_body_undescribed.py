"""A request body is not described, although most others are.

## Why it matters
Readers see names and values, and not what they mean, which are needed, or what else may be sent.

## Example
## Add a kite

`POST /kites`

> Sample request

```json
{"colour": "red", "length": 3}
```

## Add a line

`POST /lines`

> Sample request

```json
{"length": 3}
```

| Parameter | Type    | Description |
|-----------|---------|-------------|
| length    | integer | Its length  |

## Add a tail

`POST /tails`

> Sample request

```json
{"length": 4}
```

| Parameter | Type    | Description |
|-----------|---------|-------------|
| length    | integer | Its length  |

## Instead
## Add a kite

`POST /kites`

> Sample request

```json
{"colour": "red", "length": 3}
```

| Parameter | Type    | Description |
|-----------|---------|-------------|
| colour    | string  | Its colour  |
| length    | integer | Its length  |
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.levels import body_fields, sampled, stated
from slatewright.check.toolkit.operations import endpoint_span, is_stray, title
from slatewright.check.toolkit.places import first_line
from slatewright.model.api import Api, Body, Operation
from slatewright.model.diagnostics import Label, Severity

_SENDING = frozenset({"POST", "PUT", "PATCH"})
_MOST = 0.6
"""Share of bodies that are described, from which on the others stand out."""


@rule("FLD103", reads=Api, severity=Severity.INFO)
def body_undescribed(api: Api) -> Iterable[Finding]:
    """Told at the endpoint, below which readers look for the description."""
    bodies = [
        (operation, body)
        for operation in api.operations
        if operation.method.value in _SENDING
        for body in operation.bodies
        if body.examples
    ]
    silent = [(operation, body) for operation, body in bodies if not _described(operation, body)]
    if len(silent) <= (1 - _MOST) * len(bodies):
        for operation, body in silent:
            if is_stray(operation, api):
                continue
            shown = Label(first_line(body.examples[0].evidence.span), "the sample")
            message = f"the body of {title(operation)} is shown, and no table or list describes it"
            yield Finding(message, endpoint_span(operation), (shown,), habit=True)


def _described(operation: Operation, body: Body) -> bool:
    """Whether a table describes any part of it, or there is nothing in it to describe."""
    listed = {parameter.field.name for parameter in operation.parameters}
    fields = list(body_fields(body))
    said = [field for field in fields if stated(field) is not None]
    only_shown = [field for field in fields if stated(field) is None and sampled(field) is not None]
    return bool(said) or not only_shown or any(field.name in listed for field in only_shown)
