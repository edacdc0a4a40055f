"""Nobody called it before."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Difference, Operation, added
from slatewright.model.changes import Effect


@added(
    Operation,
    api=Effect.SAFE,
    oasdiff=("endpoint-added",),
)
def operation_added(new: Operation) -> Iterator[Difference]:
    yield Difference("was added")
