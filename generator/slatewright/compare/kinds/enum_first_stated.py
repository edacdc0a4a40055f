"""Other values may have been taken before; the old docs listed none."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Difference, Value, changed
from slatewright.compare.spelling import plain
from slatewright.compare.worded import known_values
from slatewright.model.changes import Effect


@changed(
    Value,
    request=Effect.MAYBE,
    response=Effect.SAFE,
    oasdiff=(
        "request-parameter-became-enum",
        "request-property-became-enum",
        "request-body-became-enum",
        "request-header-property-became-enum",
    ),
)
def enum_first_stated(old: Value, new: Value) -> Iterator[Difference]:
    if new.enum and not known_values(old, new) and old.types <= new.types:
        yield Difference(
            f"has to be one of {', '.join(f'`{plain(value)}`' for value in new.enum)}", "enum"
        )
