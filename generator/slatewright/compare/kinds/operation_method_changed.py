"""Calls with the old method fail."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Difference, Operation, changed
from slatewright.model.changes import Effect


@changed(
    Operation,
    api=Effect.BREAKING,
    oasdiff=("api-removed-without-deprecation",),
)
def operation_method_changed(old: Operation, new: Operation) -> Iterator[Difference]:
    if old.method != new.method:
        yield Difference(f"is {new.method.upper()} and no longer {old.method.upper()}")
