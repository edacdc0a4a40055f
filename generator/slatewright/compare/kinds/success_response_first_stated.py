"""The docs now say what clients got all along."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Difference, Response, added
from slatewright.model.changes import Effect


@added(
    Response,
    response=Effect.SAFE,
)
def success_response_first_stated(new: Response) -> Iterator[Difference]:
    if new.alone:
        yield Difference("is described now, which was left open")
