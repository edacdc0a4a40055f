"""A code that no longer occurs does not affect clients."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.codes import codes_lost
from slatewright.compare.contract import Difference, Operation, changed
from slatewright.model.changes import Effect


@changed(
    Operation,
    api=Effect.SAFE,
)
def error_code_removed(old: Operation, new: Operation) -> Iterator[Difference]:
    yield from codes_lost(old.errors, new.errors)
