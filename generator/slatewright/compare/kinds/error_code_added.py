"""Clients have to expect codes that they do not know."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Difference, Lines, Operation, changed
from slatewright.compare.types import more_codes
from slatewright.model.changes import Effect


@changed(
    Operation,
    api=Effect.SAFE,
)
def error_code_added(old: Operation, new: Operation) -> Iterator[Difference]:
    for code, place, known in more_codes(new.errors, old.errors):
        what = (
            f"gives the error code `{code}` one more meaning"
            if known
            else f"has the error code `{code}`"
        )
        yield Difference(what, place, Lines.NEW)
