"""Descriptions that admit the docs' own samples.

Where a table and a sample of the docs contradict each other, one of them is wrong, and only the authors know which. A
document that states the one refuses the other: a server that checks requests by it turns down the calls that the docs
show. So it states what both allow. What the table says stays, and stays first: a type becomes one of two, a list of
values gets one more, a limit that the sample breaks goes, and a required field that the sample leaves out goes from
`required` to `x-required`. A sample that cuts itself short where something required would stand is no example of the
whole, nor a call that can be made: it is left out. The model keeps what the docs say, so that rules can report the
contradiction.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from slatewright.model.api import Api, Body, Example, Operation, Response, Schema, Shape
from slatewright.model.sample_data import Json
from slatewright.model.source import Evidence, Sourced
from slatewright.openapi.admission import Admission, data_of
from slatewright.openapi.forms import is_form, nested, typed
from slatewright.openapi.plain import plain

Sample = tuple[Json, Evidence]


def admitting_samples(api: Api) -> Api:
    """The API as a document describes it that refuses none of its own samples."""
    admission = Admission({schema.name: schema.shape for schema in api.schemas})
    operations = tuple(_operation(operation, admission) for operation in api.operations)
    common = tuple(_response(response, admission) for response in api.common_responses)
    schemas = tuple(_schema(schema, admission) for schema in api.schemas)
    return replace(api, operations=operations, common_responses=common, schemas=schemas)


def _schema(schema: Schema, admission: Admission) -> Schema:
    shape = admission.shared[schema.name]
    return schema if shape is schema.shape else replace(schema, shape=shape)


def _operation(operation: Operation, admission: Admission) -> Operation:
    bodies = tuple(_body(body, operation, admission) for body in operation.bodies)
    responses = tuple(_response(response, admission) for response in operation.responses)
    requests = tuple(one for one in operation.requests if one.evidence not in admission.excerpts)
    return replace(operation, bodies=bodies, responses=responses, requests=requests)


def _body(body: Body, operation: Operation, admission: Admission) -> Body:
    samples = _samples(body.examples)
    if len(operation.bodies) == 1:
        samples += [
            (request.body, request.evidence)
            for request in operation.requests
            if request.body is not None and request.media in (None, body.media.value)
        ]
    shape = _admitting(body.shape, samples, is_form(body.media.value), admission)
    examples = _whole(body.examples, admission)
    changed = shape is not body.shape or examples != body.examples
    return replace(body, shape=shape, examples=examples) if changed else body


def _response(response: Response, admission: Admission) -> Response:
    if response.shape is None or not response.examples:
        return response
    shape = _admitting(response.shape, _samples(response.examples), False, admission)
    examples = _whole(response.examples, admission)
    changed = shape is not response.shape or examples != response.examples
    return replace(response, shape=shape, examples=examples) if changed else response


def _whole(examples: tuple[Example, ...], admission: Admission) -> tuple[Example, ...]:
    return tuple(one for one in examples if one.evidence not in admission.excerpts)


def _samples(examples: Iterable[Example]) -> list[Sample]:
    return [(example.value, example.evidence) for example in examples]


def _admitting(
    shape: Sourced[Shape], samples: Iterable[Sample], form: bool, admission: Admission
) -> Sourced[Shape]:
    """A shape that all samples fit; in a form every value is text, whatever it looks like."""
    for value, evidence in samples:
        data = typed(nested(plain(value)), shape.value) if form else data_of(value)
        shape = admission.sourced(shape, data, evidence)
    return shape
