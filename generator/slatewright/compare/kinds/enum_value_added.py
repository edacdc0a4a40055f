"""Old values are still taken; a client may or may not be ready for a new one in a response."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Difference, Value, changed
from slatewright.compare.spelling import plain
from slatewright.compare.worded import known_values
from slatewright.model.changes import Effect


@changed(
    Value,
    request=Effect.SAFE,
    response=Effect.MAYBE,
    oasdiff=(
        "request-parameter-enum-value-added",
        "request-property-enum-value-added",
        "response-property-enum-value-added",
    ),
)
def enum_value_added(old: Value, new: Value) -> Iterator[Difference]:
    if new.enum and (known := known_values(old, new)):
        for value in new.enum:
            if value not in known:
                yield Difference(f"may be `{plain(value)}`", "enum")
