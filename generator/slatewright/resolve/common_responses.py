"""Statuses of errors that the docs list once, in a chapter of no operation, for answers in general."""

from __future__ import annotations

from slatewright.http.statuses import reason
from slatewright.model.api import Response
from slatewright.model.facts import StatusFact
from slatewright.model.source import Sourced
from slatewright.resolve.outline import Outline


def common_responses_of(outline: Outline, unowned: tuple[int, ...]) -> tuple[Response, ...]:
    """Every such status once, in ascending order, with the words that the docs first give it.

    Args:
        outline: all sections with their facts.
        unowned: positions of the sections that belong to no operation.
    """
    found: dict[str, Response] = {}
    for at in unowned:
        for fact in outline.sections[at].facts:
            if isinstance(fact, StatusFact) and fact.status[0] in "45":
                words = fact.description or reason(fact.status) or "Error"
                found.setdefault(
                    fact.status, Response(Sourced(fact.status, (fact.evidence,)), words)
                )
    return tuple(found[status] for status in sorted(found))
