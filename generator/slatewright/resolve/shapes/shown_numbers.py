"""Fields that one sample shows as a whole number, and the docs elsewhere as any number.

A table says that `price` is a number, and the sample of another answer has `"price": 4`: it is a number there, too.
"""

from __future__ import annotations

from functools import partial
from itertools import chain

from msgspec.structs import replace

from slatewright.model.api import Api, Field, Operation, Scalar, Shape
from slatewright.model.source import Basis, Sourced
from slatewright.resolve.shapes.fields import fields_in, fields_of, with_fields

_Names = frozenset[str]


def with_shown_numbers(api: Api) -> Api:
    """The API with numbers for whole numbers that only samples show, where a field of that name is a number elsewhere.

    What is sent stays as the sample has it: to send less than is allowed does no harm, to refuse what comes back does.
    """
    in_operations = (field for each in api.operations for field in fields_of(each))
    in_schemas = (field for each in api.schemas for field in fields_in(each.shape.value))
    numbers: set[str] = set()
    stated: set[str] = set()
    shown: set[str] = set()
    for field in chain(in_operations, in_schemas):
        match field.shape.value:
            case Scalar(type="number"):
                numbers.add(field.name)
            case Scalar(type="integer"):
                (stated if field.shape.basis >= Basis.STATED else shown).add(field.name)
            case _:
                pass
    names = frozenset((numbers & shown) - stated)
    if not names:
        return api
    return replace(
        api,
        operations=tuple(_operation(operation, names) for operation in api.operations),
        schemas=tuple(replace(s, shape=_sourced(s.shape, names)) for s in api.schemas),
    )


def _operation(operation: Operation, names: _Names) -> Operation:
    responses = tuple(
        replace(r, shape=_sourced(r.shape, names)) if r.shape is not None else r
        for r in operation.responses
    )
    return replace(operation, responses=responses)


def _sourced(shape: Sourced[Shape], names: _Names) -> Sourced[Shape]:
    value = with_fields(shape.value, partial(_field, names=names))
    return shape if value is shape.value else replace(shape, value=value)


def _field(field: Field, names: _Names) -> Field:
    shape = field.shape
    narrow = isinstance(shape.value, Scalar) and shape.value.type == "integer"
    if narrow and field.name in names and shape.basis < Basis.STATED:
        return replace(field, shape=replace(shape, value=Scalar("number")))
    return field
