"""The old docs named no limit: it is new, or it is only written down now."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Difference, Value, changed
from slatewright.model.changes import Effect


@changed(
    Value,
    request=Effect.MAYBE,
    response=Effect.SAFE,
    oasdiff=(
        "request-parameter-max-set",
        "request-parameter-max-length-set",
        "request-parameter-min-set",
        "request-parameter-min-items-set",
        "request-property-max-set",
        "request-property-max-length-set",
        "request-property-min-set",
        "request-property-min-items-set",
    ),
)
def limit_first_stated(old: Value, new: Value) -> Iterator[Difference]:
    for limit in sorted(new.limits.keys() - old.limits.keys()):
        yield Difference(f"has {limit} {new.limits[limit]}", limit)
