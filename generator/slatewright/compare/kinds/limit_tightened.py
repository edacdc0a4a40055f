"""Values that were accepted are refused; in a response they no longer occur."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Difference, Value, changed
from slatewright.compare.types import tighter
from slatewright.model.changes import Effect


@changed(
    Value,
    request=Effect.BREAKING,
    response=Effect.SAFE,
    oasdiff=(
        "request-parameter-max-decreased",
        "request-parameter-max-length-decreased",
        "request-parameter-max-items-decreased",
        "request-parameter-min-increased",
        "request-parameter-min-length-increased",
        "request-parameter-min-items-increased",
        "request-property-max-decreased",
        "request-property-max-length-decreased",
        "request-property-min-increased",
        "request-property-min-length-increased",
        "request-property-min-items-increased",
    ),
)
def limit_tightened(old: Value, new: Value) -> Iterator[Difference]:
    for limit in sorted(old.limits.keys() & new.limits.keys()):
        if tighter(limit, old.limits[limit], new.limits[limit]):
            yield Difference(f"had {limit} {old.limits[limit]} and has {new.limits[limit]}", limit)
