"""A table refers to fields of an object that the object's own table does not list.

## Why it matters
Readers follow the link to learn what the field is, and find nothing.

## Example
# The kite object

| Field  | Type    | Description |
|--------|---------|-------------|
| id     | integer | Its number  |
| colour | string  | Its colour  |
| length | number  | Its length  |
| owner  | string  | Its owner   |

# Change a kite

`PUT /kites/<id>`

These fields of the [kite object](#the-kite-object) may be sent:

| Field   |
|---------|
| colour  |
| length  |
| owner   |
| tail_id |

## Instead
# The kite object

| Field   | Type    | Description |
|---------|---------|-------------|
| id      | integer | Its number  |
| colour  | string  | Its colour  |
| length  | number  | Its length  |
| owner   | string  | Its owner   |
| tail_id | integer | Its tail    |

# Change a kite

`PUT /kites/<id>`

These fields of the [kite object](#the-kite-object) may be sent:

| Field   |
|---------|
| colour  |
| length  |
| owner   |
| tail_id |
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.places import first_line
from slatewright.check.toolkit.recall import leaf
from slatewright.check.toolkit.wording import listed, plainly
from slatewright.lexicon import column_role
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.facts import FactSet, FieldFact, FieldsFact, SectionFacts
from slatewright.regex import regex

_WORD = regex(r"[^\W\d_]+")
_FEWEST = 3
"""Rows that the object has to have before it is taken to be the one that is meant."""


@rule("FLD108", reads=FactSet, severity=Severity.INFO)
def object_lacks_field(facts: FactSet) -> Iterable[Finding]:
    """Only where one table there has most of the rows; told at the first that none has."""
    at: dict[str, int] = {}
    for index, section in enumerate(facts.sections):
        for anchor in section.anchors:
            at.setdefault(anchor, index)
    for section in facts.sections:
        for fact in section.facts:
            if isinstance(fact, FieldsFact) and fact.tabular and _of_fields(fact.caption):
                for anchor in fact.leads:
                    tables = list(_tables(facts.sections, at[anchor])) if anchor in at else []
                    yield from _compare(fact, [table for table in tables if table is not fact])


def _of_fields(caption: str) -> bool:
    """Whether the words before the table call its rows fields."""
    return any(column_role(word) == "name" for word in _WORD.findall(caption.lower()))


def _tables(sections: Sequence[SectionFacts], start: int) -> Iterator[FieldsFact]:
    """The tables below a heading, those of the headings inside it included."""
    for index in range(start, len(sections)):
        if index > start and sections[index].level <= sections[start].level:
            return
        for fact in sections[index].facts:
            if isinstance(fact, FieldsFact) and fact.tabular:
                yield fact


def _compare(fact: FieldsFact, tables: Sequence[FieldsFact]) -> Iterator[Finding]:
    mine = {_plain(row) for row in fact.fields}
    nearest = max(
        tables, key=lambda table: len(mine & set(map(_plain, table.fields))), default=None
    )
    known = {_plain(row) for table in tables for row in table.fields}
    absent = [row for row in fact.fields if _plain(row) not in known]
    if nearest is None or not absent:
        return
    found = len(mine & set(map(_plain, nearest.fields)))
    if found >= max(_FEWEST, len(absent)):
        verb = "is" if len(absent) == 1 else "are"
        words = listed([row.name for row in absent])
        message = f"{words} {verb} not in the table of the object that this leads to"
        label = Label(first_line(nearest.evidence.span), "the object's table")
        yield Finding(message, first_line(absent[0].evidence.span), (label,))


def _plain(row: FieldFact) -> str:
    return plainly(leaf(row.name))
