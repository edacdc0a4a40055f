"""It will stay available."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Difference, Operation, changed
from slatewright.model.changes import Effect


@changed(
    Operation,
    api=Effect.SAFE,
    oasdiff=("endpoint-reactivated",),
)
def operation_reactivated(old: Operation, new: Operation) -> Iterator[Difference]:
    if old.deprecated and not new.deprecated:
        yield Difference("is no longer deprecated", "deprecated")
