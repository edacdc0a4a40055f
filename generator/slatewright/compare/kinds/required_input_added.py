"""Calls without it are refused.

A new parameter of the path is none of these: the path changed.
"""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Difference, Value, added
from slatewright.model.changes import Effect


@added(
    Value,
    request=Effect.BREAKING,
    oasdiff=(
        "new-required-request-parameter",
        "new-required-request-property",
        "new-required-request-property-with-default",
        "new-required-request-header-property",
        "new-required-request-default-parameter-to-existing-path",
    ),
)
def required_input_added(new: Value) -> Iterator[Difference]:
    if new.place != "path" and new.name not in ("[]", "{key}") and new.required:
        yield Difference("was added and is required", "required")
