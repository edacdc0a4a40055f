"""The old docs left the type open: it is new, or it is only written down now."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Difference, Value, changed
from slatewright.compare.types import contradict, named
from slatewright.model.changes import Effect


@changed(
    Value,
    request=Effect.MAYBE,
    response=Effect.SAFE,
)
def type_first_stated(old: Value, new: Value) -> Iterator[Difference]:
    implied = new.enum and not old.enum  # values that are listed now are of a type
    if new.types and not old.types and not implied and not contradict(old, new):
        message = f"is {named(new)}, which was left open"
        yield Difference(message, "type", places=((old.pointer,), ()))
