"""Path items and operations."""

from __future__ import annotations

from typing import Any

from slatewright.http.headers import IGNORED_PARAMETERS
from slatewright.http.methods import ITEM_METHODS
from slatewright.model.api import Api, Operation
from slatewright.model.source import Claim
from slatewright.openapi.bodies import request_body, responses
from slatewright.openapi.dialect import Dialect
from slatewright.openapi.extensions import error_codes, pagination, sample_requests
from slatewright.openapi.noted import Marks, Noted, noted
from slatewright.openapi.parameters import parameter_list
from slatewright.openapi.paths import Item, items
from slatewright.openapi.schemas import component_name
from slatewright.openapi.security import requirements
from slatewright.openapi.servers import server_objects

FOREIGN = "x-additional-operations"
"""Where a path item keeps operations whose methods OpenAPI does not know."""


def paths(api: Api, dialect: Dialect) -> dict[str, Noted]:
    """All path items in the order of the docs."""
    ids = _Ids(set())
    return {item.template: _path_item(item, api, dialect, ids) for item in items(api.operations)}


class _Ids:
    """Hands out each operation id once."""

    def __init__(self, taken: set[str]) -> None:
        self._taken = taken

    def take(self, wish: str) -> str:
        name, number = wish or "operation", 2
        while name in self._taken:
            name, number = f"{wish or 'operation'}{number}", number + 1
        self._taken.add(name)
        return name


def _path_item(item: Item, api: Api, dialect: Dialect, ids: _Ids) -> Noted:
    value: dict[str, Any] = {}
    foreign: dict[str, Any] = {}
    for operation in item.operations:
        method = operation.method.value.lower()
        home = value if method in ITEM_METHODS else foreign
        home[method if home is value else method.upper()] = _operation(
            operation, item, api, dialect, ids
        )
    if foreign:
        value[FOREIGN] = foreign
    return noted(value, *(operation.path for operation in item.operations))


def shared_headers(api: Api) -> dict[str, Any]:
    """The headers that requests may carry in general, by component name; those that are security schemes aside.

    The docs tie them to no operation, so they stand in the components and in `x-common-parameters`, and a client takes
    them once for all of its calls.
    """
    secret = {
        (scheme.parameter or "").lower() for scheme in api.security_schemes
    } | IGNORED_PARAMETERS
    return {
        component_name(field.name): field
        for field in api.global_headers
        if field.name and field.name.lower() not in secret
    }


def _operation(operation: Operation, item: Item, api: Api, dialect: Dialect, ids: _Ids) -> Noted:
    value: dict[str, Any] = {}
    if operation.tag:
        value["tags"] = [operation.tag]
    if operation.summary:
        value["summary"] = operation.summary
    if operation.description:
        value["description"] = operation.description
    value["operationId"] = Noted(
        ids.take(operation.id.value), operation.id.evidence, operation.id.overruled
    )
    parameters = parameter_list(operation.parameters, operation.path, item.placeholders, dialect)
    if parameters:
        value["parameters"] = parameters
    if operation.bodies:
        value["requestBody"] = request_body(operation.bodies, dialect)
    value["responses"] = responses(operation.responses, dialect)
    if operation.deprecated is not None and operation.deprecated.value:
        value["deprecated"] = noted(True, operation.deprecated)
    if operation.security is not None:
        known = (scheme.name for scheme in api.security_schemes)
        wanted = requirements(operation.security.value, known)
        value["security"] = noted(wanted, operation.security)
    if operation.servers:
        value["servers"] = server_objects(operation.servers)
    value |= _extensions(operation)
    return _located(value, operation)


def _extensions(operation: Operation) -> dict[str, Any]:
    value: dict[str, Any] = {}
    if operation.pagination is not None:
        value["x-pagination"] = pagination(operation.pagination)
    if operation.requests:
        value["x-requests"] = sample_requests(operation.requests)
    if operation.errors:
        value["x-error-codes"] = error_codes(operation.errors)
    if operation.choices:
        value["x-required-one-of"] = [noted(list(c.value), c) for c in operation.choices]
    return value


def _located(value: dict[str, Any], operation: Operation) -> Noted:
    evidence = (*operation.path.evidence, *operation.method.evidence)
    lost: tuple[Claim[Any], ...] = tuple(
        Claim({name: claim.value}, claim.evidence, claim.distance)
        for name, sourced in (("path", operation.path), ("method", operation.method))
        for claim in sourced.overruled
    )
    return Noted(value, evidence, lost, marks=Marks.BOTH)
