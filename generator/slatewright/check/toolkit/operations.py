"""Places and names of operations, for messages."""

from __future__ import annotations

from slatewright.check.toolkit.places import first_line
from slatewright.model.api import Operation
from slatewright.model.source import Span


def endpoint_span(operation: Operation) -> Span:
    """Where the docs give the operation's method and path; its heading where they do not."""
    evidence = operation.path.evidence or operation.method.evidence
    return first_line(evidence[0].span if evidence else operation.span)


def title(operation: Operation) -> str:
    """Method and path, such as `GET /kites/{id}`."""
    return f"{operation.method.value} {operation.path.value}"
