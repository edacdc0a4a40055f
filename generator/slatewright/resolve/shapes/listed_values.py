"""Which rows the values that a table or a sentence apart lists are for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct, field

from slatewright.lexicon import has_word
from slatewright.lexicon.plurals import singular
from slatewright.model.facts import EnumFact, FieldFact, FieldsFact
from slatewright.model.source import Span
from slatewright.resolve.headings.anchored import Anchored
from slatewright.resolve.headings.outline import Outline
from slatewright.resolve.shapes.linked_values import LinkedValues
from slatewright.resolve.tables.field_names import last_name, normal

Homes = Mapping[Span, frozenset[Span]]
"""The rows that lists of values are for, where some stand in the same part of the docs; all by their places."""


class ListedValues(Struct, frozen=True):
    """Lists of values, and the rows that they are for."""

    lists: tuple[EnumFact, ...] = ()
    homes: Homes = field(default_factory=dict)
    linked: LinkedValues = field(default_factory=Anchored)
    """What sections list, for rows that link to them."""

    def beside(self, row: FieldFact) -> tuple[str, ...]:
        """The values of a list that stands beside a row."""
        place = row.evidence.span
        for listed in self.lists:
            home = self.homes.get(listed.evidence.span)
            if home is not None and place in home and _is_of(listed.field, row.name):
                return listed.values
        return ()

    def elsewhere(self, row: FieldFact) -> tuple[str, ...]:
        """The values of the first list without a home that is called as a row is, in whatever case."""
        wanted = normal(last_name(row.name))
        return next(
            (
                listed.values
                for listed in self.lists
                if listed.values
                and listed.evidence.span not in self.homes
                and normal(last_name(listed.field)) == wanted
            ),
            (),
        )


def homes_of(outline: Outline) -> Homes:
    """The homes of all lists that have one.

    Of several lists for one name in a part of the docs each is for the rows between the one before and itself. A list
    headed by the plural of a name ("Colour Types") is for the one field of its part that is called so.
    """
    parts: dict[int, list[int]] = defaultdict(list)
    for at in range(len(outline.sections)):
        parts[_subject(outline, at)].append(at)
    homes: dict[Span, frozenset[Span]] = {}
    for sections in parts.values():
        if any(outline.of_kind(at, EnumFact) for at in sections):
            homes |= _homes_in(outline, sections)
    return {**dict(_headed_by_plural(outline, parts)), **homes}


def _subject(outline: Outline, at: int) -> int:
    """What a section is a part of, be it headed by nothing but a word for values."""
    for above in outline.upwards(at):
        if not has_word(outline.sections[above].title, "VALUES"):
            return outline.subject(above)
    return at


def _homes_in(outline: Outline, sections: Iterable[int]) -> Iterator[tuple[Span, frozenset[Span]]]:
    """The homes of the lists in one part of the docs."""
    rows: dict[str, list[Span]] = defaultdict(list)
    lists: dict[str, list[tuple[Span, int]]] = defaultdict(list)
    for name, place, is_list in _named(outline, sections):
        if is_list:
            lists[name].append((place, len(rows[name])))
        else:
            rows[name].append(place)
    for name, found in lists.items():
        only, start = len(found) == 1, 0
        for place, end in found if rows[name] else ():
            yield place, frozenset(rows[name] if only else rows[name][start:end])
            start = end


def _headed_by_plural(
    outline: Outline, parts: Mapping[int, list[int]]
) -> Iterator[tuple[Span, frozenset[Span]]]:
    """The homes of lists that are headed by the plural of the one field around them that is called so."""
    called: dict[int, dict[str, dict[str, list[Span]]]] = {}
    for at in range(len(outline.sections)):
        for fact in outline.of_kind(at, EnumFact):
            name = last_name(fact.field)
            headed = fact.field == outline.sections[at].title and singular(name) != name
            if not headed or outline.parents[at] < 0:
                continue
            around = _subject(outline, outline.parents[at])
            if around not in called:
                called[around] = _rows_by_name(outline, parts.get(around, []))
            rows = called[around].get(normal(singular(name)), {})
            if len(rows) == 1:
                yield fact.evidence.span, frozenset(*rows.values())


def _rows_by_name(outline: Outline, sections: Iterable[int]) -> dict[str, dict[str, list[Span]]]:
    """The places of rows by their names, and those by what they have in common in whatever spelling."""
    rows: dict[str, dict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
    for name, place, is_list in _named(outline, sections):
        if not is_list:
            rows[normal(name)][name].append(place)
    return rows


def _is_of(listed: str, row: str) -> bool:
    """Whether a list is called as a row is, or by the plural of its name."""
    name, wanted = last_name(listed), last_name(row)
    return name == wanted or singular(name) != name and normal(singular(name)) == normal(wanted)


def _named(outline: Outline, sections: Iterable[int]) -> Iterator[tuple[str, Span, bool]]:
    """The last names of rows and of lists of values with their places, in reading order, and whether it is a list's."""
    for at in sections:
        facts = (f for f in outline.sections[at].facts if isinstance(f, EnumFact | FieldsFact))
        for fact in sorted(facts, key=lambda each: each.evidence.span):
            if isinstance(fact, EnumFact):
                yield last_name(fact.field), fact.evidence.span, True
            else:
                for row in fact.fields:
                    yield last_name(row.name), row.evidence.span, False
