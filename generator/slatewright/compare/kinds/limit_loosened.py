"""Values that never came before may come in a response."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Difference, Value, changed
from slatewright.compare.types import tighter
from slatewright.model.changes import Effect


@changed(
    Value,
    request=Effect.SAFE,
    response=Effect.BREAKING,
    oasdiff=(
        "request-parameter-max-increased",
        "request-parameter-max-length-increased",
        "request-parameter-min-decreased",
        "request-property-max-increased",
        "request-property-max-length-increased",
        "request-property-min-decreased",
        "response-property-max-increased",
        "response-property-max-length-increased",
        "response-property-min-decreased",
        "response-property-min-length-decreased",
        "response-property-min-items-decreased",
    ),
)
def limit_loosened(old: Value, new: Value) -> Iterator[Difference]:
    for limit in sorted(old.limits.keys() & new.limits.keys()):
        if tighter(limit, new.limits[limit], old.limits[limit]):
            yield Difference(f"had {limit} {old.limits[limit]} and has {new.limits[limit]}", limit)
