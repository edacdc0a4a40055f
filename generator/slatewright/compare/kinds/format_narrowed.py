"""The form is stated now, or more closely; the old docs left it to readers."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Difference, Value, changed
from slatewright.compare.types import fits
from slatewright.model.changes import Effect


@changed(
    Value,
    request=Effect.MAYBE,
    response=Effect.SAFE,
    oasdiff=(
        "request-parameter-type-changed",
        "request-property-type-changed",
    ),
)
def format_narrowed(old: Value, new: Value) -> Iterator[Difference]:
    if old.types == new.types and new.format and fits(new, old) and not fits(old, new):
        yield Difference(f"has the format `{new.format}`", "format")
