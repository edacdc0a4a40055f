"""Back from a field's evidence to the row that describes it and the values that samples give it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from slatewright.check.toolkit.kinds import stated_kind
from slatewright.check.toolkit.samples import samples
from slatewright.check.toolkit.wording import plainly
from slatewright.model.api import Field
from slatewright.model.facts import FactSet, FieldFact, FieldsFact, Place
from slatewright.model.sample_data import JsonMember
from slatewright.model.source import Basis, Evidence, Span
from slatewright.once import walked_once


class Recall:
    """Rows and JSON members of the docs, by their places."""

    def __init__(self, facts: FactSet) -> None:
        self._rows: dict[Span, FieldFact] = {}
        self._tables: dict[Span, Span] = {}
        self._places: dict[Span, Place | None] = {}
        self._names: dict[Span, frozenset[str]] = {}
        self._all_lists: set[Span] = set()
        self._lists: set[Span] = set()
        self._types: dict[tuple[str, str], set[str | None]] = {}
        self._kinds: dict[tuple[str, str], frozenset[str | None]] = {}
        self._members: dict[tuple[str, int, str], JsonMember] = {}
        for section in facts.sections:
            for fact in section.facts:
                if isinstance(fact, FieldsFact):
                    self._keep_table(fact)
                    for field in fact.fields:
                        self._rows[field.evidence.span] = field
                        self._tables[field.evidence.span] = fact.evidence.span
                        self._places[field.evidence.span] = field.place or fact.place
                        key = (field.evidence.span.file, leaf(field.name))
                        self._types.setdefault(key, set()).add(field.type_text)
        for sample in samples(facts):
            for each in sample.objects:
                self._keep(sample.file, each.members)

    def rows(self, field: Field) -> Iterator[FieldFact]:
        """The rows of the field's own name, in the order of its evidence."""
        for item in field.evidence:
            row = self._rows.get(item.span) if item.basis is Basis.STATED else None
            if row is not None and plainly(leaf(row.name)) == plainly(field.name):
                yield row

    def table(self, row: Span) -> Span | None:
        """The table or list in which a row stands."""
        return self._tables.get(row)

    def form(self, row: Span) -> str:
        """What a row stands in, as a message calls it: a table or a list."""
        return "list" if self._tables.get(row) in self._lists else "table"

    def travels(self, row: Span) -> Place | None:
        """Where a row or the words above its table say that the field travels."""
        return self._places.get(row)

    def names(self, table: Span) -> frozenset[str]:
        """The names that a table lists without saying at which level of an object they stand."""
        return self._names.get(table, frozenset())

    def lists_alone(self, table: Span) -> bool:
        """Whether every row of a table is a list: it gives sums or filters of fields, and not the fields."""
        return table in self._all_lists

    def kinds(self, row: FieldFact) -> frozenset[str | None]:
        """The JSON types that the rows of the same file give a field of this name, the row itself included."""
        key = (row.evidence.span.file, leaf(row.name))
        if key not in self._kinds:
            self._kinds[key] = frozenset(map(stated_kind, self._types.get(key, ())))
        return self._kinds[key]

    def members(self, field: Field) -> Iterator[tuple[Evidence, JsonMember]]:
        """The members of JSON samples that show the field; form fields have no types to compare."""
        for item in field.evidence:
            key = (item.span.file, item.span.line, field.name)
            if item.basis is Basis.EXAMPLE and (member := self._members.get(key)) is not None:
                yield item, member

    def _keep_table(self, fact: FieldsFact) -> None:
        place = fact.evidence.span
        if not fact.tabular:
            self._lists.add(place)
        self._names[place] = frozenset(row.name for row in fact.fields if not row.depth)
        if len(fact.fields) > 1 and {stated_kind(row.type_text) for row in fact.fields} == {
            "array"
        }:
            self._all_lists.add(place)

    def _keep(self, file: str, members: tuple[JsonMember, ...]) -> None:
        for member in members:
            self._members.setdefault((file, member.line, member.name), member)


def recalled(facts: FactSet) -> Recall:
    """The rows and members of the docs, gathered once."""
    (recall,) = _recalled(facts)
    return recall


@walked_once
def _recalled(facts: FactSet) -> Iterator[Recall]:
    yield Recall(facts)


@lru_cache(maxsize=8192)
def steps(name: str) -> tuple[str, ...]:
    """The parts of a written name, the outermost first: `a` and `b` of `a.b`, `a[b]` and `a/b`."""
    return tuple(part for part in re.split(r"[./\[\]]+", name) if part)


def leaf(name: str) -> str:
    """The last part of a written name: `b` of `a.b`."""
    parts = steps(name)
    return parts[-1] if parts else name
