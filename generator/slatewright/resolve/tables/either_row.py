"""A row that names several parameters of which a call needs one: `barn_id/stall_id`, "name or number"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from slatewright.lexicon import any_of
from slatewright.model.facts import FieldFact, Place
from slatewright.regex import regex

_BETWEEN = regex(rf"[/,]|(?<!\s)\s+{any_of('SMALL', 'conjunction')}\s+", re.IGNORECASE)


def alternatives(fact: FieldFact, place: Place) -> Iterator[FieldFact]:
    """`barn_id/stall_id` in one row is two parameters, of which a call needs one at most."""
    parts = [part.strip() for part in _BETWEEN.split(fact.name) if part.strip()]
    if (
        place in (Place.QUERY, Place.HEADER)
        and len(parts) > 1
        and all(re.fullmatch(r"[\w.-]+", p) for p in parts)
    ):
        if "/" in fact.name and fact.required:
            fact = replace(fact, required=None, conditional=True)
        for part in parts:
            yield replace(fact, name=part)
    else:
        yield fact
