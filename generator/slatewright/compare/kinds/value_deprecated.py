"""It works as before, but should no longer be used."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Difference, Value, changed
from slatewright.model.changes import Effect


@changed(
    Value,
    request=Effect.SAFE,
    response=Effect.SAFE,
    oasdiff=(
        "request-parameter-deprecated",
        "request-property-deprecated",
        "response-property-deprecated",
    ),
)
def value_deprecated(old: Value, new: Value) -> Iterator[Difference]:
    if new.deprecated and not old.deprecated:
        yield Difference("is deprecated", "deprecated")
