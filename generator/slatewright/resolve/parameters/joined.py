"""Lists that a query takes as one value."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from msgspec.structs import replace

from slatewright.model.api import Api, ListOf, OneOf, Operation, Parameter, Shape
from slatewright.model.facts import EndpointFact, Fact, Place, RequestFact
from slatewright.model.source import Evidence, Sourced
from slatewright.regex import regex
from slatewright.resolve.tables.commas_in_words import joins_with_commas
from slatewright.resolve.urls.target import read_target

_LISTED = regex(r"[^\s,\[\]{}]+(?:,[^\s,\[\]{}]+)+\Z")
"""Items with commas between them, and neither JSON nor a sentence."""


def with_joined_lists(api: Api) -> Api:
    """The API with operations whose query parameters say where the items of a list are sent with commas between them.

    Where the docs neither say nor show it, OpenAPI has the parameter repeated for each item.
    """
    operations = (
        replace(
            operation,
            parameters=tuple(_joined(each, operation) for each in operation.parameters),
        )
        for operation in api.operations
    )
    return replace(api, operations=tuple(operations))


def _joined(parameter: Parameter, operation: Operation) -> Parameter:
    field = parameter.field
    if parameter.place is not Place.QUERY or not _may_be_list(field.shape.value):
        return parameter
    description = field.description or ""
    if joins_with_commas(description) or _shows_so(description, field.name):
        return replace(parameter, joined=Sourced(True, field.evidence))
    shown = tuple(_called_with_commas(operation, field.name))
    return replace(parameter, joined=Sourced(True, shown)) if shown else parameter


def _may_be_list(shape: Shape) -> bool:
    """Whether a value is a list, or may be one: "integer or integer[]"."""
    options = shape.options if isinstance(shape, OneOf) else (shape,)
    return any(isinstance(option, ListOf) for option in options)


def _shows_so(description: str, name: str) -> bool:
    """Whether the description has a sample of the query: `depots=4,8`."""
    shown = re.findall(rf"(?<!\w){re.escape(name)}=([^\s&`\"'<>]{{1,200}})", description)
    return any(_LISTED.match(value.rstrip(".,;)")) for value in shown)


def _called_with_commas(operation: Operation, name: str) -> Iterator[Evidence]:
    """The calls and request lines of an operation that give several items in one value."""
    for fact in operation.endpoints:
        query = read_target(_target(fact)).query
        counts = Counter(key for key, _ in query)
        if counts[name] == 1 and any(key == name and _LISTED.match(value) for key, value in query):
            yield fact.evidence


def _target(fact: Fact) -> str:
    match fact:
        case EndpointFact(target=target):
            return target
        case RequestFact(url=url):
            return url
    return ""
