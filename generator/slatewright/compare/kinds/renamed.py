"""What is sent under the old name is ignored or refused; what is expected under it is missing.

A value was renamed where its place, type and description stayed, or where only letters' case and separators changed,
or where it is the one that went beside the one that came and their names are alike.
"""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Difference, Value, changed
from slatewright.model.changes import Effect


@changed(
    Value,
    request=Effect.BREAKING,
    response=Effect.BREAKING,
)
def renamed(old: Value, new: Value) -> Iterator[Difference]:
    same = old.place == new.place and old.name == new.name
    folded = new.place == "header" and old.name.lower() == new.name.lower()
    if not same and not folded and old.place == new.place != "path":
        yield Difference(f"was called `{old.name}`")
