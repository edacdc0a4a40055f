"""Calls without a body work as before."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Body, Difference, added
from slatewright.model.changes import Effect


@added(
    Body,
    request=Effect.SAFE,
    oasdiff=("request-body-added-optional",),
)
def optional_body_added(new: Body) -> Iterator[Difference]:
    if not new.required:
        yield Difference("was added")
