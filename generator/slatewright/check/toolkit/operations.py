"""Places and names of operations, for messages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from slatewright.check.toolkit.paths import segments
from slatewright.check.toolkit.places import first_line
from slatewright.check.toolkit.urls import PLACEHOLDER
from slatewright.model.api import Api, Operation
from slatewright.model.facts import EndpointFact
from slatewright.model.source import Span
from slatewright.once import walked_once
from slatewright.regex import regex

_OVERRIDDEN = regex(r"[?&]_method=", re.IGNORECASE)
"""Calls that ask for another method than the one they use."""
_OPEN = regex(r"=[A-Z][A-Z_]+(?=&|\Z)")
"""A value in capitals, which the reader fills in."""
_GAP = regex(r"[a-z]+://(?:<[^<>]*>|\{[^{}]*\})/?")


def endpoint_span(operation: Operation) -> Span:
    """Where the docs give the operation's method and path, not as an example; its heading where they do not."""
    evidence = operation.path.evidence or operation.method.evidence
    places = [item.span for item in evidence] or [operation.span]
    stated = {
        fact.evidence.span: gives_values(fact.target)
        for fact in operation.endpoints
        if isinstance(fact, EndpointFact)
    }
    if stated.get(places[0]):
        return first_line(next((each for each in places if not stated.get(each, True)), places[0]))
    return first_line(places[0])


def gives_values(target: str) -> bool:
    """Whether an address has a query with nothing left to fill in: `?sort=length`, not `?kite=KITE_ID`."""
    query = target.partition("?")[2]
    return "=" in query and PLACEHOLDER.search(query) is None and not _OPEN.search(query)


def is_elsewhere(operation: Operation) -> bool:
    """Whether all that the docs give of its address is a gap, such as one that the API itself fills in."""
    targets = _targets(operation)
    return bool(targets) and all(map(_GAP.fullmatch, targets))


def _targets(operation: Operation) -> list[str]:
    """Where endpoints and calls of the operation lead."""
    stated = [fact.target for fact in operation.endpoints if isinstance(fact, EndpointFact)]
    return [*stated, *(request.url for request in operation.requests)]


@walked_once
def strays(api: Api) -> Iterator[tuple[str, str]]:
    """Method and path of operations that samples alone call, where the docs state the path with other methods and names.

    Such a call may be a slip of the sample, or one whose method cannot be known. One that overrides its method is no
    operation of its own either.
    """
    stated: dict[tuple[str, ...], set[str]] = {}
    for each in filter(_is_stated, api.operations):
        stated.setdefault(segments(each.path.value), set()).add(each.path.value.lower())
    for operation in api.operations:
        paths = stated.get(segments(operation.path.value))
        renamed = paths is not None and operation.path.value.lower() not in paths
        if _is_overridden(operation) or (renamed and not _is_stated(operation)):
            yield operation.method.value, operation.path.value


def _is_overridden(operation: Operation) -> bool:
    targets = _targets(operation)
    return bool(targets) and all(map(_OVERRIDDEN.search, targets))


def is_stray(operation: Operation, api: Api) -> bool:
    """Whether it is one of those."""
    return (operation.method.value, operation.path.value) in strays(api)


def _is_stated(operation: Operation) -> bool:
    return any(isinstance(fact, EndpointFact) for fact in operation.endpoints)


def title(operation: Operation) -> str:
    """Method and path, such as `GET /kites/{id}`."""
    return f"{operation.method.value} {operation.path.value}"
