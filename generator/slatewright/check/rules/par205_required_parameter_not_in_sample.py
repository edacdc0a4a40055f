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

from collections.abc import Iterable

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.levels import stated
from slatewright.check.toolkit.paths import placeholders
from slatewright.check.toolkit.places import first_line
from slatewright.check.toolkit.wording import listed, plainly
from slatewright.model.api import Operation, Presence
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.facts import Place


@rule("PAR205", reads=Operation, severity=Severity.WARNING)
def required_parameter_not_in_sample(operation: Operation) -> Iterable[Finding]:
    urls = [request.url for request in operation.requests]
    if not urls:
        return
    inside = placeholders(operation.path.value)
    absent = [
        parameter.field
        for parameter in operation.parameters
        if parameter.place is Place.QUERY
        and parameter.field.presence.value is Presence.REQUIRED
        and stated(parameter.field) is not None
        and not any(parameter.field.name in url for url in urls)
        and not any(_same(parameter.field.name, each) for each in inside)
    ]
    places = [item for item in map(stated, absent) if item is not None]
    if places:
        verb = "is" if len(absent) == 1 else "are"
        names = listed([field.name for field in absent])
        label = Label(first_line(places[0].span), "required here")
        message = f"{names} {verb} required, but not in this sample"
        yield Finding(message, first_line(operation.requests[0].evidence.span), (label,))


def _same(name: str, placeholder: str) -> bool:
    """Whether the path may hold the parameter after all: `id` as `{kite_id}`."""
    return plainly(placeholder).endswith(plainly(name))
