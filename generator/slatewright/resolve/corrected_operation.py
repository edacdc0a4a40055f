"""One correction, made in the operation that it is for."""

from __future__ import annotations

import re
from typing import TypeVar

from msgspec.structs import replace

from slatewright.http.media import JSON
from slatewright.lexicon import is_yes
from slatewright.model.api import (
    Body,
    Field,
    ListOf,
    ObjectOf,
    Operation,
    Pagination,
    Parameter,
    Presence,
    Response,
    Shape,
    Unknown,
)
from slatewright.model.facts import (
    Place,
)
from slatewright.model.sample_data import JsonScalar
from slatewright.model.source import Claim, Evidence, Sourced
from slatewright.resolve.shapes.rows import scalar_value, with_values
from slatewright.type_words import read_type

PLACES = {place.value: place for place in (Place.PATH, Place.QUERY, Place.HEADER, Place.COOKIE)}
Settings = dict[str, str]
_Alternatives = tuple[tuple[str, ...], ...]
T = TypeVar("T")


def corrected(
    operation: Operation, subject: str, name: str, settings: Settings, evidence: Evidence
) -> Operation:
    """The operation with one correction of itself, a parameter, or a field.

    Args:
        operation: what is corrected.
        subject: `operation`, `parameter`, `body` or `response`.
        name: that of the parameter or field.
        settings: what is stated of it.
        evidence: the comment or the setting.
    """
    match subject:
        case "operation":
            return _operation(operation, settings, evidence)
        case "parameter":
            return _parameter(operation, name, settings, evidence)
        case "body":
            return replace(operation, bodies=_bodies(operation.bodies, name, settings, evidence))
        case "response":
            return replace(
                operation, responses=_responses(operation.responses, name, settings, evidence)
            )
        case _:
            return operation


def _operation(operation: Operation, settings: Settings, evidence: Evidence) -> Operation:
    def stated(key: str, old: Sourced[str]) -> Sourced[str]:
        return _instead(old, settings[key], evidence) if key in settings else old

    settings = settings | {k: v.upper() for k, v in settings.items() if k == "method"}
    deprecated = operation.deprecated or Sourced(False)
    security: Sourced[_Alternatives] = Sourced((), (evidence,))
    return replace(
        operation,
        id=stated("id", operation.id),
        method=stated("method", operation.method),
        path=stated("path", operation.path),
        summary=settings.get("summary", operation.summary),
        tag=settings.get("tag", operation.tag),
        deprecated=(
            _instead(deprecated, is_yes(settings["deprecated"]), evidence)
            if "deprecated" in settings
            else operation.deprecated
        ),
        security=security if "security" in settings else operation.security,
    )


def _instead(old: Sourced[T], value: T, evidence: Evidence) -> Sourced[T]:
    """What a correction sets; another value that the docs gave is kept as overruled."""
    said = [item for item in old.evidence[:1] if item != evidence and old.value != value]
    lost = (Claim(old.value, item) for item in said)
    return Sourced(value, (evidence,), (*old.overruled, *lost))


def _parameter(
    operation: Operation, name: str, settings: Settings, evidence: Evidence
) -> Operation:
    others = [p for p in operation.parameters if p.field.name != name]
    if is_yes(settings.get("remove", "no")):
        return replace(operation, parameters=tuple(others))
    old = next((p for p in operation.parameters if p.field.name == name), None)
    if old is None and not {"in", "type"} & settings.keys():
        return operation
    place = PLACES.get(settings.get("in", ""), old.place if old else Place.QUERY)
    field = replace(
        _field(old.field if old else None, name, settings, evidence),
        name=settings.get("name", name),
    )
    new = Parameter(place, field)
    kept = tuple(new if p is old else p for p in operation.parameters)
    paged = _paged_by(operation.pagination, name, field.name)
    return replace(operation, parameters=kept if old else (*kept, new), pagination=paged)


def _paged_by(paging: Sourced[Pagination] | None, old: str, new: str) -> Sourced[Pagination] | None:
    """How a list is walked, whose parameter is called something else."""
    if paging is None or old == new:
        return paging
    named = tuple((key, new if name == old else name) for key, name in paging.value.parameters)
    return replace(paging, value=replace(paging.value, parameters=named))


