"""Clients have to expect codes that they do not know."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.codes import codes_gained
from slatewright.compare.contract import Difference, Operation, changed
from slatewright.model.changes import Effect


@changed(
    Operation,
    api=Effect.SAFE,
)
def error_code_added(old: Operation, new: Operation) -> Iterator[Difference]:
    yield from codes_gained(old.errors, new.errors)
