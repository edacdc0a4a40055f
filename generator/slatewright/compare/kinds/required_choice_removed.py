"""Calls that give one of them work as before."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.choices import before, listed
from slatewright.compare.contract import Difference, Lines, Operation, changed
from slatewright.model.changes import Effect


@changed(
    Operation,
    api=Effect.SAFE,
)
def required_choice_removed(old: Operation, new: Operation) -> Iterator[Difference]:
    for names, place in old.choices.items():
        if not before(names, new) and not new.needed & names:
            yield Difference(f"no longer needs one of {listed(names)}", place, Lines.OLD)
