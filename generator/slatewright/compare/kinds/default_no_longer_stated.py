"""Nothing says what happens without it any more."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Difference, Value, changed
from slatewright.compare.spelling import plain
from slatewright.model.changes import Effect


@changed(
    Value,
    request=Effect.MAYBE,
    oasdiff=(
        "request-parameter-default-value-removed",
        "request-property-default-value-removed",
        "request-body-default-value-removed",
    ),
)
def default_no_longer_stated(old: Value, new: Value) -> Iterator[Difference]:
    if old.default is not None and new.default is None:
        yield Difference(f"was `{plain(old.default)}` where it is left out", "default")
