"""A field is spelt differently in the table and in the sample.

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

from slatewright.check.contract import DocsAndApi, Finding, rule
from slatewright.check.toolkit.levels import Level, levels, sampled
from slatewright.check.toolkit.places import first_line
from slatewright.check.toolkit.recall import Recall, recalled
from slatewright.check.toolkit.wording import misspelt
from slatewright.model.api import Field
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.source import Basis, Evidence


@rule("EXM106", reads=DocsAndApi, severity=Severity.WARNING, unless=("EXM126",))
def name_spelt_two_ways(docs: DocsAndApi) -> Iterable[Finding]:
    if docs.api is None or docs.facts is None:
        return
    recall = recalled(docs.facts)
    for level in levels(docs.api):
        for field in level.described:
            for other in level.shown:
                row, sample = _row(field, level, recall), sampled(other)
                if row is not None and sample is not None and misspelt(field.name, other.name):
                    message = f"`{field.name}` in the {recall.form(row.span)} is `{other.name}` in the sample"
                    label = Label(first_line(sample.span), "the sample")
                    about = frozenset({other.name})
                    yield Finding(message, first_line(row.span), (label,), about=about)


def _row(field: Field, level: Level, recall: Recall) -> Evidence | None:
    """The row for the field in the table that has most fields of the sample: those of other calls may have one as well."""
    shown = {other.name for other in level.both}

    def shared(row: Evidence) -> int:
        table = recall.table(row.span)
        return len(shown & recall.names(table)) if table is not None else 0

    rows = [item for item in field.evidence if item.basis >= Basis.STATED]
    return max(rows, key=shared, default=None)
