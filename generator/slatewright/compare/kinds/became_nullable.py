"""Clients that read it may find null where they do not expect it."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Difference, Value, changed
from slatewright.model.changes import Effect


@changed(
    Value,
    request=Effect.SAFE,
    response=Effect.BREAKING,
    oasdiff=(
        "request-parameter-became-nullable",
        "request-property-became-nullable",
        "request-body-became-nullable",
        "response-property-became-nullable",
        "response-body-became-nullable",
        "response-header-became-nullable",
    ),
)
def became_nullable(old: Value, new: Value) -> Iterator[Difference]:
    if new.nullable and old.types and not old.nullable:
        yield Difference("may be null", "type")
