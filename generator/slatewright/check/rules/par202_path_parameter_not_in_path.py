"""A described path parameter is not in the path.

## Why it matters
Either the path lacks a part, or the two spell the name differently; readers cannot tell which.

## Example
## Fly a kite

`POST /kites/<id>/flights`

### URL Parameters

| Parameter | Description     |
|-----------|-----------------|
| kite      | The kite to fly |

## Instead
## Fly a kite

`POST /kites/<kite>/flights`

### URL Parameters

| Parameter | Description     |
|-----------|-----------------|
| kite      | The kite to fly |
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.operations import endpoint_span, title
from slatewright.model.api import Operation
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.facts import Place


@rule("PAR202", reads=Operation, severity=Severity.WARNING)
def path_parameter_not_in_path(operation: Operation) -> Iterable[Finding]:
    for parameter in operation.parameters:
        field = parameter.field
        inside = f"{{{field.name}}}" in operation.path.value
        if parameter.place is Place.PATH and not inside and field.evidence:
            message = f"path parameter `{field.name}` is not in the path of {title(operation)}"
            label = Label(endpoint_span(operation), "the path")
            yield Finding(message, field.evidence[0].span, (label,))
