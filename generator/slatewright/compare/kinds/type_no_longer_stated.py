"""Nothing says that the type is another; in a response it may be."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Difference, Value, changed
from slatewright.compare.types import contradict, named
from slatewright.compare.worded import known_values
from slatewright.model.changes import Effect


@changed(
    Value,
    request=Effect.SAFE,
    response=Effect.MAYBE,
)
def type_no_longer_stated(old: Value, new: Value) -> Iterator[Difference]:
    if old.enum and known_values(new, old):
        return  # words list what the type was known by
    if old.types and not new.types and not contradict(old, new):
        message = f"was {named(old)}, which is left open now"
        yield Difference(message, "type", places=((), (new.pointer,)))
