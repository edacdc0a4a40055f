"""A sample has a field that looks like a misspelling of a documented one.

## Why it matters
Who copies the sample sends a name that the API does not know, or waits for one that never comes.

## Example
## Get a kite

`GET /kites/<id>`

| Field       | Description   |
|-------------|---------------|
| wing_colour | Of its wings  |

## Change a kite

`PUT /kites/<id>`

> Sample request

```json
{"wing_coluor": "red"}
```

## Instead
## Get a kite

`GET /kites/<id>`

| Field       | Description   |
|-------------|---------------|
| wing_colour | Of its wings  |

## Change a kite

`PUT /kites/<id>`

> Sample request

```json
{"wing_colour": "red"}
```
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.json_values import name_span
from slatewright.check.toolkit.places import first_line
from slatewright.check.toolkit.recall import leaf
from slatewright.check.toolkit.rows import every_row
from slatewright.check.toolkit.samples import samples
from slatewright.check.toolkit.wording import slip_of_word
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.facts import FactSet, FieldFact
from slatewright.model.sample_data import JsonMember

_SHORTEST = 8
"""Letters of a name from which on a slip can be told from another word (`county`, `country`)."""
_HEAD = 2
"""Letters at either end, one of which a single slip leaves as they are."""


@rule("EXM126", reads=FactSet, severity=Severity.WARNING)
def sample_name_looks_misspelt(facts: FactSet) -> Iterable[Finding]:
    """Names that samples have once, against those of tables; where a table has it too, the two are two fields."""
    rows = _rows(facts)
    ends: dict[str, list[str]] = {}
    for name in sorted(rows):
        for end in _ends(name):
            ends.setdefault(end, []).append(name)
    for name, (file, member) in _once(facts).items():
        if name in rows or len(name) < _SHORTEST:
            continue
        near = {other for end in _ends(name) for other in ends.get(end, ())}
        meant = next((other for other in sorted(near) if slip_of_word(name, other)), None)
        if meant is not None:
            label = Label(first_line(rows[meant].evidence.span), "the table")
            message = f"`{name}` is `{meant}` in the tables of these docs"
            place, about = name_span(file, member), frozenset({name})
            yield Finding(message, place, (label,), about=about)


def _once(facts: FactSet) -> dict[str, tuple[str, JsonMember]]:
    """The members whose names samples have once, with their files."""
    first: dict[str, tuple[str, JsonMember]] = {}
    again: set[str] = set()
    for sample in samples(facts):
        for _, member in sample.members:
            if member.name in first:
                again.add(member.name)
            else:
                first[member.name] = (sample.file, member)
    return {name: found for name, found in first.items() if name not in again}


def _rows(facts: FactSet) -> dict[str, FieldFact]:
    """The first row of each name."""
    found: dict[str, FieldFact] = {}
    for _, row in every_row(facts):
        found.setdefault(leaf(row.name), row)
    return found


def _ends(name: str) -> tuple[str, str]:
    return f"{name[:_HEAD]}-", f"-{name[-_HEAD:]}"
