"""An error that no longer occurs does not affect clients."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Difference, Response, removed
from slatewright.model.changes import Effect


@removed(
    Response,
    response=Effect.SAFE,
    oasdiff=("response-non-success-status-removed",),
)
def error_response_removed(old: Response) -> Iterator[Difference]:
    if old.status[:1] in ("4", "5"):
        yield Difference("was removed")
