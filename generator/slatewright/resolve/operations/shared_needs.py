"""Needs of an operation that several sections describe, each for a purpose of its own.

## Rename a kitten `PUT /kittens`

| id* | name* |

## Move a kitten `PUT /kittens`

| id* | barn* |

Every call needs the id; what only one of the sections asks for, calls for the other leave out.

## List kittens `GET /kittens`

## Get a kitten `GET /kittens?id={id}`

Nor does a call need what the line of one section carries, and that of another with a sample of its answer does not.
"""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from slatewright.model.facts import ExampleFact, FieldsFact, Place, Role
from slatewright.model.source import Evidence
from slatewright.resolve.endpoints.defined import is_of
from slatewright.resolve.endpoints.mentions import Mention
from slatewright.resolve.headings.outline import Outline
from slatewright.resolve.operations.scopes import Scope
from slatewright.resolve.tables.field_names import normal
from slatewright.resolve.tables.placing import Placed

_Name = tuple[Place, str]
_PLACES = (Place.BODY, Place.QUERY)


def with_shared_needs(outline: Outline, scope: Scope, placed: list[Placed]) -> list[Placed]:
    """The rows; those that only some of the sections say to be needed are not said to be needed in all calls."""
    where = purposes(outline, scope)
    if not where:
        return placed
    calls = _calls(outline, scope)
    told: dict[int, dict[_Name, bool]] = {call.home: {} for call in calls}
    for row in placed:
        if _may_be_left_out(row) and row.table.evidence in where:
            rows, name = told[where[row.table.evidence]], (row.place, row.fact.name)
            rows[name] = rows.get(name, False) or row.fact.required is True
    return [
        (
            replace(row, fact=replace(row.fact, required=None))
            if row.fact.required
            and _may_be_left_out(row)
            and _is_left_out(told, calls, (row.place, row.fact.name))
            else row
        )
        for row in placed
    ]


def purposes(outline: Outline, scope: Scope) -> dict[Evidence, int]:
    """The section to which each table of an operation belongs; nothing where one section alone describes it."""
    homes = {
        outline.subject(mention.section) for mention in scope.mentions if _is_line(mention, scope)
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


def _is_line(mention: Mention, scope: Scope) -> bool:
    return mention.strong and mention.method == scope.method and is_of(scope.path, mention.whole)


class _Calls(Struct, frozen=True):
    """The calls that one of the sections is about."""

    home: int
    carried: frozenset[str]
    """What their queries hold, by the plain name."""
    answered: bool
    """Whether the section shows what comes back."""


def _calls(outline: Outline, scope: Scope) -> list[_Calls]:
    """The calls of each section that has a line of the operation."""
    lines = [m for m in scope.mentions if _is_line(m, scope)]
    carried: dict[int, set[str]] = {outline.subject(line.section): set() for line in lines}
    for mention in scope.mentions:
        if (home := outline.subject(mention.section)) in carried:
            carried[home].update(normal(name) for name, _ in mention.target.query)
    answered = {
        outline.subject(at)
        for at in scope.sections
        for sample in outline.of_kind(at, ExampleFact)
        if sample.role is Role.RESPONSE and sample.value is not None
    }
    return [_Calls(home, frozenset(names), home in answered) for home, names in carried.items()]


def _is_left_out(told: dict[int, dict[_Name, bool]], calls: list[_Calls], name: _Name) -> bool:
    """Whether a section does without a row that another calls needed; one that says nothing of needs leaves them open.

    What the line of a section carries, its calls have; one with a line without it shows by an answer that these are calls.
    """
    place, plain = name[0], normal(name[1])
    carrying = {call.home for call in calls if place is Place.QUERY and plain in call.carried}
    return any(
        any(rows.values()) and not rows.get(name)
        for home, rows in told.items()
        if home not in carrying
    ) or any(
        carrying and call.answered and call.home not in carrying and name not in told[call.home]
        for call in calls
    )
