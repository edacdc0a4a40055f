"""A code that never comes harms nobody."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.compare.contract import Difference, Lines, Operation, changed
from slatewright.compare.types import more_codes
from slatewright.model.changes import Effect


@changed(
    Operation,
    api=Effect.SAFE,
)
def error_code_removed(old: Operation, new: Operation) -> Iterator[Difference]:
    for code, place, known in more_codes(old.errors, new.errors):
        what = (
            f"gives the error code `{code}` one meaning less"
            if known
            else f"has no error code `{code}` any more"
        )
        yield Difference(what, place, Lines.OLD)
