"""A field has one spelling in the table and another in the sample.

## Why it matters
Only one of them works, and readers cannot tell which.

## Example
## Get a kite

`GET /kites/<id>`

> Sample response

```json
{"id": 1, "tailLength": 3}
```

### Response

| Field       | Type    | Description |
|-------------|---------|-------------|
| id          | integer | Its number  |
| tail_length | integer | Its tail    |

## Instead
## Get a kite

`GET /kites/<id>`

> Sample response

```json
{"id": 1, "tail_length": 3}
```

### Response

| Field       | Type    | Description |
|-------------|---------|-------------|
| id          | integer | Its number  |
| tail_length | integer | Its tail    |
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.levels import levels, sampled, stated
from slatewright.check.toolkit.places import first_line
from slatewright.check.toolkit.wording import misspelt
from slatewright.model.api import Api
from slatewright.model.diagnostics import Label, Severity


@rule("EXM106", reads=Api, severity=Severity.WARNING)
def name_spelt_two_ways(api: Api) -> Iterable[Finding]:
    for level in levels(api):
        for field in level.described:
            for other in level.shown:
                row, sample = stated(field), sampled(other)
                if row is not None and sample is not None and misspelt(field.name, other.name):
                    message = f"`{field.name}` in the table is `{other.name}` in the sample"
                    label = Label(first_line(sample.span), "the sample")
                    yield Finding(message, first_line(row.span), (label,))
