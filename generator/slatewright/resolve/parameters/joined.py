"""Lists that a query takes as one value."""

from __future__ import annotations

from dataclasses import replace

from slatewright.lexicon import has_word
from slatewright.model.api import Api, ListOf, Parameter
from slatewright.model.facts import Place
from slatewright.model.source import Sourced


def with_joined_lists(api: Api) -> Api:
    """The API with operations whose query parameters say where the items of a list are sent with commas between them.

    Where the docs say nothing of it, OpenAPI has the parameter repeated for each item.
    """
    operations = (
        replace(operation, parameters=tuple(_joined(each) for each in operation.parameters))
        for operation in api.operations
    )
    return replace(api, operations=tuple(operations))


def _joined(parameter: Parameter) -> Parameter:
    field = parameter.field
    listed = parameter.place is Place.QUERY and isinstance(field.shape.value, ListOf)
    said = listed and has_word(field.description or "", "JOINED") is not None
    return replace(parameter, joined=Sourced(True, field.evidence)) if said else parameter
