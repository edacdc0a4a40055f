"""The wrapper that the docs show once around every answer: `{"meta": {...}, "response": {...}}`."""

from __future__ import annotations

from dataclasses import replace

from slatewright.model.api import Field, ListOf, Named, ObjectOf, Operation, Response, Shape
from slatewright.model.facts import ExampleFact, Json, JsonArray, JsonObject, JsonScalar, Role
from slatewright.model.source import Basis, Sourced
from slatewright.resolve.outline import Outline
from slatewright.resolve.shown import shown_shape

_MOST_FIELDS = 8
_SLOTS = frozenset(
    {
        "data",
        "response",
        "result",
        "results",
        "payload",
        "content",
        "body",
        "object",
        "value",
        "items",
        "records",
    }
)
"""Names that say nothing of what is inside, so that they may stand around anything."""


def with_envelope(operations: tuple[Operation, ...], outline: Outline) -> tuple[Operation, ...]:
    """Operations whose answer only words describe, with the docs' wrapper around it; those with a sample stay."""
    found = _envelope(outline)
    if found is None:
        return operations
    wrapper, slot = found
    return tuple(
        replace(op, responses=tuple(_wrapped(response, wrapper, slot) for response in op.responses))
        for op in operations
    )


def _envelope(outline: Outline) -> tuple[ObjectOf, Field] | None:
    """The first sample that leaves out what stands in its one field for anything, and nothing else."""
    for section in outline.sections:
        for fact in section.facts:
            if (
                not isinstance(fact, ExampleFact)
                or fact.role is not Role.RESPONSE
                or not isinstance(fact.value, JsonObject)
            ):
                continue
            left_out = [member.name for member in fact.value.members if _is_left_out(member.value)]
            shape = shown_shape([(fact.value, fact.evidence)])
            if (
                len(left_out) != 1
                or left_out[0].lower() not in _SLOTS
                or not isinstance(shape, ObjectOf)
                or not 2 <= len(shape.fields) <= _MOST_FIELDS
            ):
                continue
            slot = next((field for field in shape.fields if field.name == left_out[0]), None)
            if slot is not None:
                return shape, slot
    return None


def _is_left_out(value: Json) -> bool:
    match value:
        case JsonObject(members, elided=elided):
            return not any(member.name.strip(". …") for member in members) and (
                elided or bool(members)
            )
        case JsonArray(items=(), elided=True):
            return True
        case JsonArray(items=(JsonScalar(value=str(text)),)) | JsonScalar(value=str(text)):
            return text.strip() in ("...", "…")
        case _:
            return False


def _wrapped(response: Response, wrapper: ObjectOf, slot: Field) -> Response:
    """One answer inside the wrapper."""
    shape = response.shape
    if (
        shape is None
        or response.examples
        or not response.status.value.startswith("2")
        or not _is_named(shape.value)
    ):
        return response
    filled = replace(slot, shape=Sourced(shape.value, shape.evidence))
    fields = tuple(filled if field is slot else field for field in wrapper.fields)
    inferred = tuple(replace(e, basis=Basis.INFERRED) for e in slot.evidence[:1])
    return replace(response, shape=Sourced(ObjectOf(fields), (*shape.evidence, *inferred)))


def _is_named(shape: Shape) -> bool:
    return isinstance(shape.items if isinstance(shape, ListOf) else shape, Named)
