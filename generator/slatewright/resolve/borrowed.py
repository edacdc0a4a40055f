"""Parameters that the docs describe once and that operations borrow by a link ("supports [pagination](#pagination)")."""

from __future__ import annotations

from dataclasses import dataclass, replace

from slatewright.lexicon import has_word
from slatewright.model.facts import Fact, FieldsFact, Place
from slatewright.resolve.outline import Outline
from slatewright.resolve.placing import normal
from slatewright.resolve.scopes import Scope

_BODYLESS = ("GET", "HEAD")


@dataclass(frozen=True, slots=True)
class Lent:
    """The tables of query parameters that others may borrow, by the anchors of their sections."""

    by_anchor: dict[str, tuple[FieldsFact, ...]]


def lent_tables(outline: Outline, unowned: tuple[int, ...]) -> Lent:
    """Collect them; an anchor may have those of the headings above in front, as some versions of Slate write it.

    The section may show a call as an example and so belong to an operation; then its title must speak of queries.
    """
    found: dict[str, tuple[FieldsFact, ...]] = {}
    free = set(unowned)
    for at, section in enumerate(outline.sections):
        tables = tuple(
            f for f in section.facts if isinstance(f, FieldsFact) and f.place is Place.QUERY
        )
        if not tables:
            continue
        for named in (at, *outline.ancestors(at)) if section.generic else (at,):
            if at in free or has_word(outline.sections[named].title, "PLACES", "query"):
                for anchor in outline.anchors(named):
                    found.setdefault(anchor.lower(), tables)
    return Lent(found)


def with_borrowed(outline: Outline, scope: Scope, lent: Lent) -> Scope:
    """An operation that reads, with the parameters that its sections link to."""
    if scope.method not in _BODYLESS:
        return scope
    links = dict.fromkeys(
        link.lower() for at in scope.sections for link in outline.sections[at].links
    )
    facts, stood_for = _without_stand_ins(scope, lent)
    tables = [table for link in (*links, *stood_for) for table in lent.by_anchor.get(link, ())]
    mine = {id(fact) for fact in scope.facts}
    more = tuple({id(table): table for table in tables if id(table) not in mine}.values())
    return replace(scope, facts=(*facts, *more)) if more else scope


def _without_stand_ins(scope: Scope, lent: Lent) -> tuple[tuple[Fact, ...], tuple[str, ...]]:
    """The facts without rows that stand for a whole section, such as `[Pagination](#pagination)`, and those anchors."""
    facts: list[Fact] = []
    anchors: list[str] = []
    for fact in scope.facts:
        if isinstance(fact, FieldsFact):
            named = [
                link.lower()
                for row in fact.fields
                for link in row.links
                if normal(link) == normal(row.name)
            ]
            found = [link for link in named if link in lent.by_anchor]
            anchors.extend(found)
            if found:
                kept = tuple(
                    row
                    for row in fact.fields
                    if normal(row.name) not in {normal(link) for link in found}
                )
                fact = replace(fact, fields=kept)
        facts.append(fact)
    return tuple(facts), tuple(anchors)
