"""The value is refused; in a response it no longer occurs."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import STILL_SHOWN, Difference, Value, changed
from slatewright.compare.spelling import plain
from slatewright.model.changes import Effect


@changed(
    Value,
    request=Effect.BREAKING,
    response=Effect.SAFE,
    oasdiff=(
        "request-parameter-enum-value-removed",
        "request-property-enum-value-removed",
        "request-body-enum-value-removed",
        "response-property-enum-value-removed",
    ),
)
def enum_value_removed(old: Value, new: Value) -> Iterator[Difference]:
    if old.enum and new.enum:
        for value in old.enum:
            if value not in new.enum:
                doubt = STILL_SHOWN if value in new.shown else ""
                yield Difference(f"may no longer be `{plain(value)}`", "enum", doubt=doubt)
