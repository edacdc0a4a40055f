"""What was sent may be ignored or refused; either way it has no effect any more."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Difference, Value, removed
from slatewright.model.changes import Effect


@removed(
    Value,
    request=Effect.MAYBE,
    oasdiff=(
        "request-parameter-removed",
        "request-parameter-removed-with-deprecation",
        "request-property-removed",
    ),
)
def input_removed(old: Value) -> Iterator[Difference]:
    if old.place != "path" and old.name not in ("[]", "{key}"):
        yield Difference("was removed")
