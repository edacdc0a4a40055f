"""Clients have to expect statuses that they do not know."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Difference, Response, added
from slatewright.model.changes import Effect


@added(
    Response,
    response=Effect.SAFE,
    oasdiff=("response-non-success-status-added",),
)
def error_response_added(new: Response) -> Iterator[Difference]:
    if new.status[:1] in ("4", "5"):
        yield Difference("was added")