def _field(old: Field | None, name: str, settings: Settings, evidence: Evidence) -> Field:
    """The field with what is set; what is not stays as the docs have it."""
    field = old or Field(
        name, Sourced(Unknown()), Sourced(Presence.UNSTATED), Sourced(False), evidence=(evidence,)
    )
    shape = field.shape
    if "type" in settings:
        shape = _instead(shape, read_type(settings["type"]).shape, evidence)
    if "enum" in settings:
        values = tuple(value.strip() for value in settings["enum"].split(","))
        shape = _instead(shape, with_values(shape.value, values), evidence)
    presence = field.presence
    if "required" in settings:
        stated = Presence.REQUIRED if is_yes(settings["required"]) else Presence.OPTIONAL
        presence = _instead(presence, stated, evidence)
    default = field.default
    if (
        "default" in settings
        and (value := scalar_value(settings["default"], shape.value)) is not None
    ):
        stated_default = JsonScalar(value, evidence.span.line, evidence.span.column)
        default = _instead(default or Sourced(stated_default), stated_default, evidence)
    return replace(
        field,
        shape=shape,
        presence=presence,
        default=default,
        description=settings.get("description", field.description),
    )


def _bodies(
    bodies: tuple[Body, ...], name: str, settings: Settings, evidence: Evidence
) -> tuple[Body, ...]:
    start = bodies
    if not bodies and "type" in settings:
        shape: Sourced[Shape] = Sourced(ObjectOf(()))
        start = (Body(Sourced(JSON), shape, Sourced(Presence.UNSTATED)),)
    return tuple(replace(b, shape=_inside(b.shape, name, settings, evidence)) for b in start)


def _responses(
    responses: tuple[Response, ...], name: str, settings: Settings, evidence: Evidence
) -> tuple[Response, ...]:
    """Set a field of the success responses, or of the response with the status that is set."""
    wanted = settings.get("status")
    if "type" in settings and not any(_is_meant(r.status.value, wanted) for r in responses):
        status = Sourced(wanted or "2XX", (evidence,))
        responses = (*responses, Response(status, "", None, None))
    return tuple(
        _response(r, name, settings, evidence) if _is_meant(r.status.value, wanted) else r
        for r in responses
    )


def _response(response: Response, name: str, settings: Settings, evidence: Evidence) -> Response:
    before = response.shape or Sourced(Unknown())
    shape = _inside(before, name, settings, evidence)
    if shape is before:
        return response
    return replace(response, shape=shape, media=response.media or Sourced(JSON))


def _is_meant(status: str, wanted: str | None) -> bool:
    return status == wanted if wanted else status.startswith("2")


def _inside(
    shape: Sourced[Shape], name: str, settings: Settings, evidence: Evidence
) -> Sourced[Shape]:
    parts = [part for part in re.split(r"\.|(?=\[\])", name) if part]
    value = _set(shape.value, parts, settings, evidence)
    if value == shape.value:
        return shape
    return Sourced(value, (*shape.evidence, evidence), shape.overruled)


def _set(shape: Shape, parts: list[str], settings: Settings, evidence: Evidence) -> Shape:
    """A copy of `shape` in which the field at the path `parts` is corrected, or made if its type is given."""
    if parts[0] == "[]":
        if not isinstance(shape, ListOf) and "type" not in settings:
            return shape
        items = shape.items if isinstance(shape, ListOf) else ObjectOf(())
        return ListOf(_set(items, parts[1:], settings, evidence)) if len(parts) > 1 else shape
    if isinstance(shape, ListOf):
        return ListOf(_set(shape.items, parts, settings, evidence))
    fields = shape.fields if isinstance(shape, ObjectOf) else ()
    old = next((f for f in fields if f.name == parts[0]), None)
    if old is None and "type" not in settings:
        return shape
    if len(parts) == 1 and is_yes(settings.get("remove", "no")):
        return ObjectOf(tuple(f for f in fields if f is not old))
    if len(parts) == 1:
        new = _field(old, parts[0], settings, evidence)
    else:
        base = old or _field(None, parts[0], {}, evidence)
        inner = _set(base.shape.value, parts[1:], settings, evidence)
        if inner == base.shape.value:
            return shape
        new = replace(base, shape=Sourced(inner, (evidence,)))
    return ObjectOf(tuple(new if f is old else f for f in fields) if old else (*fields, new))
