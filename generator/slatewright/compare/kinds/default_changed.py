"""Calls without it behave differently from before."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Difference, Value, changed
from slatewright.compare.spelling import plain
from slatewright.model.changes import Effect


@changed(
    Value,
    request=Effect.BREAKING,
    oasdiff=(
        "request-parameter-default-value-changed",
        "request-property-default-value-changed",
        "request-body-default-value-changed",
    ),
)
def default_changed(old: Value, new: Value) -> Iterator[Difference]:
    if old.default is None or new.default is None:
        return
    if old.default.strip('"') != new.default.strip('"'):
        yield Difference(
            f"is `{plain(new.default)}` where it is left out, and was `{plain(old.default)}`",
            "default",
        )
