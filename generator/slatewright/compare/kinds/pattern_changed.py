"""Whether one pattern takes all that another takes cannot be told."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Difference, Value, changed
from slatewright.model.changes import Effect


@changed(
    Value,
    request=Effect.MAYBE,
    response=Effect.MAYBE,
    oasdiff=(
        "request-parameter-pattern-added",
        "request-parameter-pattern-changed",
        "request-parameter-pattern-removed",
        "request-property-pattern-added",
        "request-property-pattern-changed",
        "request-property-pattern-removed",
        "response-property-pattern-added",
        "response-property-pattern-changed",
        "response-property-pattern-removed",
    ),
)
def pattern_changed(old: Value, new: Value) -> Iterator[Difference]:
    if old.pattern != new.pattern:
        was = f"had the pattern `{old.pattern}`" if old.pattern else "had no pattern"
        yield Difference(
            f"{was} and has {f'`{new.pattern}`' if new.pattern else 'none'}", "pattern"
        )
