"""The form is left open now, or wider; values in the old one are still taken."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Difference, Value, changed
from slatewright.compare.types import fits
from slatewright.model.changes import Effect


@changed(
    Value,
    request=Effect.SAFE,
    response=Effect.MAYBE,
    oasdiff=(
        "request-parameter-type-generalized",
        "request-property-type-generalized",
        "response-property-type-changed",
    ),
)
def format_widened(old: Value, new: Value) -> Iterator[Difference]:
    if old.types == new.types and old.format and fits(old, new) and not fits(new, old):
        yield Difference(
            f"had the format `{old.format}`" + (f" and has `{new.format}`" if new.format else ""),
            "format",
        )
