"""A sample shows a field with a different type from the tables in the same file.

## Why it matters
No table stands beside this sample, so readers take the type from the one that describes the field elsewhere,
and code that is written after it breaks on this call.

## Example
## Add a kite

`POST /kites`

| Parameter | Type    | Description |
|-----------|---------|-------------|
| club-id   | integer | Its club    |

## Change a kite

`PUT /kites/<id>`

> Sample request

```json
{"club-id": "the blue one"}
```

## Instead
## Add a kite

`POST /kites`

| Parameter | Type    | Description |
|-----------|---------|-------------|
| club-id   | integer | Its club    |

## Change a kite

`PUT /kites/<id>`

> Sample request

```json
{"club-id": 7}
```
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.check.contract import DocsAndApi, Finding, rule
from slatewright.check.toolkit.compared import pairs
from slatewright.check.toolkit.json_values import name_span
from slatewright.check.toolkit.kinds import quoted, shown_kind, stated_kind, with_article
from slatewright.check.toolkit.places import first_line
from slatewright.check.toolkit.recall import leaf
from slatewright.check.toolkit.rows import every_row
from slatewright.check.toolkit.samples import samples
from slatewright.check.toolkit.wording import words_in
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.facts import FactSet, FieldFact
from slatewright.model.sample_data import Json, JsonArray, JsonMember, JsonScalar

_ASKED_FOR = frozenset({("boolean", "array"), ("boolean", "object"), ("boolean", "number")})
"""A switch of a request often has the name of what it asks for."""
Name = tuple[str, str]
"""A file, and a field's name in it."""


@rule("EXM125", reads=DocsAndApi, severity=Severity.INFO, unless=("EXM110",))
def type_differs_from_other_table(docs: DocsAndApi) -> Iterable[Finding]:
    """Names of one word stand for too many things; what a table of the call itself says is EXM103's."""
    if docs.facts is None:
        return
    rows = _rows(docs.facts)
    told = {
        (pair.row.evidence.span.file, pair.field.name)
        for pair in pairs(docs)
        if pair.shown != pair.kind
    }
    for sample in samples(docs.facts):
        for _, member in sample.members:
            key = (sample.file, member.name)
            if key in told or key not in rows:
                continue
            row, kind = rows[key]
            shown = shown_kind(member.value)
            if kind is None or shown is None or _rightly(kind, shown, member.value):
                continue
            told.add(key)
            yield _finding(sample.file, member, row, (kind, shown))


def _rightly(kind: str, shown: str, value: Json) -> bool:
    """Whether the two agree, or the sample has what a switch asks for, or complaints about the field."""
    complaints = isinstance(value, JsonArray) and any(
        isinstance(item, JsonScalar) and " " in str(item.value) for item in value.items
    )
    return shown == kind or (kind, shown) in _ASKED_FOR or complaints


def _rows(facts: FactSet) -> dict[Name, tuple[FieldFact, str | None]]:
    """The first row of each name, and the type that all rows of the file give it; None where they do not agree."""
    found: dict[Name, tuple[FieldFact, str | None]] = {}
    for file, row in every_row(facts):
        name = leaf(row.name)
        if words_in(name) > 1:
            key, kind = (file, name), stated_kind(row.type_text)
            first, known = found.setdefault(key, (row, kind))
            found[key] = (first, known if known == kind else None)
    return found


def _finding(file: str, member: JsonMember, row: FieldFact, kinds: tuple[str, str]) -> Finding:
    kind, shown = kinds
    label = Label(first_line(row.evidence.span), "the table")
    place = name_span(file, member)
    if quoted(member.value, kind):
        message = f"`{member.name}` is in quotes here, {with_article(kind)} in the table"
        return Finding(message, place, (label,), habit=True)
    message = f"`{member.name}` is {with_article(shown)} here, {with_article(kind)} in the table"
    return Finding(message, place, (label,))
