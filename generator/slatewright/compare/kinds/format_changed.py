"""Values in the old format are refused, or no longer occur."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Difference, Value, changed
from slatewright.compare.types import fits
from slatewright.model.changes import Effect


@changed(
    Value,
    request=Effect.BREAKING,
    response=Effect.BREAKING,
    oasdiff=(
        "request-parameter-type-changed",
        "request-property-type-changed",
        "response-property-type-changed",
    ),
)
def format_changed(old: Value, new: Value) -> Iterator[Difference]:
    both = old.types == new.types and old.format and new.format
    if both and not fits(old, new) and not fits(new, old):
        yield Difference(f"had the format `{old.format}` and has `{new.format}`", "format")
