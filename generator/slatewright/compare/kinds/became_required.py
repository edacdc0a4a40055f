"""Calls without it are refused; a response that always has it breaks nothing."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Difference, Value, changed
from slatewright.model.changes import Effect


@changed(
    Value,
    request=Effect.BREAKING,
    response=Effect.SAFE,
    oasdiff=(
        "request-parameter-became-required",
        "request-property-became-required",
        "request-property-became-required-with-default",
        "request-header-property-became-required",
        "response-property-became-required",
    ),
)
def became_required(old: Value, new: Value) -> Iterator[Difference]:
    if new.required and not old.required:
        yield Difference("is required now", "required")
