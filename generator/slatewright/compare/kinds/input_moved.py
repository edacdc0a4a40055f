"""What is sent in the old place is ignored."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Difference, Value, changed
from slatewright.model.changes import Effect


@changed(
    Value,
    request=Effect.BREAKING,
)
def input_moved(old: Value, new: Value) -> Iterator[Difference]:
    if old.place != new.place:
        yield Difference(f"was moved here from the {old.place}")
