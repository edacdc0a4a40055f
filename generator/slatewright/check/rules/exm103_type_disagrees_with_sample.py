"""A table gives a field one type, a sample shows another.

## Why it matters
A client that believes the table fails on what the API really sends.

## Example
## Get a kite

`GET /kites/<id>`

> Sample response

```json
{"id": "k-1", "colour": "red"}
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
{"id": "k-1", "colour": "red"}
```

### Response

| Field  | Type   | Description |
|--------|--------|-------------|
| id     | string | Its number  |
| colour | string | Its colour  |
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from slatewright.check.contract import Docs, Finding, rule
from slatewright.check.toolkit.kinds import quoted, shown_kind, stated_kind
from slatewright.check.toolkit.levels import every_field
from slatewright.check.toolkit.places import first_line
from slatewright.check.toolkit.recall import Recall, recalled
from slatewright.model.api import Field
from slatewright.model.diagnostics import Label, Severity


@rule("EXM103", reads=Docs, severity=Severity.WARNING)
def type_disagrees_with_sample(docs: Docs) -> Iterable[Finding]:
    if docs.api is None or docs.facts is None:
        return
    recall = recalled(docs.facts)
    for field in every_field(docs.api):
        yield from _compare(field, recall)


def _compare(field: Field, recall: Recall) -> Iterator[Finding]:
    """Numbers and booleans in quotes are a habit of some docs; what another table of the file says counts too."""
    for row in recall.rows(field):
        kind = stated_kind(row.type_text)
        for evidence, member in recall.members(field) if kind else ():
            shown = shown_kind(member.value)
            if shown is None or shown == kind:
                continue
            if shown in {stated_kind(other.type_text) for other in recall.namesakes(row)}:
                continue
            place = first_line(row.evidence.span)
            labels = (Label(first_line(evidence.span), "the sample"),)
            if quoted(member.value, kind):
                message = f"`{field.name}` is {_a(kind)} in the table, in quotes in the sample"
                yield Finding(message, place, labels, severity=Severity.INFO, habit=True)
            else:
                message = f"`{field.name}` is {_a(kind)} in the table, {_a(shown)} in the sample"
                yield Finding(message, place, labels)
            return


def _a(kind: str | None) -> str:
    return f"{'an' if kind in ('array', 'object') else 'a'} {kind}"
