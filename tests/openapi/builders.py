"""Short ways to write parts of an Api by hand."""

from __future__ import annotations

from typing import Any, TypeVar

from slatewright.model.api import (
    Api,
    Body,
    Example,
    Field,
    ObjectOf,
    Operation,
    Parameter,
    Presence,
    Response,
    Scalar,
    Shape,
)
from slatewright.model.facts import Place
from slatewright.model.options import OpenapiOptions
from slatewright.model.sample_data import Json, JsonArray, JsonMember, JsonObject, JsonScalar
from slatewright.model.source import Basis, Evidence, Sourced, Span
from slatewright.model.spec import Spec
from slatewright.openapi import emit

T = TypeVar("T")

STRING = Scalar("string")
INTEGER = Scalar("integer")


def seen(line: int = 1, basis: Basis = Basis.STATED, quote: str = "words") -> Evidence:
    """Evidence on a line of the index."""
    span = Span("index.html.md", line, 1, line, 1 + len(quote))
    return Evidence(span, quote, basis, "hand")


def said(value: T, line: int = 1, basis: Basis = Basis.STATED) -> Sourced[T]:
    """A value that the docs give on `line`."""
    return Sourced(value, (seen(line, basis),))


def tree(value: Any) -> Json:
    """Plain data as the model's JSON."""
    if isinstance(value, dict):
        members = tuple(JsonMember(key, tree(item), 1, 1) for key, item in value.items())
        return JsonObject(members, 1, 1)
    if isinstance(value, list):
        return JsonArray(tuple(tree(item) for item in value), 1, 1)
    return JsonScalar(value, 1, 1)


def field(name: str, shape: Shape = STRING, **more: Any) -> Field:
    """A field on line 5; `default`, `example` and `required` may be plain values."""
    for key in ("default", "example"):
        if key in more:
            more[key] = said(tree(more[key]), 5)
    presence = {True: Presence.REQUIRED, False: Presence.OPTIONAL, None: Presence.UNSTATED}
    need = said(presence[more.pop("required", None)], 5)
    nullable = said(more.pop("nullable", False), 5)
    more.setdefault("evidence", (seen(5),))
    return Field(name, said(shape, 5), need, nullable, **more)


def query(name: str, shape: Shape = STRING, **more: Any) -> Parameter:
    """A query parameter."""
    return Parameter(Place.QUERY, field(name, shape, **more))


def path_parameter(name: str, shape: Shape = STRING, **more: Any) -> Parameter:
    """A path parameter."""
    return Parameter(Place.PATH, field(name, shape, **more))


def body(shape: Shape, media: str = "application/json", **more: Any) -> Body:
    """A request body on line 7."""
    presence = Presence.REQUIRED if more.pop("required", True) else Presence.UNSTATED
    return Body(said(media, 7), said(shape, 7), said(presence, 7), **more)


def response(status: str, shape: Shape | None = None, **more: Any) -> Response:
    """A response on line 9."""
    media = said(more.pop("media", "application/json"), 9)
    described = None if shape is None else said(shape, 9)
    return Response(said(status, 9), more.pop("description", ""), media, described, **more)


def sample(value: Any, name: str = "") -> Example:
    """A sample of a body on line 11."""
    return Example(name, tree(value), seen(11, Basis.EXAMPLE))


def operation(method: str, path: str, **more: Any) -> Operation:
    """An operation on line 3."""
    name = more.pop("id", f"{method.lower()}Thing")
    more.setdefault("summary", "")
    more.setdefault("description", "")
    more.setdefault("tag", None)
    more.setdefault("span", seen(3).span)
    return Operation(id=said(name, 3), method=said(method, 3), path=said(path, 3), **more)


def api(*operations: Operation, **more: Any) -> Api:
    """An API with a title on line 1."""
    for name in ("servers", "security_schemes", "security", "tags", "schemas"):
        more.setdefault(name, ())
    more.setdefault("description", "")
    return Api(title=said("Kittens"), version=Sourced("1.0"), operations=operations, **more)


def emitted(*operations: Operation, version: str = "3.1", **more: Any) -> Spec:
    """The document of an API with these operations."""
    return emit(api(*operations, **more), OpenapiOptions(version))


def only(spec: Spec) -> dict[str, Any]:
    """The one operation of a document."""
    (item,) = spec.document["paths"].values()
    (found,) = (part for key, part in item.items() if key != "parameters")
    return dict(found)


def schema_of(shape: Shape, version: str = "3.1") -> Any:
    """The schema that a response of `shape` gets."""
    spec = emitted(operation("GET", "/a", responses=(response("200", shape),)), version=version)
    return only(spec)["responses"]["200"]["content"]["application/json"]["schema"]


def object_of(*fields: Field) -> ObjectOf:
    """An object with these fields."""
    return ObjectOf(fields)
