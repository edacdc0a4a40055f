"""Lists and objects are sent in a form that is no longer understood."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Difference, Value, changed
from slatewright.model.changes import Effect


@changed(
    Value,
    request=Effect.BREAKING,
)
def style_changed(old: Value, new: Value) -> Iterator[Difference]:
    if old.place == new.place and old.style != new.style:
        yield Difference("is written in another style")
