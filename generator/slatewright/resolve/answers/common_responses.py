"""Statuses of errors that the docs list once, in a chapter of no operation, for answers in general."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from msgspec.structs import replace

from slatewright.http.media import JSON
from slatewright.http.statuses import reason
from slatewright.lexicon import has_word
from slatewright.model.api import Api, Named, Operation, Response, Schema, Shape, Unknown
from slatewright.model.facts import ExampleFact, Role, StatusFact
from slatewright.model.sample_data import JsonObject
from slatewright.model.source import Sourced
from slatewright.resolve.answers.responses import examples_of
from slatewright.resolve.headings.outline import Outline
from slatewright.resolve.shapes.sample_shapes import shown_shape

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
        errors = has_word(outline.sections[at].title, "ERROR") is not None
        for fact in outline.of_kind(at, ExampleFact):
            status = fact.status or (_ANY if errors and fact.role is not Role.REQUEST else None)
            if status and isinstance(fact.value, JsonObject):
                shown.setdefault(status, []).append(fact)
        for stated in outline.of_kind(at, StatusFact):
            if stated.status[0] in "45":
                words = stated.description or reason(stated.status) or "Error"
                response = Response(Sourced(stated.status, (stated.evidence,)), words)
                found.setdefault(stated.status, response)
    return tuple(
        _with_samples(found[status], shown.get(status, []), shown.get(_ANY, []))
        for status in sorted(found)
    )


def with_common_shapes(api: Api) -> Api:
    """The API, in which errors that only words describe have the content that all errors, or all of their status, have.

    What several places then share is a schema of its own.
    """
    models = [response for response in api.common_responses if response.shape is not None]
    shapes = [response.shape.value for response in models if response.shape is not None]
    if not models:
        return api
    known = {response.status.value: response for response in models}
    if any(shape != shapes[0] for shape in shapes):
        return replace(api, operations=tuple(_with_shapes(o, known, None) for o in api.operations))
    operations = tuple(_with_shapes(o, known, models[0]) for o in api.operations)
    if len(models) == 1 and operations == api.operations:
        return api
    taken = {schema.name for schema in api.schemas}
    name = next(name for name in _names() if name not in taken)
    own = _shape_of(models[0])
    known = {status: replace(m, shape=_named(name, m)) for status, m in known.items()}
    return replace(
        api,
        operations=tuple(
            _with_shapes(o, known, replace(models[0], shape=_named(name, models[0])))
            for o in api.operations
        ),
        common_responses=tuple(known.get(r.status.value, r) for r in api.common_responses),
        schemas=(*api.schemas, Schema(name, own)),
    )


def _shape_of(response: Response) -> Sourced[Shape]:
    assert response.shape is not None
    return response.shape


def _named(name: str, response: Response) -> Sourced[Shape]:
    return Sourced(Named(name), _shape_of(response).evidence)


def _names() -> Iterator[str]:
    """Names for what all errors are like, the shortest first."""
    yield "Error"
    yield from (f"Error{number}" for number in count(2))


def _with_shapes(
    operation: Operation, known: dict[str, Response], alike: Response | None
) -> Operation:
    responses = tuple(
        _like(response, known.get(response.status.value, alike)) for response in operation.responses
    )
    return (
        replace(operation, responses=responses) if responses != operation.responses else operation
    )


def _like(response: Response, model: Response | None) -> Response:
    """An error without content with that of another; any other answer as it is."""
    bare = response.shape is None and response.media is None
    if model is None or not bare or response.status.value[0] not in "45":
        return response
    return replace(response, media=model.media, shape=model.shape)


def _with_samples(
    response: Response, own: list[ExampleFact], of_any: list[ExampleFact]
) -> Response:
    """The response in the shape of its own samples; where it has none, in that of samples of errors in general."""
    samples = own or of_any
    shape = shown_shape((one.value, one.evidence) for one in samples if one.value is not None)
    if isinstance(shape, Unknown):
        return response
    where = tuple(one.evidence for one in samples[:1])
    return replace(
        response,
        media=Sourced(samples[0].media or JSON, where),
        shape=Sourced(shape, where),
        examples=examples_of(own),
    )
