"""Rows of tables beside the values that samples give their fields."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import islice

from msgspec import Struct

from slatewright.check.contract import DocsAndApi
from slatewright.check.toolkit.kinds import quoted, shown_kind, stated_kind
from slatewright.check.toolkit.levels import every_field
from slatewright.check.toolkit.recall import recalled
from slatewright.check.toolkit.spoken import spoken
from slatewright.model.api import Field
from slatewright.model.facts import FieldFact
from slatewright.model.sample_data import JsonMember
from slatewright.model.source import Evidence, Span
from slatewright.once import walked_once

_FEWEST = 4
"""Rows that contradict a sample from which on a table may be about something else."""
_MOST_ROWS = 50
"""Rows of one field that are compared with each of its samples."""


class Pair(Struct, frozen=True):
    """A row that gives a type, and a member of a sample that shows a value of a known kind."""

    field: Field
    row: FieldFact
    kind: str
    evidence: Evidence
    member: JsonMember
    shown: str


@walked_once
def pairs(docs: DocsAndApi) -> Iterator[Pair]:
    """Every row of every field with every sample that shows the field."""
    if docs.api is None or docs.facts is None:
        return
    recall = recalled(docs.facts)
    for field in every_field(docs.api):
        rows = islice(recall.rows(field), _MOST_ROWS)
        typed = [(row, kind) for row in rows if (kind := stated_kind(row.type_text))]
        shown = tuple(recall.members(field)) if typed else ()
        for row, kind in typed:
            for evidence, member in shown:
                if seen := shown_kind(member.value):
                    yield Pair(field, row, kind, evidence, member, seen)


@walked_once
def _strange(docs: DocsAndApi) -> Iterator[Span]:
    recall = recalled(docs.facts) if docs.facts is not None else None
    right: Counter[Span] = Counter()
    wrong: Counter[Span] = Counter()
    for pair in pairs(docs):
        table = recall.table(pair.row.evidence.span) if recall is not None else None
        if table is not None:
            same = pair.shown == pair.kind or quoted(pair.member.value, pair.kind)
            (right if same else wrong)[table] += 1
    yield from (table for table in wrong if wrong[table] >= max(_FEWEST, 2 * right[table]))


def of_another_thing(docs: DocsAndApi, row: Span) -> bool:
    """Whether a table is not about the samples' fields: most of its rows contradict them, as those of filters do."""
    if docs.facts is None:
        return False
    recall = recalled(docs.facts)
    table = recall.table(row)
    if table is None:
        return False
    if recall.lists_alone(table) or table in _strange(docs):
        return True
    return of_placeholders(docs, row)


def of_placeholders(docs: DocsAndApi, row: Span) -> bool:
    """Whether a table says what is filled in somewhere: "Topic: `/kites:{colour}`"."""
    recall = recalled(docs.facts) if docs.facts is not None else None
    table = recall.table(row) if recall is not None else None
    if recall is None or table is None:
        return False
    names = recall.names(table)
    return bool(names) and names <= spoken(docs).placeholders(table)
