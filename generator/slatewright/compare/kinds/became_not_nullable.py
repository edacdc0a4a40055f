"""Null is refused; in a response it no longer occurs."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Difference, Value, changed
from slatewright.model.changes import Effect


@changed(
    Value,
    request=Effect.BREAKING,
    response=Effect.SAFE,
    oasdiff=(
        "request-parameter-became-not-nullable",
        "request-property-became-not-nullable",
        "request-body-became-not-nullable",
        "response-property-became-not-nullable",
        "response-body-became-not-nullable",
        "response-header-became-not-nullable",
    ),
)
def became_not_nullable(old: Value, new: Value) -> Iterator[Difference]:
    if old.nullable and new.types and not new.nullable:
        yield Difference("may no longer be null", "type")
