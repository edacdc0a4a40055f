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

from slatewright.check.contract import DocsAndApi, Finding, rule
from slatewright.check.toolkit.compared import of_another_thing
from slatewright.check.toolkit.levels import Level, levels, sampled, stated
from slatewright.check.toolkit.places import first_line
from slatewright.check.toolkit.wording import listed, misspelt
from slatewright.lexicon import has_word
from slatewright.model.api import Field, ObjectOf, Presence
from slatewright.model.diagnostics import Label, Severity

_AT_TIMES = ("AT_TIMES", "DEPRECATED", "OPTIONAL")
"""What is said of fields that a sample rightly leaves out."""


@rule("EXM102", reads=DocsAndApi, severity=Severity.INFO)
def table_field_not_in_sample(docs: DocsAndApi) -> Iterable[Finding]:
    """Only what is required, or what a sample leaves out that shows most of the table."""
    for level in levels(docs.api) if docs.api is not None else ():
        named = _named(level)
        places = [item.span for item in map(stated, named) if item is not None]
        if not places or of_another_thing(docs, places[0]):
            continue
        sample = next(item for item in map(sampled, level.both) if item is not None)
        verb = "is" if len(named) == 1 else "are"
        message = (
            f"{listed([field.name for field in named])} {verb} in the table, not in the sample"
        )
        label = Label(first_line(sample.span), "the sample")
        severity = Severity.WARNING if _needed(named[0]) else Severity.INFO
        yield Finding(message, first_line(places[0]), (label,), severity=severity)


def _named(level: Level) -> list[Field]:
    """The required fields that the sample leaves out, or else the others.

    One that need not be there is only missed where the sample has another that the table lacks.
    """
    absent = [
        field
        for field in level.described
        if not any(misspelt(field.name, other.name) for other in level.shown)
    ]
    needed = [field for field in absent if _needed(field)]
    if not level.both or not (needed or 0 < 2 * len(absent) <= len(level.both)):
        return []
    return needed or [field for field in absent if not _spared(field, level)]


def _spared(field: Field, level: Level) -> bool:
    """Whether the sample may leave it out; where it shows others than the table, only what has a default."""
    return field.default is not None if level.shown else _at_times(field)


def _needed(field: Field) -> bool:
    return field.presence.value is Presence.REQUIRED


def _at_times(field: Field) -> bool:
    if field.deprecated or field.default is not None:
        return True
    if field.presence.value is Presence.OPTIONAL or any(
        has_word(field.description, table) for table in _AT_TIMES
    ):
        return True
    parts = field.shape.value
    return isinstance(parts, ObjectOf) and bool(parts.fields) and all(map(_at_times, parts.fields))
