"""Operations that share a section's tables, each with the parameters that its own URL leaves room for.

`/kittens/{id}/toys` or `/kittens/lookup/toys?name={name}`

Parameter | Description
--------- | -----------
id        | Of the kitten.
name      | Of the kitten.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from msgspec.structs import replace

from slatewright.model.api import Operation, Parameter
from slatewright.model.facts import FieldsFact, Place
from slatewright.model.source import Evidence
from slatewright.resolve.endpoints.defined import is_of
from slatewright.resolve.endpoints.mentions import Mention
from slatewright.resolve.operations.scopes import Scope
from slatewright.resolve.urls.target import names_in


def with_own_parameters(
    operations: tuple[Operation, ...], scopes: tuple[Scope, ...]
) -> tuple[Operation, ...]:
    """Operations without the query parameters that a sibling's URL alone has a place for.

    Siblings are operations with one method in the very same sections. A name of a sibling's path is none of this
    query; a name for which a sibling's URL shows a placeholder in its query is none where this one's URL shows none.
    """
    groups: dict[tuple[str, tuple[int, ...]], list[int]] = defaultdict(list)
    for number, scope in enumerate(scopes):
        groups[scope.method, tuple(sorted(scope.sections))].append(number)
    result = list(operations)
    for numbers in groups.values():
        if len(numbers) < 2:
            continue
        urls = {number: _own_urls(scopes[number]) for number in numbers}
        together = set().union(*urls.values())
        in_paths, in_queries = _in_paths(together), _in_queries(together)
        for number in numbers:
            own = urls[number]
            theirs = (in_paths,) if any(map(_is_open, own)) else (in_paths, in_queries)
            mine = _in_paths(own) | _in_queries(own) | {*names_in(scopes[number].path)}
            kept = _kept(operations[number].parameters, theirs, mine)
            result[number] = replace(operations[number], parameters=kept)
    return _without_path_rows(_without_those_inside(tuple(result), scopes), scopes)


def _without_path_rows(
    operations: tuple[Operation, ...], scopes: tuple[Scope, ...]
) -> tuple[Operation, ...]:
    """Operations without what a table that explains nothing but the paths of several says of the others' paths."""
    sharing: dict[int, list[int]] = defaultdict(list)
    tables = {id(f): f for scope in scopes for f in scope.facts if isinstance(f, FieldsFact)}
    for number, scope in enumerate(scopes):
        for key in {id(fact) for fact in scope.facts} & tables.keys():
            sharing[key].append(number)
    result = list(operations)
    for key, numbers in sharing.items():
        rows = {row.name: row.evidence for row in tables[key].fields}
        inside = {number: {*names_in(scopes[number].path)} for number in numbers}
        if len(numbers) < 2 or not rows.keys() <= set().union(*inside.values()):
            continue
        for number in numbers:
            asked = inside[number] | _in_queries(_own_urls(scopes[number]))
            others = {evidence for name, evidence in rows.items() if name not in asked}
            kept = tuple(
                p
                for p in result[number].parameters
                if p.place is not Place.QUERY or others.isdisjoint(p.field.evidence)
            )
            result[number] = replace(result[number], parameters=kept)
    return tuple(result)


def _without_those_inside(
    operations: tuple[Operation, ...], scopes: tuple[Scope, ...]
) -> tuple[Operation, ...]:
    """Operations without the query parameters of the path of one that stands in some of their sections and nowhere else."""
    asking: dict[tuple[str, int, str], list[int]] = defaultdict(list)
    for number, scope in enumerate(scopes):
        asked = {p.field.name for p in operations[number].parameters if p.place is Place.QUERY}
        for section in scope.sections if asked else ():
            for name in asked:
                asking[scope.method, section, name].append(number)
    result = list(operations)
    for scope in scopes:
        names = set(names_in(scope.path))
        around = {n for name in names for n in asking.get((scope.method, scope.home, name), ())}
        for number in sorted(around):
            if not set(scope.sections) < set(scopes[number].sections):
                continue
            told = _rows(scope)
            kept = tuple(
                p
                for p in result[number].parameters
                if p.place is not Place.QUERY
                or p.field.name not in names
                or not told.issuperset(p.field.evidence)
            )
            result[number] = replace(result[number], parameters=kept)
    return tuple(result)


def _rows(scope: Scope) -> set[Evidence]:
    """The evidence of all rows of an operation's tables."""
    tables = (fact for fact in scope.facts if isinstance(fact, FieldsFact))
    return {row.evidence for table in tables for row in table.fields}


def _kept(
    parameters: tuple[Parameter, ...], theirs: Sequence[set[str]], mine: set[str]
) -> tuple[Parameter, ...]:
    """All parameters but those of the query whose names are in siblings' URLs and not in this one's."""
    return tuple(
        p
        for p in parameters
        if p.place is not Place.QUERY
        or p.field.name in mine
        or not any(p.field.name in names for names in theirs)
    )


def _own_urls(scope: Scope) -> set[Mention]:
    return {m for m in scope.mentions if is_of(scope.path, m.whole)}


def _in_paths(urls: set[Mention]) -> set[str]:
    return {name for url in urls for name in names_in(url.whole)}


def _in_queries(urls: set[Mention]) -> set[str]:
    return {name for url in urls for name, value in url.target.query if names_in(value)}


def _is_open(url: Mention) -> bool:
    """Whether a URL says that some query may follow, and not which: `/kittens?{filters}`."""
    return any(names_in(name) for name, _ in url.target.query)
