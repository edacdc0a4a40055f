"""Calls that give none of them are refused."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.choices import before, listed
from slatewright.compare.contract import Difference, Lines, Operation, changed
from slatewright.model.changes import Effect


@changed(
    Operation,
    api=Effect.BREAKING,
)
def required_choice_added(old: Operation, new: Operation) -> Iterator[Difference]:
    for names, place in new.choices.items():
        if not before(names, old) and not old.needed & names:
            yield Difference(f"needs at least one of {listed(names)}", place, Lines.NEW)
