"""Calls that gave what was needed work as before."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.choices import before, listed
from slatewright.compare.contract import Difference, Operation, changed
from slatewright.model.changes import Effect


@changed(
    Operation,
    api=Effect.SAFE,
)
def required_choice_widened(old: Operation, new: Operation) -> Iterator[Difference]:
    for names, place in new.choices.items():
        known = before(names, old) or old.needed & names
        if known and (more := names - known):
            yield Difference(f"accepts {listed(more)} instead of {listed(known)}", place)
