"""Parameters of operations, and headers of responses."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from slatewright.http.headers import CONTENT_TYPE, IGNORED_PARAMETERS
from slatewright.model.api import Field, MapOf, ObjectOf, Parameter, Presence
from slatewright.model.facts import Place
from slatewright.model.source import Sourced
from slatewright.openapi.dialect import Dialect
from slatewright.openapi.noted import Marks, Noted, noted
from slatewright.openapi.schemas import (
    claims,
    default_claims,
    default_of,
    example_of,
    presence_claims,
    typed,
)
from slatewright.openapi.values import UNFIT

"""Headers that OpenAPI says elsewhere: by media types and security schemes."""

PLACES = {Place.PATH: "path", Place.QUERY: "query", Place.HEADER: "header", Place.COOKIE: "cookie"}


def parameter_list(
    parameters: Iterable[Parameter],
    template: Sourced[str],
    placeholders: tuple[str, ...],
    dialect: Dialect,
) -> list[Noted]:
    """The parameters of an operation: those of the path in its order, then the others in docs order.

    A path parameter that the template lacks is left out, one that only the template names is made up from it, and of
    two with one name and place the first stays.
    """
    distinct: dict[tuple[str, str], Parameter] = {}
    for parameter in parameters:
        if (key := _key(parameter)) is not None:
            distinct.setdefault(key, parameter)
    written = [
        (
            parameter_object(distinct[key], dialect)
            if (key := ("path", name)) in distinct
            else _from_template(name, template)
        )
        for name in placeholders
    ]
    others = [parameter for (place, _), parameter in distinct.items() if place != "path"]
    return written + [parameter_object(parameter, dialect) for parameter in others]


def _key(parameter: Parameter) -> tuple[str, str] | None:
    """What may stand only once; None for what is no parameter in OpenAPI."""
    place, name = PLACES.get(parameter.place), parameter.field.name
    if place is None or not name:
        return None
    if place != "header":
        return place, name
    return None if name.lower() in IGNORED_PARAMETERS else (place, name.lower())


def _from_template(name: str, template: Sourced[str]) -> Noted:
    value = {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
    return Noted(value, template.evidence, marks=Marks.BOTH)


def parameter_object(parameter: Parameter, dialect: Dialect) -> Noted:
    """One parameter."""
    field, place = parameter.field, PLACES[parameter.place]
    value: dict[str, Any] = {"name": field.name, "in": place}
    if field.description:
        value["description"] = field.description
    if place == "path":
        value["required"] = True
    elif field.presence.value is Presence.REQUIRED:
        value["required"] = Noted(True, field.presence.evidence)
    if field.deprecated:
        value["deprecated"] = True
    if place == "query" and isinstance(field.shape.value, (ObjectOf, MapOf)):
        value |= {"style": "deepObject", "explode": True}
    if place == "query" and parameter.joined is not None and parameter.joined.value:
        value |= {"style": "form", "explode": noted(False, parameter.joined)}
    value["schema"] = _schema(field, dialect)
    if field.example is not None:
        value["example"] = Noted(example_of(field), field.example.evidence)
    lost = presence_claims(field.presence)
    return Noted(value, field.evidence or field.shape.evidence, lost, marks=Marks.BOTH)


def _schema(field: Field, dialect: Dialect) -> Noted:
    schema = typed(field, dialect)
    if field.default is not None and (value := default_of(field)) is not UNFIT:
        default = Noted(value, field.default.evidence, default_claims(field.default))
        schema = dialect.beside(schema, {"default": default})
    return Noted(schema, field.shape.evidence, claims(field.shape, dialect))


def header_objects(fields: Iterable[Field], dialect: Dialect) -> dict[str, Noted]:
    """The headers of a response by name."""
    headers: dict[str, Noted] = {}
    taken: set[str] = set()
    for field in fields:
        if field.name and field.name.lower() not in taken | {CONTENT_TYPE}:
            taken.add(field.name.lower())
            value: dict[str, Any] = {"description": field.description} if field.description else {}
            value["schema"] = _schema(field, dialect)
            headers[field.name] = Noted(value, field.evidence, marks=Marks.BOTH)
    return headers
