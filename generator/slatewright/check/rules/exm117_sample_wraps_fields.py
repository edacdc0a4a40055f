"""A table lists fields at the top level that the sample shows inside another object.

## Why it matters
A client that reads the fields where the table puts them finds nothing.

## Example
## Get a kite

`GET /kites/<id>`

> Sample response

```json
{"kite": {"id": 1, "colour": "red", "tail": "long"}}
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
from slatewright.check.toolkit.outline import chapters
from slatewright.check.toolkit.places import first_line
from slatewright.check.toolkit.wording import plainly
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.facts import ExampleFact, FactSet, FieldsFact, Place, Role
from slatewright.model.sample_data import JsonMember, JsonObject

_FEWEST = 3
"""Rows of a table that the object must have before the two are taken to be about one thing."""


@rule("EXM117", reads=FactSet, severity=Severity.INFO)
def sample_wraps_fields(facts: FactSet) -> Iterable[Finding]:
    """Only for what is said to come back, where one object wraps everything and is no list."""
    for chapter in chapters(facts):
        found = [fact for section in chapter for fact in section.facts]
        shown = [f for f in found if isinstance(f, ExampleFact) and f.value is not None]
        answers = [sample for sample in shown if sample.role is Role.RESPONSE]
        samples = answers or [sample for sample in shown if sample.role is Role.UNKNOWN]
        tables = [f for f in found if isinstance(f, FieldsFact) and f.place is Place.RESPONSE]
        if len(samples) != 1 or len(tables) != 1 or tables[0].subject:
            continue
        wrapper = _wrapper(samples[0])
        if wrapper is None or not _lists_inside(tables[0], wrapper):
            continue
        label = Label(first_line(samples[0].evidence.span), "the sample")
        message = f"the table lists at the root what the sample has inside `{wrapper.name}`"
        rows = [row for row in tables[0].fields if plainly(row.name) != plainly(wrapper.name)]
        yield Finding(message, first_line(rows[0].evidence.span), (label,))


def _wrapper(sample: ExampleFact) -> JsonMember | None:
    if isinstance(sample.value, JsonObject) and len(sample.value.members) == 1:
        member = sample.value.members[0]
        return member if isinstance(member.value, JsonObject) else None
    return None


def _lists_inside(table: FieldsFact, wrapper: JsonMember) -> bool:
    """Whether nearly all rows are members of the wrapped object, and none is written as being in it."""
    inside = wrapper.value.members if isinstance(wrapper.value, JsonObject) else ()
    names = {plainly(member.name) for member in inside}
    rows = [row for row in table.fields if plainly(row.name) != plainly(wrapper.name)]
    if any(row.depth for row in rows):
        return False
    hits = sum(plainly(row.name) in names for row in rows)
    return hits >= _FEWEST and hits * 4 >= len(rows) * 3
