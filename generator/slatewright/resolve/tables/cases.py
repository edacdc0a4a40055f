"""Tables for one of several ways to call an operation: "Query Parameters (for lookups)"."""

from __future__ import annotations

import re

from msgspec.structs import replace

from slatewright.lexicon import any_of, is_small
from slatewright.model.facts import Place
from slatewright.regex import regex
from slatewright.resolve.tables.placing import Placed

_CASE = regex(rf"[(\[]\s{{0,3}}{any_of('CASE')}\s([^()\[\]]{{1,80}})[)\]]", re.IGNORECASE)


def with_needs_of_own_case(placed: list[Placed]) -> list[Placed]:
    """The rows without the needs that hold for other ways to call it than the one whose path it has.

    Beside "Path parameters (for ids)", what is required under "Query parameters (for names)" is not always required.
    """
    own = {_case(row) for row in placed if row.place is Place.PATH} - {None}
    if not own:
        return placed
    return [
        (
            replace(row, fact=replace(row.fact, required=None, conditional=True))
            if row.fact.required and _case(row) not in own | {None}
            else row
        )
        for row in placed
    ]


def _case(row: Placed) -> str | None:
    """The case that a caption names; "for all calls" is none."""
    found = _CASE.search(row.table.caption)
    words = found[1].lower().split() if found else []
    return None if any(is_small(word, "quantity") for word in words) else " ".join(words) or None
