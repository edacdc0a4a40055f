"""Nothing says that there is no limit any more; in a response there may be none."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Difference, Value, changed
from slatewright.model.changes import Effect


@changed(
    Value,
    request=Effect.SAFE,
    response=Effect.MAYBE,
    oasdiff=(
        "response-property-max-length-unset",
        "response-property-min-items-unset",
    ),
)
def limit_no_longer_stated(old: Value, new: Value) -> Iterator[Difference]:
    for limit in sorted(old.limits.keys() - new.limits.keys()):
        yield Difference(f"had {limit} {old.limits[limit]}", limit)
