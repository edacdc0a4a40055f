"""Clients that read it find nothing.

Docs seldom say which parts of a response are always there, so one that is documented counts as promised.
"""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Difference, Value, removed
from slatewright.model.changes import Effect


@removed(
    Value,
    response=Effect.BREAKING,
    oasdiff=(
        "response-required-property-removed",
        "response-optional-property-removed",
        "required-response-header-removed",
        "optional-response-header-removed",
    ),
)
def output_removed(old: Value) -> Iterator[Difference]:
    if old.name != "{key}":
        yield Difference("was removed")
