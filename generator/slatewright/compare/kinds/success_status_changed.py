"""Clients that check for the old status treat success as failure."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Difference, Response, changed
from slatewright.model.changes import Effect


@changed(
    Response,
    response=Effect.BREAKING,
    oasdiff=(
        "response-success-status-removed",
        "response-success-status-added",
    ),
)
def success_status_changed(old: Response, new: Response) -> Iterator[Difference]:
    if old.status != new.status and old.exact and new.exact:
        yield Difference(f"has the status {new.status} and no longer {old.status}")
