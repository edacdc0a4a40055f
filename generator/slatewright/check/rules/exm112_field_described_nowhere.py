"""A sample shows a field that the docs name nowhere else, beside fields that they describe.

## Why it matters
Readers do not know what it means or whether they can rely on it. Often it is new, or long gone.

## Example
## Kites

```json
{"id": 1, "colour": "red", "length": 3, "wingspan": 2}
```

| Field  | Description |
|--------|-------------|
| id     | Its number  |
| colour | Its colour  |
| length | Its length  |

## Instead
## Kites

```json
{"id": 1, "colour": "red", "length": 3, "wingspan": 2}
```

| Field    | Description    |
|----------|----------------|
| id       | Its number     |
| colour   | Its colour     |
| length   | Its length     |
| wingspan | From tip to tip |
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from slatewright.check.contract import Docs, Finding, rule
from slatewright.check.toolkit.json_values import json_samples, name_span, objects
from slatewright.check.toolkit.recall import leaf
from slatewright.check.toolkit.wording import listed, plainly
from slatewright.check.walk import every_block, texts
from slatewright.model.diagnostics import Severity
from slatewright.model.document import Document
from slatewright.model.facts import FactSet, FieldsFact, JsonMember, JsonObject

_FEWEST = 3
"""Fields of an object that have to be described before one that is not is worth a word."""


@rule("EXM112", reads=Docs, severity=Severity.INFO)
def field_described_nowhere(docs: Docs) -> Iterable[Finding]:
    """Told once for each name; objects of which the docs describe less than two thirds are left alone."""
    if docs.facts is None:
        return
    described = _described(docs.facts)
    named = frozenset().union(*described.values()) | _mentioned(docs.documents)
    told: set[str] = set()
    for section in docs.facts.sections:
        here = described.get(section.span.file, frozenset())
        for fact, value in json_samples(section) if len(here) >= _FEWEST else ():
            for each in objects(value):
                strange = list(_strange(each, here, named, told))
                if strange:
                    names = [member.name for member in strange]
                    told.update(map(plainly, names))
                    verb = "is" if len(names) == 1 else "are"
                    message = f"{listed(names)} {verb} described nowhere in these docs"
                    yield Finding(message, name_span(fact.evidence.span.file, strange[0]))


def _strange(
    value: JsonObject, here: frozenset[str], named: frozenset[str], told: set[str]
) -> Iterator[JsonMember]:
    names = [plainly(member.name) for member in value.members]
    known = sum(name in here for name in names)
    if known < _FEWEST or known * 3 < len(names) * 2:
        return
    for member, name in zip(value.members, names, strict=True):
        if name and name not in named and name not in told and member.name.isascii():
            yield member


def _described(facts: FactSet) -> dict[str, frozenset[str]]:
    """The names that tables and lists describe, by file."""
    found: dict[str, set[str]] = {}
    for section in facts.sections:
        for fact in section.facts:
            if isinstance(fact, FieldsFact):
                names = found.setdefault(section.span.file, set())
                for row in fact.fields:
                    names.update((plainly(leaf(row.name)), plainly(row.name)))
    return {file: frozenset(names) for file, names in found.items()}


def _mentioned(documents: tuple[Document, ...]) -> frozenset[str]:
    """The names that running text has in code spans."""
    return frozenset(
        plainly(leaf(code.content))
        for block in every_block(documents)
        for text in texts(block)
        for code in text.codes
    )
