"""Parameters that the docs describe once and that operations borrow by a link ("supports [pagination](#pagination)")."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from msgspec import Struct, field
from msgspec.structs import replace

from slatewright.http.methods import BODYLESS
from slatewright.lexicon import has_word, selects
from slatewright.model.facts import Fact, FieldFact, FieldsFact, Place, SectionFacts
from slatewright.resolve.endpoints.mentions import Mention
from slatewright.resolve.headings.anchored import Anchored
from slatewright.resolve.headings.outline import Outline
from slatewright.resolve.operations.scopes import Scope, Scopes
from slatewright.resolve.parameters.parameter_values import without_choices
from slatewright.resolve.tables.field_names import normal

_MOST_BESIDE = 50
"""Operations below one heading that words may name."""
_FEWEST_WORDS = 2
"""An anchor is one word; of what a line names in words there are several."""


class Lent(Struct, frozen=True):
    """The tables of query parameters that others may borrow, by the anchors of their sections."""

    by_anchor: dict[str, tuple[FieldsFact, ...]]
    carriers: frozenset[str] = frozenset()
    """The anchors of sections without a table whose sample calls show one parameter that chooses among results."""
    operations: Anchored[Scope] = field(default_factory=Anchored)
    """Every operation that may lend all of its parameters, by the anchors of its sections."""
    beside: dict[int, list[Scope]] = field(default_factory=dict)
    """Operations by the heading above that of their own; not all of very many."""
    plain: dict[str, tuple[FieldsFact, ...]] = field(default_factory=dict)
    """The tables that do not say where their fields travel, by the anchors of their sections."""


def lent_tables(outline: Outline, scopes: Scopes) -> Lent:
    """Collect them; an anchor may have those of the headings above in front, as some versions of Slate write it.

    The section may show a call as an example and so belong to an operation; then its title must speak of queries.
    """
    found: dict[str, tuple[FieldsFact, ...]] = {}
    carriers: set[str] = set()
    free = set(scopes.unowned)
    shown = _shown(scopes)
    for at, section in enumerate(outline.sections):
        carrier = shown.get(at)
        tables = (carrier,) if carrier else _query_tables(section)
        for named in outline.upwards(at) if tables and section.generic else (at,):
            if tables and (
                at in free or has_word(outline.sections[named].title, "PLACES", "query")
            ):
                anchors = [anchor.lower() for anchor in outline.anchors(named)]
                found.update({anchor: tables for anchor in anchors if anchor not in found})
                carriers.update(anchors if carrier else ())
    return Lent(
        found,
        frozenset(carriers),
        _lenders(outline, scopes),
        _chapters(outline, scopes),
        _plain_tables(outline),
    )


def _chapters(outline: Outline, scopes: Scopes) -> dict[int, list[Scope]]:
    chapters: dict[int, list[Scope]] = defaultdict(list)
    for scope in scopes.operations:
        above = outline.parents[outline.subject(scope.home)]
        if above >= 0 and len(chapters[above]) < _MOST_BESIDE:
            chapters[above].append(scope)
    return chapters


def _plain_tables(outline: Outline) -> dict[str, tuple[FieldsFact, ...]]:
    found: dict[str, tuple[FieldsFact, ...]] = {}
    for at, section in enumerate(outline.sections):
        tables = tuple(f for f in section.facts if isinstance(f, FieldsFact) and f.place is None)
        for anchor in outline.anchors(at) if tables else ():
            found.setdefault(anchor.lower(), tables)
    return found


def _query_tables(section: SectionFacts) -> tuple[FieldsFact, ...]:
    return tuple(
        f
        for f in section.facts
        if isinstance(f, FieldsFact) and f.place is Place.QUERY and f.part_of is None
    )


def _shown(scopes: Scopes) -> dict[int, FieldsFact]:
    """By their sections, the one parameter for choosing among results that all the sample calls there send."""
    names: dict[int, dict[str, Mention]] = defaultdict(dict)
    for mention in scopes.mentions:
        for name, _ in mention.target.query:
            names[mention.section].setdefault(name, mention)
    return {
        at: _carrier(*next(iter(found.items())))
        for at, found in names.items()
        if len(found) == 1 and selects(next(iter(found)))
    }


def _carrier(name: str, mention: Mention) -> FieldsFact:
    evidence = mention.fact.evidence
    row = FieldFact(name, None, None, None, "", evidence)
    return FieldsFact((row,), "", Place.QUERY, evidence, request=True)


def _lenders(outline: Outline, scopes: Scopes) -> Anchored[Scope]:
    lenders: Anchored[Scope] = Anchored(outline.volumes)
    for scope in scopes.operations:
        for at in scope.sections:
            section = outline.sections[at]
            for anchor in outline.anchors(at):
                lenders.add(anchor, section.span.file, scope, section.level)
        for mention in scope.mentions:
            line = f"{scope.method} {mention.target.path}"
            lenders.add(line, mention.fact.evidence.span.file, scope)
    return lenders


def with_borrowed(outline: Outline, scope: Scope, lent: Lent) -> Scope:
    """An operation with the parameters that its sections link to, and without the names that others are made of."""
    scope = _with_stood_for(outline, scope, lent)
    if scope.method not in BODYLESS:
        return scope
    facts, stood_for = _without_stand_ins(scope, lent)
    links = [link for at in scope.sections for link in outline.sections[at].links]
    tables = [*_tables_at([*links, *stood_for], lent)]
    for other in _alike(outline, scope, lent):
        theirs = without_choices(outline, other, lent.carriers).facts
        tables += [f for f in theirs if isinstance(f, FieldsFact) and _is_sent(f)]
        tables += _tables_at(
            [link for at in other.sections for link in outline.sections[at].links], lent
        )
    mine = {id(fact) for fact in scope.facts}
    more = tuple({id(table): table for table in tables if id(table) not in mine}.values())
    return without_choices(outline, replace(scope, facts=(*facts, *more)), lent.carriers)


def _with_stood_for(outline: Outline, scope: Scope, lent: Lent) -> Scope:
    """The operation with the tables that links stand for: a heading for parameters, and below it a link and no table."""
    links = [
        link.lower()
        for at in scope.sections
        if outline.sections[at].generic and not outline.of_kind(at, FieldsFact)
        for link in outline.sections[at].links
        if link.lower() not in lent.by_anchor
    ]
    if not any(isinstance(fact, FieldsFact) for fact in scope.facts):
        links += [named.lower() for at in scope.sections for named in outline.sections[at].alike]
    file = outline.sections[scope.home].span.file
    tables = [
        table
        for link in dict.fromkeys(links)
        for table in lent.plain.get(link)
        or _sent_by(lent.operations.get(link, file) or _titled(outline, scope, link, lent), scope)
    ]
    mine = {id(fact) for fact in scope.facts}
    more = tuple(table for table in tables if id(table) not in mine)
    return replace(scope, facts=(*scope.facts, *more)) if more else scope


def _titled(outline: Outline, scope: Scope, words: str, lent: Lent) -> Scope | None:
    """The operation beside this one that words name by its heading: "create kitten" is "Create a new kitten"."""
    said = set(words.split())
    if len(said) < _FEWEST_WORDS:
        return None
    found: dict[int, tuple[int, Scope]] = {}
    for other in lent.beside.get(outline.parents[outline.subject(scope.home)], ()):
        title = outline.sections[outline.subject(other.home)].title.lower().split()
        if other is not scope and title and title[0] in said:
            found[other.home] = len(said & {*title}), other
    best = max((count for count, _ in found.values()), default=0)
    named = [other for count, other in found.values() if count == best]
    return named[0] if len(named) == 1 else None


def _sent_by(other: Scope | None, scope: Scope) -> Iterator[FieldsFact]:
    """The tables of the body that another operation sends, for one that sends such a body, too."""
    if other is None or other.home == scope.home or {other.method, scope.method} & {*BODYLESS}:
        return
    for fact in other.facts:
        if isinstance(fact, FieldsFact) and (fact.place is Place.BODY or _is_sent(fact)):
            yield fact


def _tables_at(anchors: list[str], lent: Lent) -> Iterator[FieldsFact]:
    for anchor in dict.fromkeys(anchor.lower() for anchor in anchors):
        yield from lent.by_anchor.get(anchor, ())


def _alike(outline: Outline, scope: Scope, lent: Lent) -> Iterator[Scope]:
    """The other operations whose parameters this one says it takes."""
    for at in scope.sections:
        for anchor in outline.sections[at].alike:
            other = lent.operations.get(anchor, outline.sections[at].span.file)
            if other is not None and other.home != scope.home and other.method == scope.method:
                yield other


def _is_sent(table: FieldsFact) -> bool:
    return table.place is Place.QUERY or (table.place is None and table.request)


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
