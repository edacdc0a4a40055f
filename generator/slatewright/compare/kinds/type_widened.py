"""Values of the old type are still taken; in a response others may come."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Difference, Value, changed
from slatewright.compare.types import count_alike, covers, named
from slatewright.model.changes import Effect


@changed(
    Value,
    request=Effect.SAFE,
    response=Effect.BREAKING,
    oasdiff=(
        "request-parameter-type-generalized",
        "request-property-type-generalized",
        "request-body-type-generalized",
        "response-property-type-changed",
        "response-body-type-changed",
        "response-header-type-generalized",
    ),
)
def type_widened(old: Value, new: Value) -> Iterator[Difference]:
    wider = old.types and covers(new, old) and not covers(old, new)
    if wider and not count_alike(old, new):
        yield Difference(f"was {named(old)} and may be {named(new)}", "type")
