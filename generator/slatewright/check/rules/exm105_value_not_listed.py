"""A sample gives a field a value that is not among those that the docs list for it.

## Why it matters
The list is incomplete, or the sample does not work. A client that checks values refuses it.

## Example
## Add a kite

`POST /kites`

| Field  | Type   | Description               |
|--------|--------|---------------------------|
| colour | string | One of: `red`, `blue`     |
| tail   | string | Its tail                  |

> Sample request

```json
{"colour": "green", "tail": "long"}
```

## Instead
## Add a kite

`POST /kites`

| Field  | Type   | Description               |
|--------|--------|---------------------------|
| colour | string | One of: `red`, `blue`     |
| tail   | string | Its tail                  |

> Sample request

```json
{"colour": "red", "tail": "long"}
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from slatewright.check.contract import Docs, Finding, rule
from slatewright.check.toolkit.kinds import stand_in
from slatewright.check.toolkit.levels import every_field
from slatewright.check.toolkit.places import first_line
from slatewright.check.toolkit.recall import Recall, recalled
from slatewright.check.toolkit.wording import plainly
from slatewright.model.api import Field, ListOf, Scalar, Shape
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.facts import Json, JsonArray, JsonScalar


@rule("EXM105", reads=Docs, severity=Severity.WARNING)
def value_not_listed(docs: Docs) -> Iterable[Finding]:
    if docs.api is None or docs.facts is None:
        return
    recall = recalled(docs.facts)
    for field in every_field(docs.api):
        if len(allowed := _allowed(field.shape.value)) > 1:
            yield from _compare(field, allowed, recall)


def _compare(field: Field, allowed: frozenset[str], recall: Recall) -> Iterator[Finding]:
    row = next(recall.rows(field), None)
    label = (Label(first_line(row.evidence.span), "the list"),) if row is not None else ()
    seen: set[str] = set()
    for evidence, member in recall.members(field):
        for value in _values(member.value):
            if value in allowed or value in seen:
                continue
            seen.add(value)
            near = next((each for each in sorted(allowed) if plainly(each) == plainly(value)), None)
            if near is None and stand_in(value):
                continue
            hint = f"; it is listed as `{near}`" if near else ""
            message = f"`{field.name}` is `{value}` here, which is none of its listed values{hint}"
            yield Finding(message, first_line(evidence.span), label)


def _allowed(shape: Shape) -> frozenset[str]:
    match shape:
        case Scalar(enum=values) if values:
            return frozenset(_text(value) for value in values)
        case ListOf(items):
            return _allowed(items)
        case _:
            return frozenset()


def _values(value: Json) -> Iterator[str]:
    match value:
        case JsonScalar() if value.value is not None:
            yield _text(value.value)
        case JsonArray():
            for item in value.items:
                yield from _values(item)
        case _:
            return


def _text(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
