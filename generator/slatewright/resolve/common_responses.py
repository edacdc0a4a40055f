"""Statuses of errors that the docs list once, in a chapter of no operation, for answers in general."""

from __future__ import annotations

from dataclasses import replace

from slatewright.http.media import JSON
from slatewright.http.statuses import reason
from slatewright.model.api import Response, Unknown
from slatewright.model.facts import ExampleFact, StatusFact
from slatewright.model.source import Sourced
from slatewright.resolve.outline import Outline
from slatewright.resolve.responses import examples_of
from slatewright.resolve.shown import shown_shape

_ANY = "default"


def common_responses_of(outline: Outline, unowned: tuple[int, ...]) -> tuple[Response, ...]:
    """Every such status once, in ascending order, with the words that the docs first give it and the errors shown for it.

    Args:
        outline: all sections with their facts.
        unowned: positions of the sections that belong to no operation.
    """
    found: dict[str, Response] = {}
    shown: dict[str, list[ExampleFact]] = {}
    for at in unowned:
        for fact in outline.of_kind(at, ExampleFact):
            if fact.status and fact.value is not None:
                shown.setdefault(fact.status, []).append(fact)
        for stated in outline.of_kind(at, StatusFact):
            if stated.status[0] in "45":
                words = stated.description or reason(stated.status) or "Error"
                response = Response(Sourced(stated.status, (stated.evidence,)), words)
                found.setdefault(stated.status, response)
    return tuple(
        _with_samples(found[status], shown.get(status, shown.get(_ANY, [])))
        for status in sorted(found)
    )


def _with_samples(response: Response, samples: list[ExampleFact]) -> Response:
    shape = shown_shape((one.value, one.evidence) for one in samples if one.value is not None)
    if isinstance(shape, Unknown):
        return response
    where = tuple(one.evidence for one in samples[:1])
    return replace(
        response,
        media=Sourced(samples[0].media or JSON, where),
        shape=Sourced(shape, where),
        examples=examples_of(samples),
    )
