"""Calls without a body are refused."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Body, Difference, added
from slatewright.model.changes import Effect


@added(
    Body,
    request=Effect.BREAKING,
    oasdiff=("request-body-added-required",),
)
def required_body_added(new: Body) -> Iterator[Difference]:
    if new.required:
        yield Difference("was added and is required")
