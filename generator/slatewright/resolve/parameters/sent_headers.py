"""Headers that the sample calls of some operations send, and no table describes: `Idempotency-Key: 0a1b`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import partial

from msgspec.structs import replace

from slatewright.http.credentials import (
    goes_with_signature,
    is_credential,
    names_user,
    signs,
    speaks_of_credentials,
)
from slatewright.http.headers import OF_EVERY_REQUEST, OF_TOOLS, is_field_name
from slatewright.model.api import Field, Operation, Parameter, Presence, Scalar, Shape, Unknown
from slatewright.model.facts import Place, RequestFact
from slatewright.model.source import Sourced
from slatewright.regex import regex
from slatewright.resolve.endpoints.mentions import segments_match
from slatewright.resolve.operations.scopes import Scope

_STANDS_IN = regex(r"<[\w -]{1,60}>|\{{1,2}[\w -]{1,60}\}{1,2}")
"""A value that callers replace by their own."""


def with_own_headers(
    operations: tuple[Operation, ...],
    scopes: tuple[Scope, ...],
    secrets: frozenset[tuple[Place, str]],
) -> tuple[Operation, ...]:
    """The operations with the headers that are their own: those that all others send, too, say nothing of them.

    One that callers fill in, as `Tenant: <tenant>` shows, is a parameter wherever it is sent.

    Args:
        operations: all operations.
        scopes: their scopes, in the same order.
        secrets: places and lower-case names of the API's credentials, which are no parameters.
    """
    called = [dict(_headers(scope)) for scope in scopes]
    spread = Counter(name for headers in called for name in headers)
    callers = sum(any(_calls(scope)) for scope in scopes)
    given = {name for place, name in secrets if place is Place.HEADER}
    filled = {name for scope in scopes for name in _filled_in(scope)}
    given |= {name for name, count in spread.items() if count == callers and name not in filled}
    return tuple(map(partial(_with_headers, given), operations, called))


def _with_headers(given: set[str], operation: Operation, sent: dict[str, Field]) -> Operation:
    known = {p.field.name.lower() for p in operation.parameters if p.place is Place.HEADER}
    more = tuple(
        Parameter(Place.HEADER, field)
        for name, field in sent.items()
        if name not in known and name not in given
    )
    own = tuple(_typed(parameter, sent) for parameter in operation.parameters)
    return replace(operation, parameters=(*own, *more))


def _typed(parameter: Parameter, sent: dict[str, Field]) -> Parameter:
    """A header that a call sends is text, where the docs give it no type."""
    field = parameter.field
    shown = sent.get(field.name.lower()) if parameter.place is Place.HEADER else None
    if shown is None or not isinstance(field.shape.value, Unknown):
        return parameter
    return replace(parameter, field=replace(field, shape=shown.shape))


def _headers(scope: Scope) -> Iterator[tuple[str, Field]]:
    for call in _calls(scope):
        for name, value in call.headers:
            if value.strip() and _is_parameter(name):
                shape: Sourced[Shape] = Sourced(Scalar("string"), (call.evidence,))
                unstated = Sourced(Presence.UNSTATED)
                yield name.lower(), Field(
                    name, shape, unstated, Sourced(False), evidence=(call.evidence,)
                )


def _filled_in(scope: Scope) -> Iterator[str]:
    for call in _calls(scope):
        for name, value in call.headers:
            if _STANDS_IN.fullmatch(value.strip()):
                yield name.lower()


def _calls(scope: Scope) -> Iterator[RequestFact]:
    for mention in scope.mentions:
        call = mention.fact
        if (
            isinstance(call, RequestFact)
            and call.method == scope.method
            and segments_match(scope.path, mention.whole)
        ):
            yield call


def _is_parameter(name: str) -> bool:
    """Whether a header is none of those that any client sends or that are of the body, and carries no credentials."""
    lower = name.lower()
    if lower in OF_EVERY_REQUEST or lower in OF_TOOLS or lower.startswith("content-"):
        return False
    if not is_field_name(name):
        return False
    asked = (is_credential, names_user, signs, goes_with_signature, speaks_of_credentials)
    return not any(ask(name) for ask in asked)
