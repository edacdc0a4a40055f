"""A way to authenticate that was accepted before no longer is."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Difference, Operation, changed
from slatewright.compare.ways import places, replaced, spelt
from slatewright.model.changes import Effect


@changed(
    Operation,
    api=Effect.BREAKING,
    oasdiff=(
        "api-security-removed",
        "api-global-security-removed",
        "api-security-scope-added",
        "api-global-security-scope-added",
    ),
)
def authentication_tightened(old: Operation, new: Operation) -> Iterator[Difference]:
    if replaced(old, new):
        yield Difference(
            f"takes {spelt(new.security)} and no longer {spelt(old.security)}",
            places=(places(old), places(new)),
        )
        return
    for way in sorted(old.security, key=sorted):
        if new.security and not any(other <= way for other in new.security):
            place = old.schemes.get(min(way, default=""), "security")
            yield Difference(
                f"no longer takes {' and '.join(sorted(way)) or 'calls without authentication'}",
                place,
            )
