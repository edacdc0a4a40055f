"""A sample response shows none of the fields that the table of the response lists.

## Why it matters
One of them belongs to another answer. A client that believes the table finds nothing.

## Example
## Change a kite

`PUT /kites/<id>`

> Sample response

```json
{"id": 1, "colour": "red"}
```

### Response

| Field   | Type    | Description          |
|---------|---------|----------------------|
| success | boolean | Whether it succeeded |
| kite    | object  | The kite             |

## Instead
## Change a kite

`PUT /kites/<id>`

> Sample response

```json
{"success": true, "kite": {"id": 1, "colour": "red"}}
```

### Response

| Field   | Type    | Description          |
|---------|---------|----------------------|
| success | boolean | Whether it succeeded |
| kite    | object  | The kite             |
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.json_values import members_below
from slatewright.check.toolkit.outline import chapters
from slatewright.check.toolkit.places import first_line
from slatewright.check.toolkit.recall import leaf
from slatewright.check.toolkit.wording import listed, plainly
from slatewright.http.names import ASIDE
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.facts import ExampleFact, FactSet, FieldsFact, Place, Role, SectionFacts

_FEWEST = 2
"""Rows of the table, and names in the sample."""


@rule("EXM122", reads=FactSet, severity=Severity.WARNING)
def sample_shows_none_of_table(facts: FactSet) -> Iterable[Finding]:
    """Only where a part of the docs has one sample response, of more than an envelope, and one table for it."""
    for chapter in chapters(facts):
        found = [fact for section in chapter for fact in section.facts]
        samples = [f for f in found if isinstance(f, ExampleFact) and f.role is Role.RESPONSE]
        tables = list(_tables(chapter))
        if len(samples) != 1 or len(tables) != 1 or tables[0].subject or not tables[0].tabular:
            continue
        sample, table = samples[0], tables[0]
        shown = {plainly(m.name) for _, m in members_below(sample.value)} if sample.value else set()
        names = [leaf(row.name) for row in table.fields]
        if len(names) < _FEWEST or len(shown - ASIDE) < _FEWEST or shown & set(map(plainly, names)):
            continue
        label = Label(first_line(table.evidence.span), "the table")
        message = f"this sample shows none of what the table lists: {listed(names)}"
        yield Finding(message, first_line(sample.evidence.span), (label,))


def _tables(chapter: Sequence[SectionFacts]) -> Iterator[FieldsFact]:
    for section in chapter:
        for fact in section.facts if section.generic else ():
            if isinstance(fact, FieldsFact) and fact.place is Place.RESPONSE:
                yield fact
