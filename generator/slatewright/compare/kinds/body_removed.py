"""What was sent may be ignored or refused."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Body, Difference, removed
from slatewright.model.changes import Effect


@removed(
    Body,
    request=Effect.MAYBE,
    oasdiff=("request-body-removed",),
)
def body_removed(old: Body) -> Iterator[Difference]:
    yield Difference("was removed")
