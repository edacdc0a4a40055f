"""Clients ignore what they do not know."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Difference, Value, added
from slatewright.model.changes import Effect


@added(
    Value,
    response=Effect.SAFE,
    oasdiff=(
        "response-required-property-added",
        "response-optional-property-added",
        "response-header-added",
    ),
)
def output_added(new: Value) -> Iterator[Difference]:
    if new.name != "{key}":
        yield Difference("was added")
