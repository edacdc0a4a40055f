"""Docs that say nothing of what comes back do not say that it is another thing."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Difference, Response, removed
from slatewright.model.changes import Effect


@removed(
    Response,
    response=Effect.MAYBE,
)
def success_response_no_longer_stated(old: Response) -> Iterator[Difference]:
    if old.alone:
        yield Difference("is no longer described")
