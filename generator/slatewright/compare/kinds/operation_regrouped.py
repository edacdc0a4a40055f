"""Calls stay as they are, but generated clients have the method in another group.

Docs name groups after chapters, so rewording the heading of one, or moving a section to another, can do it: `diff
--names` tells it.
"""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Difference, Operation, changed
from slatewright.compare.spelling import words
from slatewright.model.changes import Effect


@changed(
    Operation,
    api=Effect.MAYBE,
    oasdiff=("api-tag-added", "api-tag-removed"),
    of_names=True,
)
def operation_regrouped(old: Operation, new: Operation) -> Iterator[Difference]:
    if words(old.group) != words(new.group):
        yield Difference(
            f"is in {_named(new)} and was in {_named(old)}, which clients name its resource after",
            places=((old.tag,), (new.tag,)) if old.tag and new.tag else ((), ()),
        )


def _named(operation: Operation) -> str:
    return f"the group `{operation.group}`" if operation.group else "no group"
