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

import re
from collections.abc import Iterable, Iterator, Sequence

from slatewright.check.contract import Docs, Finding, rule
from slatewright.check.toolkit.json_values import json_samples, members_below, name_span
from slatewright.check.toolkit.kinds import stand_in
from slatewright.check.toolkit.levels import every_field
from slatewright.check.toolkit.places import first_line
from slatewright.check.toolkit.recall import Recall, leaf, recalled
from slatewright.check.toolkit.wording import plainly
from slatewright.model.api import Field, ListOf, Scalar, Shape
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.facts import FactSet, FieldFact, FieldsFact, Json, JsonArray, JsonScalar
from slatewright.model.source import Span

_GENERIC = frozenset({"type", "status", "value", "name", "id", "code", "state", "kind"})
"""Names that stand for different things in objects of one file."""
_WORD = re.compile(r"[^\s`'\"*,;:()]+(?<!\.)")
"""A value in a description, which may be listed where only readers understand it."""
_CAPITALS = re.compile(r"\b[A-Z]{4,}\b")


@rule("EXM105", reads=Docs, severity=Severity.WARNING)
def value_not_listed(docs: Docs) -> Iterable[Finding]:
    if docs.api is None or docs.facts is None:
        return
    recall = recalled(docs.facts)
    told: set[Span] = set()
    for field in every_field(docs.api):
        if len(allowed := _allowed(field.shape.value)) > 1:
            for finding in _compare(field, allowed, recall):
                told.add(finding.span)
                yield finding
    lines = {(span.file, span.line) for span in told}
    for finding in _in_files(docs.facts):
        if (finding.span.file, finding.span.line) not in lines:
            yield finding


def _in_files(facts: FactSet) -> Iterator[Finding]:
    """Samples and lists of one name in one file, where the two were not brought together otherwise."""
    rows: dict[tuple[str, str], list[FieldFact]] = {}
    for section in facts.sections:
        for fact in section.facts:
            for row in fact.fields if isinstance(fact, FieldsFact) else ():
                rows.setdefault((section.span.file, leaf(row.name)), []).append(row)
    for section in facts.sections:
        for fact, value in json_samples(section):
            for _, member in members_below(value):
                found = rows.get((section.span.file, member.name), ())
                shown = member.value.value if isinstance(member.value, JsonScalar) else None
                if not found or not isinstance(shown, str) or member.name in _GENERIC:
                    continue
                place = name_span(fact.evidence.span.file, member)
                if (words := _unlisted(shown, found)) is not None:
                    label = Label(first_line(found[0].evidence.span), "the list")
                    message = f"`{member.name}` {words}"
                    yield Finding(message, place, (label,), group=f"{place.file} {message}")


def _unlisted(shown: str, rows: Sequence[FieldFact]) -> str | None:
    """What is wrong with a value in the light of the rows of its name."""
    if all(len(row.enum) > 1 for row in rows):
        if "/" in shown or any(shown in _WORD.findall(row.description) for row in rows):
            return None
        listed = {value for row in rows for value in row.enum}
        alike = sum(value.islower() == shown.islower() for value in listed)
        if shown not in listed and not stand_in(shown) and alike and " " not in shown:
            return f"is `{shown}` here, which is none of its listed values"
    capitals = {word for row in rows for word in _CAPITALS.findall(row.description)}
    if len(capitals) > 1 and shown.islower() and shown.upper() in capitals:
        return f"is `{shown}` here; it is listed as `{shown.upper()}`"
    return None


def _compare(field: Field, allowed: frozenset[str], recall: Recall) -> Iterator[Finding]:
    row = next(recall.rows(field), None)
    label = (Label(first_line(row.evidence.span), "the list"),) if row is not None else ()
    seen: set[str] = set()
    for evidence, member in recall.members(field):
        for value in _values(member.value):
            if value in allowed or value in seen:
                continue
            if row is not None and value in _WORD.findall(row.description):
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
