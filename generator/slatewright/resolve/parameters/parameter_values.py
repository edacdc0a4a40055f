"""Tables that list what one parameter may be made of: the names that `_filters` or `sort` takes are no parameters."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from slatewright.lexicon import has_word, selects
from slatewright.model.facts import Fact, FieldsFact, Place
from slatewright.regex import regex
from slatewright.resolve.headings.outline import Outline
from slatewright.resolve.operations.scopes import Scope
from slatewright.resolve.tables.field_names import normal

_TOKEN = regex(r"[A-Za-z_$][\w.$]*")


def without_choices(outline: Outline, scope: Scope, carriers: frozenset[str]) -> Scope:
    """The operation without the tables of such names.

    Args:
        outline: the headings, of which one may be the parameter's name ("### Filters").
        scope: an operation and its facts.
        carriers: the anchors of sections on one such parameter, to which the words before a table may lead.
    """
    sent = {name for m in scope.mentions for name, _ in m.target.query}
    values = frozenset(_chosen(scope))
    inside = _below_their_name(outline, scope)
    facts = tuple(
        f
        for f in scope.facts
        if id(f) not in inside and not _lists_choices(f, sent, values, carriers)
    )
    return scope if len(facts) == len(scope.facts) else replace(scope, facts=facts)


def _below_their_name(outline: Outline, scope: Scope) -> set[int]:
    """The tables under a heading that is a query parameter of another table of the operation."""
    own = set(scope.sections)
    tables = {
        id(fact): (fact, at)
        for fact in scope.facts
        if isinstance(fact, FieldsFact)
        and (at := outline.places.get(id(fact))) is not None
        and at in own
    }
    named = {
        (_singular(row.name), at)
        for fact, at in tables.values()
        if fact.place is Place.QUERY or fact.request
        for row in fact.fields
    }
    return {
        key
        for key, (fact, at) in tables.items()
        if _is_undemanding(fact)
        and any(
            name == _singular(outline.sections[at].title) and other != at for name, other in named
        )
    }


def _singular(name: str) -> str:
    return normal(name).removesuffix("s")


def _chosen(scope: Scope) -> Iterator[str]:
    """The words in the values that sample calls give to parameters that choose among results."""
    for mention in scope.mentions:
        for name, value in mention.target.query:
            if selects(name):
                yield from _TOKEN.findall(value)


def _lists_choices(
    fact: Fact, sent: set[str], values: frozenset[str], carriers: frozenset[str]
) -> bool:
    if not isinstance(fact, FieldsFact) or not _gives_names_only(fact):
        return False
    names = {head for row in fact.fields for head in _TOKEN.findall(row.name)[:1]}
    if names & sent:
        return False
    if fact.part_of is not None or any(lead.lower() in carriers for lead in fact.leads):
        return True
    return bool(names & values) and not has_word(fact.caption, "PARAMETERS")


def _gives_names_only(table: FieldsFact) -> bool:
    return _is_undemanding(table) and all(row.type_text is None for row in table.fields)


def _is_undemanding(table: FieldsFact) -> bool:
    """Whether a table says of none of its rows that it must be sent, or where it travels."""
    return table.place in (None, Place.QUERY) and all(
        row.required is None and row.place is None for row in table.fields
    )
