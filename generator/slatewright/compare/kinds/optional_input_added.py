"""Calls without it work as before."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Difference, Value, added
from slatewright.model.changes import Effect


@added(
    Value,
    request=Effect.SAFE,
    oasdiff=(
        "new-optional-request-parameter",
        "new-optional-request-property",
        "new-optional-request-default-parameter-to-existing-path",
    ),
)
def optional_input_added(new: Value) -> Iterator[Difference]:
    if new.place != "path" and new.name not in ("[]", "{key}") and not new.required:
        yield Difference("was added")
