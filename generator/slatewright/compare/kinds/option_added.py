"""Old forms are still taken; in a response a client meets one that it does not know."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Difference, Option, added
from slatewright.model.changes import Effect


@added(
    Option,
    request=Effect.SAFE,
    response=Effect.BREAKING,
    oasdiff=(
        "request-body-one-of-added",
        "request-property-one-of-added",
        "request-body-any-of-added",
        "request-property-any-of-added",
        "response-body-one-of-added",
        "response-property-one-of-added",
        "response-body-any-of-added",
        "response-property-any-of-added",
    ),
)
def option_added(new: Option) -> Iterator[Difference]:
    yield Difference("may have one more form")
