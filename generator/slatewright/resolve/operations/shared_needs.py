"""Needs of an operation that several sections describe, each for a purpose of its own.

## Rename a kitten `PUT /kittens`

| id* | name* |

## Move a kitten `PUT /kittens`

| id* | barn* |

Every call needs the id; what only one of the sections asks for, calls for the other leave out.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from slatewright.model.facts import FieldsFact, Place
from slatewright.model.source import Evidence
from slatewright.resolve.endpoints.defined import is_of
from slatewright.resolve.headings.outline import Outline
from slatewright.resolve.operations.scopes import Scope
from slatewright.resolve.tables.placing import Placed

_Name = tuple[Place, str]
_PLACES = (Place.BODY, Place.QUERY)


def with_shared_needs(outline: Outline, scope: Scope, placed: list[Placed]) -> list[Placed]:
    """The rows; those that only some of the sections say to be needed are not said to be needed in all calls."""
    where = purposes(outline, scope)
    if not where:
        return placed
    told: dict[int, dict[_Name, bool]] = defaultdict(dict)
    for row in placed:
        if _may_be_left_out(row) and row.table.evidence in where:
            rows, name = told[where[row.table.evidence]], (row.place, row.fact.name)
            rows[name] = rows.get(name, False) or row.fact.required is True
    return [
        (
            replace(row, fact=replace(row.fact, required=None))
            if row.fact.required
            and _may_be_left_out(row)
            and _is_left_out(told, (row.place, row.fact.name))
            else row
        )
        for row in placed
    ]


def purposes(outline: Outline, scope: Scope) -> dict[Evidence, int]:
    """The section to which each table of an operation belongs; nothing where one section alone describes it."""
    homes = {
        outline.subject(mention.section)
        for mention in scope.mentions
        if mention.strong and mention.method == scope.method and is_of(scope.path, mention.whole)
    }
    if len(homes) < 2:
        return {}
    return {
        fact.evidence: subject
        for at in scope.sections
        if (subject := outline.subject(at)) in homes
        for fact in outline.of_kind(at, FieldsFact)
    }


def _may_be_left_out(row: Placed) -> bool:
    return row.place in _PLACES and not row.fact.depth and not row.table.subject


def _is_left_out(told: dict[int, dict[_Name, bool]], name: _Name) -> bool:
    """Whether a section does without a row that another calls needed; one that says nothing of needs leaves them open."""
    return any(any(rows.values()) and not rows.get(name) for rows in told.values())
