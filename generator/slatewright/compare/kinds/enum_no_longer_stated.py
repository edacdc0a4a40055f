"""Values beyond the old list may come in a response."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Difference, Value, changed
from slatewright.compare.worded import known_values
from slatewright.model.changes import Effect


@changed(
    Value,
    request=Effect.SAFE,
    response=Effect.MAYBE,
)
def enum_no_longer_stated(old: Value, new: Value) -> Iterator[Difference]:
    named = known_values(new, old)
    if old.enum and not new.enum and new.types <= old.types and set(named) != set(old.enum):
        yield Difference("is no longer limited to a list of values", "enum")
