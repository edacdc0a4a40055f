"""The whole document, in the specification's own order of keys."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from slatewright.model.api import Api, Field, Parameter
from slatewright.model.facts import Place
from slatewright.model.options import OpenapiOptions
from slatewright.model.spec import Spec
from slatewright.openapi.admitted import admitting_samples
from slatewright.openapi.bodies import common_responses
from slatewright.openapi.dialect import NUMBERS, Dialect
from slatewright.openapi.extensions import error_codes
from slatewright.openapi.noted import Noted, noted, settle
from slatewright.openapi.operations import paths, shared_headers
from slatewright.openapi.parameters import parameter_object
from slatewright.openapi.schemas import component_names, component_schemas
from slatewright.openapi.security import requirements, security_schemes
from slatewright.openapi.servers import server_objects


def emit(api: Api, options: OpenapiOptions) -> Spec:
    """The OpenAPI document of an API, and the origin of each part of it.

    What OpenAPI cannot hold as the model has it (two operations on one path and method, an odd component name, a
    default of the wrong type) is written as near to it as the specification allows.
    """
    api = admitting_samples(api)
    dialect = Dialect(options.version, component_names(api.schemas))
    document: dict[str, Any] = {"openapi": NUMBERS[options.version], "info": _info(api)}
    if api.servers:
        document["servers"] = server_objects(api.servers)
    document["paths"] = paths(api, dialect)
    headers = shared_headers(api)
    common = common_responses(api.common_responses, dialect)
    if components := _components(api, dialect, headers, dict(common.values())):
        document["components"] = components
    if api.security:
        wanted = requirements(api.security, (scheme.name for scheme in api.security_schemes))
        document |= {"security": wanted} if wanted else {}
    if headers:
        document["x-common-parameters"] = [
            {"$ref": f"#/components/parameters/{name}"} for name in headers
        ]
    if common:
        document["x-common-responses"] = {
            str(status): {"$ref": f"#/components/responses/{name}"}
            for status, (name, _) in common.items()
        }
    if tags := _tags(api):
        document["tags"] = tags
    if api.errors:
        document["x-error-codes"] = error_codes(api.errors)
    return settle(document, options.docs)


def _info(api: Api) -> dict[str, Any]:
    info: dict[str, Any] = {"title": noted(api.title.value or "API", api.title)}
    if api.description:
        info["description"] = api.description
    info["version"] = noted(api.version.value or "0", api.version)
    return info


def _components(
    api: Api, dialect: Dialect, headers: Mapping[str, Field], answers: Mapping[str, Noted]
) -> dict[str, Any]:
    components = {
        "schemas": component_schemas(api.schemas, dialect),
        "responses": dict(sorted(answers.items())),
        "parameters": {
            name: parameter_object(Parameter(Place.HEADER, field), dialect)
            for name, field in sorted(headers.items())
        },
        "securitySchemes": security_schemes(api.security_schemes),
    }
    return {name: part for name, part in components.items() if part}


def _tags(api: Api) -> list[Any]:
    """The groups that the docs have, and any that only an operation names."""
    tags: dict[str, Noted] = {}
    for tag in api.tags:
        value = {"name": tag.name}
        if tag.description:
            value["description"] = tag.description
        tags.setdefault(tag.name, Noted(value, tag.evidence))
    for operation in api.operations:
        if operation.tag and operation.tag not in tags:
            tags[operation.tag] = Noted({"name": operation.tag})
    return list(tags.values())
