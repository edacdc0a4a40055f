"""Clients that walk the pages may stop early or never; parameters that went are changes of their own."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Difference, Operation, changed
from slatewright.model.changes import Effect


@changed(
    Operation,
    api=Effect.MAYBE,
)
def pagination_changed(old: Operation, new: Operation) -> Iterator[Difference]:
    if old.pagination and new.pagination and old.pagination != new.pagination:
        yield Difference("pages its list in another way", "x-pagination")
