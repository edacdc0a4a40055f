"""Calls with a body work as before."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Body, Difference, changed
from slatewright.model.changes import Effect


@changed(
    Body,
    request=Effect.SAFE,
    oasdiff=("request-body-became-optional",),
)
def body_became_optional(old: Body, new: Body) -> Iterator[Difference]:
    if old.required and not new.required:
        yield Difference("is no longer required", "required")
