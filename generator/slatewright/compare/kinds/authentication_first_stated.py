"""The old docs left open how to authenticate, or whether at all: it is new, or it is only written down now."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Difference, Operation, changed
from slatewright.model.changes import Effect


@changed(
    Operation,
    api=Effect.MAYBE,
    oasdiff=(
        "api-security-added",
        "api-global-security-added",
    ),
)
def authentication_first_stated(old: Operation, new: Operation) -> Iterator[Difference]:
    if new.security and not old.security:
        place = next(iter(new.schemes.values()), "security")
        ways = " or ".join(" and ".join(sorted(way)) for way in sorted(new.security, key=sorted))
        yield Difference(
            f"asks for {ways or 'no authentication'}, of which nothing was said", place
        )
