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
from slatewright.check.toolkit.operations import endpoint_span, title
from slatewright.check.toolkit.wording import listed
from slatewright.model.api import Field, Operation
from slatewright.model.diagnostics import Severity
from slatewright.model.facts import Place
from slatewright.model.source import Basis


@rule("PAR201", reads=Operation, severity=Severity.WARNING)
def path_parameter_undescribed(operation: Operation) -> Iterable[Finding]:
    """Told once for a file, save where the operation's other path parameters are described."""
    inside = [
        parameter.field for parameter in operation.parameters if parameter.place is Place.PATH
    ]
    silent = [field.name for field in inside if not (field.description or _configured(field))]
    if not silent:
        return
    place = endpoint_span(operation)
    verb = "is" if len(silent) == 1 else "are"
    message = f"path parameter {listed(silent)} of {title(operation)} {verb} described nowhere"
    alone = len(silent) < len(inside)
    yield Finding(message, place, group=None if alone else place.file)


def _configured(field: Field) -> bool:
    """Whether a comment or the settings speak of the parameter: somebody has looked at it."""
    return any(item.basis is Basis.CONFIGURED for item in (*field.evidence, *field.shape.evidence))
