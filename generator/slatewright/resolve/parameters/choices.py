"""Parameters and fields of which a call needs one, as notes of its docs say, or one row that is needed and names them all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeGuard

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


def _in_rows(placed: Iterable[Placed]) -> Iterator[tuple[tuple[str, ...], Evidence]]:
    """What rows such as `barn_id/stall_id*` name: none of it is needed alone, and one of it always is."""
    tables = {row.table.evidence: row.table for row in placed if row.place in _SENT}
    for table in tables.values():
        for row in table.fields:
            if "/" in row.name and row.required:
                yield tuple(row.name.split("/")), row.evidence


def _sent(operation: Operation, placed: Iterable[Placed]) -> Iterator[str]:
    """The names of what a call may send beside its path, in the order of trust."""
    for parameter in operation.parameters:
        if parameter.place in _SENT:
            yield parameter.field.name
    for body in operation.bodies:
        if isinstance(body.shape.value, ObjectOf):
            yield from (field.name for field in body.shape.value.fields)
    yield from (row.fact.name for row in placed if row.place in _SENT)
