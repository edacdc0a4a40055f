"""Values of the old type are refused, or no longer come."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import STILL_SHOWN, Difference, Value, changed
from slatewright.compare.types import contradict, covers, named
from slatewright.model.changes import Effect


@changed(
    Value,
    request=Effect.BREAKING,
    response=Effect.BREAKING,
    oasdiff=(
        "request-parameter-type-changed",
        "request-parameter-property-type-changed",
        "request-property-type-changed",
        "request-body-type-changed",
        "response-property-type-changed",
        "response-body-type-changed",
        "response-header-type-changed",
    ),
)
def type_changed(old: Value, new: Value) -> Iterator[Difference]:
    stated = old.types and new.types and not covers(old, new) and not covers(new, old)
    if stated or contradict(old, new):
        doubt = STILL_SHOWN if old.types & new.shown else ""
        yield Difference(f"was {named(old)} and is {named(new)}", "type", doubt=doubt)
