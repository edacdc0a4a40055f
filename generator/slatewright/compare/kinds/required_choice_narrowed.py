"""Calls that give nothing else are refused."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.choices import before, listed
from slatewright.compare.contract import Difference, Operation, changed
from slatewright.model.changes import Effect


@changed(
    Operation,
    api=Effect.BREAKING,
)
def required_choice_narrowed(old: Operation, new: Operation) -> Iterator[Difference]:
    for names, place in new.choices.items():
        if gone := before(names, old) - names:
            yield Difference(
                f"no longer accepts {listed(gone)}: it needs one of {listed(names)}", place
            )
