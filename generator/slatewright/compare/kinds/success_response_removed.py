"""Clients wait for a result that no longer occurs."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Difference, Response, removed
from slatewright.model.changes import Effect


@removed(
    Response,
    response=Effect.BREAKING,
    oasdiff=("response-success-status-removed",),
)
def success_response_removed(old: Response) -> Iterator[Difference]:
    if (old.success or not old.status[:1].isdecimal()) and not old.alone:
        yield Difference("was removed")
