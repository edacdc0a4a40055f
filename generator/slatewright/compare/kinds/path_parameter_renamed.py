"""URLs stay as they are; only what clients call the argument may change."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Difference, Value, changed
from slatewright.model.changes import Effect


@changed(
    Value,
    request=Effect.SAFE,
)
def path_parameter_renamed(old: Value, new: Value) -> Iterator[Difference]:
    if old.place == new.place == "path" and old.name != new.name:
        yield Difference(f"was called `{old.name}`")
