"""Operations that give the credentials which all others need, and so need none: a password for a token."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from slatewright.http.credentials import (
    is_credential,
    is_no_credential,
    proves_user,
    speaks_of_credentials,
)
from slatewright.model.api import ListOf, ObjectOf, Operation, Request, Shape
from slatewright.model.source import Basis, Sourced

_AUTHORIZATION = "authorization"
_INSIDE = 2
"""Levels of an answer at which a token is looked for: at the top, or in the one object that wraps it."""


def with_open_logins(operations: tuple[Operation, ...]) -> tuple[Operation, ...]:
    """The operations, of which those that log somebody in ask for nothing more, unless the docs say so."""
    return tuple(
        replace(op, security=_none(op)) if op.security is None and _logs_in(op) else op
        for op in operations
    )


def _none(operation: Operation) -> Sourced[tuple[tuple[str, ...], ...]]:
    """That nothing is asked for, as is inferred from what the operation is."""
    evidence = operation.path.evidence[:1]
    return Sourced((), tuple(replace(each, basis=Basis.INFERRED) for each in evidence))


def _logs_in(operation: Operation) -> bool:
    path = operation.path.value
    if "{" in path or not (
        speaks_of_credentials(path) or speaks_of_credentials(operation.id.value)
    ):
        return False
    if any(map(_carries, operation.requests)):
        return False
    fields = (name for body in operation.bodies for name in _names(body.shape.value, 1))
    sent = (*fields, *(parameter.field.name for parameter in operation.parameters))
    answers = (
        response.shape.value
        for response in operation.responses
        if response.status.value.startswith("2") and response.shape is not None
    )
    given = (name for shape in answers for name in _names(shape, _INSIDE))
    return any(map(proves_user, sent)) and any(map(_is_token, given))


def _is_token(name: str) -> bool:
    lower = name.lower()
    return ("token" in lower and is_credential(name) or lower == "jwt") and not is_no_credential(
        name
    )


def _carries(call: Request) -> bool:
    """Whether a sample call sends credentials."""
    return any(name.lower() == _AUTHORIZATION or is_credential(name) for name, _ in call.headers)


def _names(shape: Shape, levels: int) -> Iterator[str]:
    match shape:
        case ObjectOf(fields):
            for field in fields:
                yield field.name
                if levels > 1:
                    yield from _names(field.shape.value, levels - 1)
        case ListOf(items):
            yield from _names(items, levels)
        case _:
            pass
