"""Places that name endpoints, before their base paths are known."""

from __future__ import annotations

from msgspec import Struct

from slatewright.model.facts import EndpointFact, RequestFact
from slatewright.resolve.headings.outline import Outline
from slatewright.resolve.urls.target import Target


class Naming(Struct, frozen=True):
    """One place that names an endpoint, its URL read but its base path not yet filled in."""

    section: int
    method: str | None
    target: Target
    fact: EndpointFact | RequestFact


def unit_of(outline: Outline, at: int) -> int:
    """The section of the two highest levels that holds a section and has a subject of its own."""
    for above in outline.upwards(at):
        if (
            0 < outline.sections[above].level <= outline.top + 1
            and not outline.sections[above].generic
        ):
            return above
    return at
