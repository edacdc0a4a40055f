"""The wrapper that the docs show once around every answer: `{"meta": {...}, "response": {...}}`."""

from __future__ import annotations

from msgspec.structs import replace

from slatewright.http.media import JSON
from slatewright.http.names import WRAPPERS
from slatewright.model.api import Field, ListOf, ObjectOf, Operation, Response, Shape, Unknown
from slatewright.model.facts import ExampleFact, Role, StatusFact
from slatewright.model.sample_data import Json, JsonArray, JsonObject, JsonScalar
from slatewright.model.source import Basis, Sourced
from slatewright.resolve.answers.named_answers import UNNAMED, is_many
from slatewright.resolve.headings.outline import Outline
from slatewright.resolve.operations.scopes import Scope
from slatewright.resolve.shapes.sample_shapes import shown_shape
from slatewright.resolve.tables.field_names import top_names

_MOST_FIELDS = 8


def with_envelope(
    operations: tuple[Operation, ...], scopes: tuple[Scope, ...], outline: Outline
) -> tuple[Operation, ...]:
    """Operations whose answer only words describe, with the docs' wrapper around it; those with a sample stay."""
    found = _envelope(outline)
    if found is None:
        return operations
    wrapper, slot = found
    return tuple(
        replace(op, responses=tuple(_wrapped(r, scope, wrapper, slot) for r in op.responses))
        for op, scope in zip(operations, scopes, strict=True)
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
            if len(left_out) != 1 or left_out[0].lower() not in WRAPPERS:
                continue
            shape = shown_shape([(fact.value, fact.evidence)])
            if not isinstance(shape, ObjectOf) or not 2 <= len(shape.fields) <= _MOST_FIELDS:
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


def _wrapped(response: Response, scope: Scope, wrapper: ObjectOf, slot: Field) -> Response:
    """One answer inside the wrapper, unless it has the wrapper's own fields."""
    if response.examples or not response.status.value.startswith("2"):
        return response
    shape = response.shape or _said(response, scope)
    if shape is None or not top_names(wrapper).isdisjoint(top_names(shape.value)):
        return response
    filled = slot if isinstance(shape.value, Unknown) else replace(slot, shape=shape)
    fields = tuple(filled if field is slot else field for field in wrapper.fields)
    inferred = tuple(replace(e, basis=Basis.INFERRED) for e in slot.evidence[:1])
    return replace(
        response,
        shape=Sourced(ObjectOf(fields), (*shape.evidence, *inferred)),
        media=response.media or Sourced(JSON),
    )


def _said(response: Response, scope: Scope) -> Sourced[Shape] | None:
    """What a sentence says of an answer that the docs describe nowhere: several things, or one; None where it says nothing."""
    for fact in scope.facts:
        if (
            isinstance(fact, StatusFact)
            and fact.type_text
            and fact.status in (UNNAMED, response.status.value)
        ):
            if is_many(fact.type_text):
                return Sourced(ListOf(Unknown()), (fact.evidence,))
            if fact.links:
                return Sourced(Unknown(), (fact.evidence,))
    return None
