"""A required query parameter is missing from all samples of its operation.

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
from slatewright.check.toolkit.wording import listed, misspelt, plainly
from slatewright.lexicon import has_word
from slatewright.model.api import Api, Field, ObjectOf, Operation, Presence, Scalar
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.facts import EndpointFact, Form, Place
from slatewright.model.sample_data import JsonObject
from slatewright.model.source import Basis, Span
from slatewright.regex import regex

_WORD = regex(r"\w+")
_SENT = regex(r"[?&]([\w-]{1,60})=")
_MANY = 3
"""Required parameters that no sample with a query has, from which on they may be something else."""


@rule("PAR205", reads=Api, severity=Severity.WARNING)
def required_parameter_not_in_sample(api: Api) -> Iterable[Finding]:
    paths: dict[str, list[Operation]] = {}
    for operation in api.operations:
        paths.setdefault(operation.path.value, []).append(operation)
    for operation in api.operations:
        sample, urls = _samples(operation)
        if sample is None:
            continue
        others = [each for each in paths[operation.path.value] if each is not operation]
        absent = [
            (field, item.span)
            for field in _absent(operation, urls)
            if (item := stated(field))
            and not _precedes(item.span, operation.span)
            and not _comes_between(others, sample, item.span)
        ]
        if absent:
            verb = "is" if len(absent) == 1 else "are"
            names = listed([field.name for field, _ in absent])
            label = Label(first_line(absent[0][1]), "required here")
            yield Finding(f"{names} {verb} required, but not in this sample", sample, (label,))


def _samples(operation: Operation) -> tuple[Span | None, list[str]]:
    """The first sample of a request, and the URLs of all; where there is none, addresses with a query are."""
    if operation.requests:
        urls = [request.url for request in operation.requests]
        return first_line(operation.requests[0].evidence.span), urls
    shown = [
        fact
        for fact in operation.endpoints
        if isinstance(fact, EndpointFact) and fact.form is Form.CODE and "?" in fact.target
    ]
    place = first_line(shown[0].evidence.span) if shown else None
    return place, [fact.target for fact in shown]


def _absent(operation: Operation, urls: list[str]) -> list[Field]:
    """The required query parameters that no sample sends."""
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
        and has_word(parameter.field.description, "REQUIRED_AT_TIMES") is None
        and parameter.field.name not in sent
        and not any(parameter.field.name in url for url in urls)
        and not any(_same(parameter.field.name, each) for each in inside)
        and not _one_of_several(parameter.field, operation, urls)
    ]
    alien = len(absent) >= _MANY and not any("?" in url for url in urls)
    return [] if alien else absent  # so many are an object's, read as if they were parameters


def _one_of_several(field: Field, operation: Operation, urls: list[str]) -> bool:
    """Whether the sample sends a part of it, another name of its row, or one that the words offer instead."""
    if isinstance(field.shape.value, ObjectOf):
        return True
    row = stated(field)
    same_row = (
        parameter.field.name
        for parameter in operation.parameters
        if row is not None and (other := stated(parameter.field)) and other.span == row.span
    )
    if any(f"{name}=" in url for name in same_row for url in urls):
        return True
    shape = field.shape.value
    values = map(str, shape.enum) if isinstance(shape, Scalar) else ()
    words = {*_WORD.findall(field.description), *values}
    return any(match.group(1) in words for url in urls for match in _SENT.finditer(url))


def _precedes(row: Span, heading: Span) -> bool:
    """Whether a row stands above the operation's own heading: it describes another step of a whole."""
    return row.file == heading.file and row.line < heading.line


def _comes_between(others: Sequence[Operation], sample: Span, row: Span) -> bool:
    """Whether another call of the same path stands between, whose parameter it may be."""
    spans = [fact.evidence.span for other in others for fact in other.endpoints]
    return any(
        span.file == sample.file == row.file and sample.line < span.line <= row.line
        for span in spans
    )


def _same(name: str, placeholder: str) -> bool:
    """Whether the path may hold the parameter after all: `id` as `{kite_id}`."""
    return plainly(placeholder).endswith(plainly(name)) or misspelt(name, placeholder)
