"""Calls with it work as before; clients that rely on it in a response may find it missing."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Difference, Value, changed
from slatewright.model.changes import Effect


@changed(
    Value,
    request=Effect.SAFE,
    response=Effect.BREAKING,
    oasdiff=(
        "request-parameter-became-optional",
        "request-property-became-optional",
        "response-property-became-optional",
        "response-header-became-optional",
    ),
)
def became_optional(old: Value, new: Value) -> Iterator[Difference]:
    if old.required and not new.required:
        yield Difference("is no longer required", "required")
