"""Clients that iterate over the pages may get only the first."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Difference, Operation, changed
from slatewright.model.changes import Effect


@changed(
    Operation,
    api=Effect.MAYBE,
)
def pagination_no_longer_stated(old: Operation, new: Operation) -> Iterator[Difference]:
    if old.pagination and not new.pagination:
        yield Difference("no longer says how its list is paged", "x-pagination")
