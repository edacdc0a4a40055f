"""Calls of the old path fail.

The operation was found again by its id, or by the heading that it stands under. Placeholders may be called anything.
"""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Difference, Operation, changed
from slatewright.compare.paths import blank
from slatewright.model.changes import Effect


@changed(
    Operation,
    api=Effect.BREAKING,
    oasdiff=("api-path-removed-without-deprecation",),
)
def operation_path_changed(old: Operation, new: Operation) -> Iterator[Difference]:
    if blank(old.full_path) == blank(new.full_path):
        return
    bases = [one.full_path.removesuffix(one.path) for one in (old, new)]
    ends = (old.path, new.path) if bases[0] == bases[1] else (old.full_path, new.full_path)
    yield Difference(f"moved from `{ends[0]}` to `{ends[1]}`")
