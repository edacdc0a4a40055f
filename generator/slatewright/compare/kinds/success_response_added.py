"""The results that clients know still come."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Difference, Response, added
from slatewright.model.changes import Effect


@added(
    Response,
    response=Effect.SAFE,
    oasdiff=("response-success-status-added",),
)
def success_response_added(new: Response) -> Iterator[Difference]:
    if (new.success or not new.status[:1].isdecimal()) and not new.alone:
        yield Difference("was added")
