"""Endpoints that words name in passing, beside a request line of the same operation."""

from __future__ import annotations

from bisect import bisect_right

from slatewright.model.facts import Form
from slatewright.resolve.endpoints.defined import Definition
from slatewright.resolve.headings.outline import Outline


def without_passing(outline: Outline, defined: list[Definition]) -> list[Definition]:
    """The definitions that facts are shared among: words in passing own nothing where a request line follows below.

    Nor do they in one part of an operation, where another part has its request line.
    """
    lined = {d.mention.section for d in defined if d.mention.fact.form is not Form.PROSE}
    homes = sorted(lined)

    def is_settled(at: int) -> bool:
        around = outline.subject(at)
        first = homes[(after := bisect_right(homes, around)) : after + 1]
        below = outline.subtree(around)
        return at not in lined and any(h in below and outline.is_part(h, around) for h in first)

    passing = {d.mention.section for d in defined if d.mention.fact.form is Form.PROSE}
    settled = set(filter(is_settled, passing))
    return [
        d
        for d in defined
        if d.mention.fact.form is not Form.PROSE or d.mention.section not in settled
    ]
