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

import re
from collections.abc import Iterable

from slatewright.check.contract import DocsAndApi, Finding, rule
from slatewright.check.toolkit.compared import of_another_thing
from slatewright.check.toolkit.levels import Level, levels, sampled, stated
from slatewright.check.toolkit.places import first_line
from slatewright.check.toolkit.recall import recalled
from slatewright.check.toolkit.wording import listed, misspelt
from slatewright.http.names import ASIDE, JSON_API_PARTS, WRAPPERS
from slatewright.model.api import Field, Scalar
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.facts import FactSet
from slatewright.model.source import Evidence, Span

_ERROR = frozenset({"code", "message", "data"})
_NUMBERED = re.compile(r"[.\[]\d+\]?\Z")
"""A name that ends in the number of one of many things, which no table could list."""


@rule("EXM101", reads=DocsAndApi, severity=Severity.WARNING)
def sample_field_undocumented(docs: DocsAndApi) -> Iterable[Finding]:
    """Only where the table seems to be about the sample's object; one that several operations send, once."""
    told: set[Span] = set()
    for level in levels(docs.api) if docs.api is not None else ():
        known = (*level.both, *level.described)
        if not level.both or len(known) < 2:
            continue
        table = _table(known)
        if table is None:
            continue
        everything = _extra(level)
        names = _names(docs.facts, table.span)
        extra = [field for field in everything if field.name not in names]
        if not extra or len(everything) > len(known):
            continue
        place = next((first_line(item.span) for item in map(sampled, extra) if item), None)
        if place is None or place in told or of_another_thing(docs, table.span):
            continue
        told.add(place)
        verb = "is" if len(extra) == 1 else "are"
        message = (
            f"{listed([field.name for field in extra])} {verb} in the sample, not in the table"
        )
        yield Finding(message, place, (Label(first_line(table.span), "the table"),))


def _table(known: Iterable[Field]) -> Evidence | None:
    """The row that describes the first of the fields; None where the sample's own comment does."""
    first = next(field for field in known if stated(field) is not None)
    row, shown = stated(first), sampled(first)
    return None if row and shown and _line(row.span) == _line(shown.span) else row


def _line(span: Span) -> tuple[str, int]:
    return span.file, span.line


def _names(facts: FactSet | None, row: Span) -> frozenset[str]:
    """What the table of a row lists at any level: a flat one has a name once that stands at two levels."""
    recall = recalled(facts) if facts is not None else None
    table = recall.table(row) if recall is not None else None
    return recall.names(table) if recall is not None and table is not None else frozenset()


def _extra(level: Level) -> list[Field]:
    """The fields that the table lacks: no misspelt ones, no envelope, nothing that stands beside the data."""
    names = {field.name.lower() for field in (*level.shown, *level.both)}
    if names & JSON_API_PARTS or names >= _ERROR:
        return []
    return [
        field
        for field in level.shown
        if not any(misspelt(field.name, other.name) for other in level.described)
        and not _NUMBERED.search(field.name)
        and (field.name not in ASIDE | WRAPPERS or isinstance(field.shape.value, Scalar))
    ]
