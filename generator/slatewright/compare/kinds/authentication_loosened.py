"""There is one more way to authenticate."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Difference, Operation, changed
from slatewright.compare.ways import replaced
from slatewright.model.changes import Effect


@changed(
    Operation,
    api=Effect.SAFE,
    oasdiff=(
        "api-security-added",
        "api-global-security-added",
        "api-security-scope-removed",
        "api-global-security-scope-removed",
    ),
)
def authentication_loosened(old: Operation, new: Operation) -> Iterator[Difference]:
    for way in sorted(new.security, key=sorted) if not replaced(old, new) else ():
        if old.security and not any(other <= way for other in old.security):
            place = new.schemes.get(min(way, default=""), "security")
            yield Difference(
                f"takes {' and '.join(sorted(way)) or 'calls without authentication'}, too",
                place,
            )
