"""Nothing says that the status is another."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Difference, Response, changed
from slatewright.model.changes import Effect


@changed(
    Response,
    response=Effect.SAFE,
)
def status_no_longer_stated(old: Response, new: Response) -> Iterator[Difference]:
    if old.exact and not new.exact:
        yield Difference(f"had the status {old.status}, which is left open now")
