"""The old docs left open what happens without it."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Difference, Value, changed
from slatewright.compare.spelling import plain
from slatewright.model.changes import Effect


@changed(
    Value,
    request=Effect.SAFE,
    oasdiff=(
        "request-parameter-default-value-added",
        "request-property-default-value-added",
        "request-body-default-value-added",
    ),
)
def default_first_stated(old: Value, new: Value) -> Iterator[Difference]:
    if old.default is None and new.default is not None:
        yield Difference(f"is `{plain(new.default)}` where it is left out", "default")
