"""It works as before, but should be replaced."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Difference, Operation, changed
from slatewright.model.changes import Effect


@changed(
    Operation,
    api=Effect.SAFE,
    oasdiff=(
        "endpoint-deprecated",
        "endpoint-deprecated-with-sunset",
    ),
)
def operation_deprecated(old: Operation, new: Operation) -> Iterator[Difference]:
    if new.deprecated and not old.deprecated:
        yield Difference("is deprecated", "deprecated")
