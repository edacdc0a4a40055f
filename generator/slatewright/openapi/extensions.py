"""What docs say and OpenAPI has no word for: sample calls, pagination, error codes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from slatewright.model.api import ErrorCode, Pagination, Request
from slatewright.model.source import Sourced
from slatewright.openapi.noted import Marks, Noted, noted
from slatewright.openapi.plain import plain


def sample_requests(requests: Iterable[Request]) -> list[Noted]:
    """`x-requests`: the documented calls of an operation."""
    return [_request(request) for request in requests]


def _request(request: Request) -> Noted:
    value: dict[str, Any] = {"method": request.method, "url": request.url}
    if request.headers:
        value["headers"] = dict(request.headers)
    if request.media:
        value["media"] = request.media
    if request.body is not None:
        value["body"] = plain(request.body)
    return Noted(value, (request.evidence,), marks=Marks.LINE)


def pagination(found: Sourced[Pagination]) -> Noted:
    """`x-pagination`: how to walk a list.

    `next` and `more` are dotted paths in the answer: of what leads to the next page (`data.-1.id` is the id of the last
    item), and of the flag that says whether there is one.
    """
    value: dict[str, Any] = {"style": found.value.style}
    if found.value.parameters:
        value["parameters"] = dict(found.value.parameters)
    if found.value.items is not None:
        value["items"] = found.value.items
    if found.value.next is not None:
        value["next"] = found.value.next
    if found.value.more is not None:
        value["more"] = found.value.more
    return noted(value, found, marks=Marks.BOTH)


def error_codes(errors: Iterable[ErrorCode]) -> list[Noted]:
    """`x-error-codes`: the application's own codes for errors, warnings and successes."""
    distinct = {(e.code, e.message, e.warning, e.success): e for e in errors}
    return [_error_code(error) for error in distinct.values()]


def _error_code(error: ErrorCode) -> Noted:
    value: dict[str, Any] = {"code": error.code, "message": error.message}
    if error.warning:
        value["warning"] = True
    if error.success:
        value["success"] = True
    return Noted(value, error.evidence, marks=Marks.BOTH)
