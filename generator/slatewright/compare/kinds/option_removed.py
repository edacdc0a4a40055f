"""What was accepted in this form is refused; in a response it no longer occurs."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Difference, Option, removed
from slatewright.model.changes import Effect


@removed(
    Option,
    request=Effect.BREAKING,
    response=Effect.SAFE,
    oasdiff=(
        "request-body-one-of-removed",
        "request-property-one-of-removed",
        "request-body-any-of-removed",
        "request-property-any-of-removed",
        "response-body-one-of-removed",
        "response-property-one-of-removed",
        "response-body-any-of-removed",
        "response-property-any-of-removed",
    ),
)
def option_removed(old: Option) -> Iterator[Difference]:
    yield Difference("may have one form less")
