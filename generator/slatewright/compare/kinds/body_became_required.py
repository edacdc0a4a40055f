"""Calls without a body are refused."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Body, Difference, changed
from slatewright.model.changes import Effect


@changed(
    Body,
    request=Effect.BREAKING,
    oasdiff=("request-body-became-required",),
)
def body_became_required(old: Body, new: Body) -> Iterator[Difference]:
    if new.required and not old.required:
        yield Difference("is required now", "required")
