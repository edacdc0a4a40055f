"""Some values that were accepted are refused; in a response they no longer occur."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import STILL_SHOWN, Difference, Value, changed
from slatewright.compare.types import count_alike, covers, named
from slatewright.model.changes import Effect


@changed(
    Value,
    request=Effect.BREAKING,
    response=Effect.SAFE,
    oasdiff=(
        "request-parameter-type-changed",
        "request-parameter-property-type-specialized",
        "request-property-type-changed",
        "request-body-type-changed",
        "response-header-type-specialized",
    ),
)
def type_narrowed(old: Value, new: Value) -> Iterator[Difference]:
    narrower = new.types and covers(old, new) and not covers(new, old)
    if narrower and not count_alike(old, new):
        doubt = STILL_SHOWN if (old.types - new.types) & new.shown else ""
        yield Difference(f"might be {named(old)} and is {named(new)}", "type", doubt=doubt)
