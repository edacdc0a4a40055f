"""Calls that authenticate as before are still accepted."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Difference, Operation, changed
from slatewright.model.changes import Effect


@changed(
    Operation,
    api=Effect.SAFE,
    oasdiff=(
        "api-security-removed",
        "api-global-security-removed",
    ),
)
def authentication_no_longer_stated(old: Operation, new: Operation) -> Iterator[Difference]:
    if old.security and not new.security:
        place = next(iter(old.schemes.values()), "security")
        yield Difference("says nothing of authentication any more", place)
