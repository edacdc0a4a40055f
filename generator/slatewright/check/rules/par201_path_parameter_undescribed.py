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
from slatewright.model.api import Api, Field, Operation
from slatewright.model.diagnostics import Severity
from slatewright.model.facts import Place
from slatewright.model.source import Basis


@rule("PAR201", reads=Api, severity=Severity.WARNING)
def path_parameter_undescribed(api: Api) -> Iterable[Finding]:
    """Told once for a file where the docs describe few, or the operation describes none."""
    telling = [operation for operation in api.operations if _inside(operation)]
    silent = [operation for operation in telling if _silent(operation)]
    rare = 2 * len(silent) <= len(telling)
    for operation in silent:
        names = _silent(operation)
        place = endpoint_span(operation)
        verb = "is" if len(names) == 1 else "are"
        message = f"path parameter {listed(names)} of {title(operation)} {verb} described nowhere"
        alone = len(names) < len(_inside(operation))
        group = f"{place.file} {listed(names)}" if rare else place.file
        yield Finding(message, place, group=group if rare or not alone else None)


def _inside(operation: Operation) -> list[Field]:
    return [parameter.field for parameter in operation.parameters if parameter.place is Place.PATH]


def _silent(operation: Operation) -> list[str]:
    return [
        field.name
        for field in _inside(operation)
        if not field.description and not _spoken_of(field)
    ]


def _spoken_of(field: Field) -> bool:
    """Whether a row, a comment or the settings speak of the parameter, were it without a word."""
    return field.described or any(
        item.basis is Basis.CONFIGURED for item in (*field.evidence, *field.shape.evidence)
    )
