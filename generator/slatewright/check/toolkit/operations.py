"""Places and names of operations, for messages."""

from __future__ import annotations

import re

from slatewright.check.toolkit.places import first_line
from slatewright.model.api import Operation
from slatewright.model.facts import EndpointFact
from slatewright.model.source import Span

_GAP = re.compile(r"[a-z]+://(?:<[^<>]*>|\{[^{}]*\})/?")


def endpoint_span(operation: Operation) -> Span:
    """Where the docs give the operation's method and path; its heading where they do not."""
    evidence = operation.path.evidence or operation.method.evidence
    return first_line(evidence[0].span if evidence else operation.span)


def is_elsewhere(operation: Operation) -> bool:
    """Whether all that the docs give of its address is a gap, such as one that the API itself fills in."""
    stated = [fact.target for fact in operation.endpoints if isinstance(fact, EndpointFact)]
    called = [request.url for request in operation.requests]
    targets = [*stated, *called]
    return bool(targets) and all(map(_GAP.fullmatch, targets))


def title(operation: Operation) -> str:
    """Method and path, such as `GET /kites/{id}`."""
    return f"{operation.method.value} {operation.path.value}"
