"""Calls stay as they are, but the method of a generated client has another name.

An operation of docs is named after its heading, so rewording that heading can do it: `diff --names` tells it. One that
moved to another path or method is told as that alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Difference, Operation, changed
from slatewright.compare.paths import blank
from slatewright.model.changes import Effect


@changed(
    Operation,
    api=Effect.MAYBE,
    oasdiff=("api-operation-id-removed",),
    of_names=True,
)
def operation_renamed(old: Operation, new: Operation) -> Iterator[Difference]:
    moved = old.method != new.method or blank(old.full_path) != blank(new.full_path)
    if old.id and new.id and old.id != new.id and not moved:
        yield Difference(
            f"is `{new.id}` and was `{old.id}`, which clients name its method after", "operationId"
        )
