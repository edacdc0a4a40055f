"""Calls of it fail."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Difference, Operation, removed
from slatewright.model.changes import Effect


@removed(
    Operation,
    api=Effect.BREAKING,
    oasdiff=(
        "api-removed-without-deprecation",
        "api-path-removed-without-deprecation",
        "api-removed-with-deprecation",
        "api-path-removed-with-deprecation",
    ),
)
def operation_removed(old: Operation) -> Iterator[Difference]:
    yield Difference("was removed")
