"""A required query parameter is in no sample of its operation.

## Why it matters
A reader who copies the sample gets an error, or the parameter is not required after all.

## Example
## List kites

```shell
curl "https://api.example.com/kites"
```

`GET https://api.example.com/kites`

### Query Parameters

| Parameter | Required | Description            |
|-----------|----------|------------------------|
| colour    | yes      | Only kites of a colour |

## Instead
## List kites

```shell
curl "https://api.example.com/kites?colour=red"
```

`GET https://api.example.com/kites`

### Query Parameters

| Parameter | Required | Description            |
|-----------|----------|------------------------|
| colour    | yes      | Only kites of a colour |
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.levels import stated
from slatewright.check.toolkit.paths import placeholders
from slatewright.check.toolkit.places import first_line
from slatewright.check.toolkit.wording import listed, plainly
from slatewright.model.api import Api, Field, Operation, Presence
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.facts import Place
from slatewright.model.sample_data import JsonObject
from slatewright.model.source import Basis, Span

_MANY = 3
"""Required parameters that no sample with a query has, from which on they may be something else."""


@rule("PAR205", reads=Api, severity=Severity.WARNING)
def required_parameter_not_in_sample(api: Api) -> Iterable[Finding]:
    paths: dict[str, list[Operation]] = {}
    for operation in api.operations:
        paths.setdefault(operation.path.value, []).append(operation)
    for operation in api.operations:
        if not operation.requests:
            continue
        sample = first_line(operation.requests[0].evidence.span)
        others = [each for each in paths[operation.path.value] if each is not operation]
        absent = [
            (field, item.span)
            for field in _absent(operation)
            if (item := stated(field)) and not _comes_between(others, sample, item.span)
        ]
        if absent:
            verb = "is" if len(absent) == 1 else "are"
            names = listed([field.name for field, _ in absent])
            label = Label(first_line(absent[0][1]), "required here")
            yield Finding(f"{names} {verb} required, but not in this sample", sample, (label,))


def _absent(operation: Operation) -> list[Field]:
    """The required query parameters that no sample sends."""
    urls = [request.url for request in operation.requests]
    bodies = (request.body for request in operation.requests)
    sent = {m.name for body in bodies if isinstance(body, JsonObject) for m in body.members}
    inside = placeholders(operation.path.value)
    if inside and not any(item.basis >= Basis.STATED for item in operation.path.evidence):
        return []  # the path's own parameters stand among the others: `/kites/1` for `kite_id`
    absent = [
        parameter.field
        for parameter in operation.parameters
        if parameter.place is Place.QUERY
        and parameter.field.presence.value is Presence.REQUIRED
        and parameter.field.name not in sent
        and not any(parameter.field.name in url for url in urls)
        and not any(_same(parameter.field.name, each) for each in inside)
    ]
    alien = len(absent) >= _MANY and not any("?" in url for url in urls)
    return [] if alien else absent  # so many are an object's, read as if they were parameters


def _comes_between(others: Sequence[Operation], sample: Span, row: Span) -> bool:
    """Whether another call of the same path stands between, whose parameter it may be."""
    spans = [fact.evidence.span for other in others for fact in other.endpoints]
    return any(
        span.file == sample.file == row.file and sample.line < span.line <= row.line
        for span in spans
    )


def _same(name: str, placeholder: str) -> bool:
    """Whether the path may hold the parameter after all: `id` as `{kite_id}`."""
    return plainly(placeholder).endswith(plainly(name))
