"""A table lists fields that no sample of the object shows.

## Why it matters
Either the field is no longer there, or the sample is old. A required one that the sample of a request
leaves out makes the sample fail.

## Example
## Get a kite

`GET /kites/<id>`

> Sample response

```json
{"id": 1, "colour": "red"}
```

### Response

| Field  | Type    | Description |
|--------|---------|-------------|
| id     | integer | Its number  |
| colour | string  | Its colour  |
| tail   | string  | Its tail    |

## Instead
## Get a kite

`GET /kites/<id>`

> Sample response

```json
{"id": 1, "colour": "red", "tail": "long"}
```

### Response

| Field  | Type    | Description |
|--------|---------|-------------|
| id     | integer | Its number  |
| colour | string  | Its colour  |
| tail   | string  | Its tail    |
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.levels import levels, sampled, stated
from slatewright.check.toolkit.places import first_line
from slatewright.check.toolkit.wording import listed, misspelt
from slatewright.model.api import Api, Presence
from slatewright.model.diagnostics import Label, Severity


@rule("EXM102", reads=Api, severity=Severity.INFO)
def table_field_not_in_sample(api: Api) -> Iterable[Finding]:
    """Only what is required, or what a sample leaves out that shows most of the table."""
    for level in levels(api):
        absent = [
            field
            for field in level.described
            if not any(misspelt(field.name, other.name) for other in level.shown)
        ]
        needed = [field for field in absent if field.presence.value is Presence.REQUIRED]
        if not level.both or not (needed or 0 < 2 * len(absent) <= len(level.both)):
            continue
        named = needed or absent
        places = [item for item in map(stated, named) if item is not None]
        sample = next(item for item in map(sampled, level.both) if item is not None)
        verb = "is" if len(named) == 1 else "are"
        message = (
            f"{listed([field.name for field in named])} {verb} in the table, not in the sample"
        )
        label = Label(first_line(sample.span), "the sample")
        severity = Severity.WARNING if needed else Severity.INFO
        yield Finding(message, first_line(places[0].span), (label,), severity=severity)
