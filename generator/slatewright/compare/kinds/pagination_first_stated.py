"""Parameters that it brings are changes of their own."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Difference, Operation, changed
from slatewright.model.changes import Effect


@changed(
    Operation,
    api=Effect.SAFE,
)
def pagination_first_stated(old: Operation, new: Operation) -> Iterator[Difference]:
    if new.pagination and not old.pagination:
        yield Difference("says how its list is paged", "x-pagination")
