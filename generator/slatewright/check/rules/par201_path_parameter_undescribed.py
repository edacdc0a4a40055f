"""A path parameter is described nowhere.

## Why it matters
Readers do not know what to put there, and a client's method gets an argument without type or words.

## Example
## Fly a kite

`POST /kites/<kite_id>/flights`

## Instead
## Fly a kite

`POST /kites/<kite_id>/flights`

| Parameter | Description     |
|-----------|-----------------|
| kite_id   | The kite to fly |
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.operations import endpoint_span
from slatewright.model.api import Operation
from slatewright.model.diagnostics import Severity
from slatewright.model.facts import Place


@rule("PAR201", reads=Operation, severity=Severity.WARNING)
def path_parameter_undescribed(operation: Operation) -> Iterable[Finding]:
    """One finding for a name in a file: sibling operations mostly share their parameters."""
    place = endpoint_span(operation)
    for parameter in operation.parameters:
        if parameter.place is Place.PATH and not parameter.field.description:
            message = f"path parameter `{parameter.field.name}` is described nowhere"
            yield Finding(message, place, group=f"{place.file} {parameter.field.name}")
