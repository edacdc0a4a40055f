"""The docs now say which of the statuses for success it is."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Difference, Response, changed
from slatewright.model.changes import Effect


@changed(
    Response,
    response=Effect.SAFE,
)
def status_first_stated(old: Response, new: Response) -> Iterator[Difference]:
    if new.exact and not old.exact:
        yield Difference(f"has the status {new.status}, which was left open")
