"""It will stay available."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Difference, Value, changed
from slatewright.model.changes import Effect


@changed(
    Value,
    request=Effect.SAFE,
    response=Effect.SAFE,
    oasdiff=(
        "request-parameter-reactivated",
        "request-property-reactivated",
        "response-property-reactivated",
    ),
)
def value_reactivated(old: Value, new: Value) -> Iterator[Difference]:
    if old.deprecated and not new.deprecated:
        yield Difference("is no longer deprecated", "deprecated")
