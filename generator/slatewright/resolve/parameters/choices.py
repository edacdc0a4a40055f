"""Parameters and fields of which a call needs one, as notes of its docs say, or one row that is needed and names them all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TypeGuard

from msgspec.structs import replace

from slatewright.model.api import ObjectOf, Operation
from slatewright.model.facts import Fact, NoticeFact, Place
from slatewright.model.source import Evidence, Sourced
from slatewright.resolve.operations.scopes import Scope
from slatewright.resolve.tables.field_names import normal
from slatewright.resolve.tables.placing import Placed

_SENT = (Place.QUERY, Place.HEADER, Place.COOKIE, Place.BODY)


def with_choices(operation: Operation, scope: Scope, placed: Iterable[Placed]) -> Operation:
    """The operation with each choice among what it is sent; one of which fewer than two names are known is none."""
    rows = tuple(placed)
    offered = [(f.names, f.evidence) for f in scope.facts if _is_choice(f)]
    offered += _in_rows(rows)
    if not offered:
        return operation
    sent: dict[str, str] = {}
    for name in _sent(operation, rows):
        sent.setdefault(normal(name), name)
    found: dict[tuple[str, ...], Sourced[tuple[str, ...]]] = {}
    for names, evidence in offered:
        known = (sent.get(normal(name)) for name in names)
        either = tuple(dict.fromkeys(name for name in known if name))
        if len(either) > 1:
            found.setdefault(either, Sourced(either, (evidence,)))
    return replace(operation, choices=tuple(found.values()))


def _is_choice(fact: Fact) -> TypeGuard[NoticeFact]:
    return isinstance(fact, NoticeFact) and fact.kind == "choice"


def _in_rows(placed: tuple[Placed, ...]) -> Iterator[tuple[tuple[str, ...], Evidence]]:
    """What rows such as `barn_id/stall_id*` name: none of it is needed alone, and one of it always is.

    Not where a part has a row of its own or begins another row too, as slashes lead into an object there; of two
    headers, both are meant.
    """
    tables = {row.table.evidence: row for row in placed if row.place in _SENT}
    named = [field.name for row in tables.values() for field in row.table.fields]
    alone = {normal(name) for name in named if "/" not in name}
    for table in (row.table for row in tables.values() if row.place is not Place.HEADER):
        heads = Counter(row.name.split("/")[0] for row in table.fields if "/" in row.name)
        for row in table.fields:
            parts = tuple(row.name.split("/"))
            apart = len(parts) > 1 and heads[parts[0]] == 1
            if apart and row.required and not alone & set(map(normal, parts)):
                yield parts, row.evidence


def _sent(operation: Operation, placed: Iterable[Placed]) -> Iterator[str]:
    """The names of what a call may send beside its path, in the order of trust."""
    for parameter in operation.parameters:
        if parameter.place in _SENT:
            yield parameter.field.name
    for body in operation.bodies:
        if isinstance(body.shape.value, ObjectOf):
            yield from (field.name for field in body.shape.value.fields)
    yield from (row.fact.name for row in placed if row.place in _SENT)
