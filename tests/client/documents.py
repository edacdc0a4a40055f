"""Small OpenAPI documents, and the plans and clients made of them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from slatewright.client import plan
from slatewright.model.options import ClientOptions, RenderOptions
from slatewright.model.plan import ClientPlan, MethodPlan, ModelPlan
from slatewright.model.spec import Spec
from slatewright.output import apply
from slatewright.render import render

Json = Mapping[str, Any]
OK: Json = {"200": {"description": "Done."}}


def document(paths: Json | None = None, **parts: Any) -> dict[str, Any]:
    """An OpenAPI document; `schemas` and other parts of `components` are given as `components`."""
    return {
        "openapi": "3.1.0",
        "info": {"title": "Orchard", "version": "1"},
        "servers": [{"url": "https://orchard.example.com"}],
        "paths": paths or {},
        **parts,
    }


def answering(schema: Json, **components: Json) -> dict[str, Any]:
    """A document with one operation, `GET /trees`, that answers with a schema."""
    content = {"application/json": {"schema": schema}}
    operation = {"responses": {"200": {"description": "", "content": content}}}
    return document({"/trees": {"get": operation}}, components={"schemas": components})


def taking(*parameters: Json, path: str = "/trees", **operation: Any) -> dict[str, Any]:
    """A document with one operation that takes parameters."""
    return document({path: {"get": {"parameters": list(parameters), "responses": OK, **operation}}})


def planned(made: Json, **options: Any) -> ClientPlan:
    return plan(Spec(made), ClientOptions(**options))


def methods(made: Json) -> dict[str, MethodPlan]:
    """All methods of the client, by their full names."""
    return {
        method.operation: method
        for resource in planned(made).resources
        for method in resource.methods
    }


def method(made: Json) -> MethodPlan:
    """The only method of the client."""
    (found,) = methods(made).values()
    return found


def models(made: Json) -> dict[str, ModelPlan]:
    """All models of the client, by name."""
    return {str(one.name): one for module in planned(made).models for one in module.models}


def fields(made: Json, model: str) -> dict[str, str]:
    """Names and types of a model's fields."""
    return {str(one.name): str(one.type) for one in models(made)[model].fields}


def written(made: Json, folder: Path, **options: Any) -> Path:
    """The whole client on disk."""
    apply(render(planned(made, **options), RenderOptions()), folder, check=False)
    return folder


def secured(security: Any = None, own: Any = None, **schemes: Any) -> Any:
    """A document with one operation and these security schemes."""
    parts = {"security": security} if security is not None else {}
    operation = {"responses": OK} | ({"security": own} if own is not None else {})
    return document(
        {"/trees": {"get": operation}}, components={"securitySchemes": schemes}, **parts
    )
