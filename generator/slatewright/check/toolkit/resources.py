"""What the docs describe of a thing itself, above the operations on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from slatewright.check.toolkit.outline import last_below
from slatewright.check.toolkit.paths import segments
from slatewright.check.toolkit.places import begins_within
from slatewright.check.toolkit.wording import plainly
from slatewright.lexicon.plurals import singular
from slatewright.model.api import Operation
from slatewright.model.facts import EndpointFact, FactSet, FieldsFact, RequestFact, SectionFacts
from slatewright.model.source import Span
from slatewright.once import walked_once


class _Resource(Struct, frozen=True):
    """A part of the docs on one thing, and the fields that tables describe apart from any operation."""

    title: str
    part: Span
    fields: frozenset[str]


def is_own_field(facts: FactSet, operation: Operation, place: Span, name: str) -> bool:
    """Whether the part on a thing has a field with the very name that tells its path which one is meant: `/kites/{id}`.

    Of two such names one may be another thing's.
    """
    parts = segments(operation.path.value)
    if parts.count("") != 1 or not parts[0]:
        return False
    thing = _words(parts[parts.index("") - 1])
    return any(
        thing in each.title and plainly(name) in each.fields and begins_within(place, each.part)
        for each in _resources(facts)
    )


@walked_once
def _resources(facts: FactSet) -> Iterator[_Resource]:
    sections = facts.sections
    for at, section in enumerate(sections):
        fields = set(_described(section))
        if fields:
            home = _home(sections, at)
            first, last = sections[home], sections[last_below(sections, home)]
            part = Span(first.span.file, first.span.line, 1, last.span.end_line, 1)
            yield _Resource(_words(first.title), part, frozenset(fields))


def _described(section: SectionFacts) -> Iterator[str]:
    """The fields of tables beside which nothing is called."""
    if any(isinstance(fact, EndpointFact | RequestFact) for fact in section.facts):
        return
    for fact in section.facts:
        if isinstance(fact, FieldsFact) and fact.tabular and fact.place is None:
            yield from (plainly(field.name) for field in fact.fields if field.description)


def _home(sections: Sequence[SectionFacts], at: int) -> int:
    """The heading that a table's section stands right below; its own where the operations stand below that."""
    table = sections[at]
    if last_below(sections, at) > at or not table.level:
        return at
    for above in range(at - 1, -1, -1):
        if sections[above].span.file != table.span.file:
            break
        if sections[above].level < table.level:
            calls = any(isinstance(fact, EndpointFact) for fact in sections[above].facts)
            return at if calls else above
    return at


def _words(name: str) -> str:
    return plainly(singular(name))
