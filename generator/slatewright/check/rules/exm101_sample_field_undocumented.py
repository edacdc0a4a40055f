"""A sample shows fields that the table of its object does not list.

## Why it matters
Readers do not know what they mean or whether they can rely on them, and a client cannot offer them.

## Example
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

## Instead
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
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.levels import levels, sampled, stated
from slatewright.check.toolkit.places import first_line
from slatewright.check.toolkit.wording import listed, misspelt
from slatewright.http.names import JSON_API_PARTS
from slatewright.model.api import Api
from slatewright.model.diagnostics import Label, Severity

_ERROR = frozenset({"code", "message", "data"})


@rule("EXM101", reads=Api, severity=Severity.WARNING)
def sample_field_undocumented(api: Api) -> Iterable[Finding]:
    """Only where the table seems to be about the sample's object; names spelt two ways aside."""
    for level in levels(api):
        known = (*level.both, *level.described)
        names = {field.name.lower() for field in (*level.shown, *level.both)}
        if names & JSON_API_PARTS or names >= _ERROR:
            continue
        extra = [
            field
            for field in level.shown
            if not any(misspelt(field.name, other.name) for other in level.described)
        ]
        if not level.both or len(known) < 2 or not 0 < len(extra) <= len(known):
            continue
        places = [item for item in map(sampled, extra) if item is not None]
        table = next(item for item in map(stated, known) if item is not None)
        verb = "is" if len(extra) == 1 else "are"
        message = (
            f"{listed([field.name for field in extra])} {verb} in the sample, not in the table"
        )
        label = Label(first_line(table.span), "the table")
        yield Finding(message, first_line(places[0].span), (label,))
