"""Parameters and fields of which a call needs one, as notes of its docs say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from slatewright.model.api import ObjectOf, Operation
from slatewright.model.facts import NoticeFact, Place
from slatewright.model.source import Sourced
from slatewright.resolve.operations.scopes import Scope
from slatewright.resolve.tables.field_names import normal
from slatewright.resolve.tables.placing import Placed

_SENT = (Place.QUERY, Place.HEADER, Place.COOKIE, Place.BODY)


def with_choices(operation: Operation, scope: Scope, placed: Iterable[Placed]) -> Operation:
    """The operation with each choice among what it is sent; a note that knows fewer than two of its names is none."""
    notes = [f for f in scope.facts if isinstance(f, NoticeFact) and f.kind == "choice"]
    if not notes:
        return operation
    sent: dict[str, str] = {}
    for name in _sent(operation, placed):
        sent.setdefault(normal(name), name)
    found: dict[tuple[str, ...], Sourced[tuple[str, ...]]] = {}
    for note in notes:
        known = (sent.get(normal(name)) for name in note.names)
        names = tuple(dict.fromkeys(name for name in known if name))
        if len(names) > 1:
            found.setdefault(names, Sourced(names, (note.evidence,)))
    return replace(operation, choices=tuple(found.values()))


def _sent(operation: Operation, placed: Iterable[Placed]) -> Iterator[str]:
    """The names of what a call may send beside its path, in the order of trust."""
    for parameter in operation.parameters:
        if parameter.place in _SENT:
            yield parameter.field.name
    for body in operation.bodies:
        if isinstance(body.shape.value, ObjectOf):
            yield from (field.name for field in body.shape.value.fields)
    yield from (row.fact.name for row in placed if row.place in _SENT)
