"""Python values as text and as JSON."""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from typing import Any, TypeAlias, TypeGuard
from uuid import UUID

from pydantic import BaseModel

from ._unset import UNSET

Json: TypeAlias = Any
"""What `json.dumps` accepts."""


def moment(value: date | time) -> str:
    """ISO 8601 text of a date, a time or both; UTC is written `Z`."""
    text = value.isoformat()
    if isinstance(value, datetime) and value.utcoffset() == timedelta(0):
        return text.removesuffix("+00:00") + "Z"
    return text


def text_of(value: object) -> str:
    """A single value as it stands in a URL, a header or a form field.

    Raises:
        TypeError: for a value that has no such text, such as a list or a mapping.
    """
    match value:
        case Enum():
            return text_of(value.value)
        case bool():
            return "true" if value else "false"
        case date() | time():
            return moment(value)
        case bytes():
            return value.decode()
        case str() | int() | float() | Decimal() | UUID():
            return str(value)
        case _:
            raise TypeError(f"a value of type {type(value).__name__} cannot be sent as text")


def is_list(value: object) -> TypeGuard[Sequence[object] | AbstractSet[object]]:
    """Whether a value is sent as a list."""
    return isinstance(value, Sequence | AbstractSet) and not isinstance(
        value, str | bytes | bytearray
    )


def members(value: Sequence[object] | AbstractSet[object]) -> list[object]:
    """The members of a list or a set that were given; sets in a stable order."""
    found = (member for member in value if member is not UNSET)
    return sorted(found, key=str) if isinstance(value, AbstractSet) else list(found)


def fields_of(value: object) -> dict[str, object] | None:
    """The wire names and values of a model or a mapping; None for anything else.

    Only what was set or received is there, unknown fields included, so that nothing is sent that
    the caller did not ask for.
    """
    if isinstance(value, BaseModel):
        return _fields_of_model(value)
    if isinstance(value, Mapping):
        return {text_of(key): item for key, item in value.items() if item is not UNSET}
    return None


def _fields_of_model(model: BaseModel) -> dict[str, object]:
    known = {
        field.serialization_alias or name: model.__dict__.get(name, UNSET)
        for name, field in type(model).model_fields.items()
        if name in model.model_fields_set
    }
    found = {**known, **(model.model_extra or {})}
    return {name: value for name, value in found.items() if value is not UNSET}


def field_of(value: object, name: str) -> object:
    """One value of a model or a mapping by its wire name, as `fields_of` has it; None where there is none."""
    found: object = None
    if isinstance(value, Mapping):
        found = value.get(name)
    elif isinstance(value, BaseModel):
        own = _own_names(type(value)).get(name, "")
        known = own in value.model_fields_set
        found = value.__dict__.get(own) if known else (value.model_extra or {}).get(name)
    return None if found is UNSET else found


@lru_cache(maxsize=1024)
def _own_names(model: type[BaseModel]) -> dict[str, str]:
    """The names of a model's fields by their wire names."""
    return {field.serialization_alias or name: name for name, field in model.model_fields.items()}


def to_wire(value: object) -> Json:
    """A value as JSON: models by wire name and only what was set, dates as text, `UNSET` dropped.

    Raises:
        TypeError: for a value that JSON cannot hold; the message names where it stands.
    """
    return _to_wire(value, "$")


def _to_wire(value: object, path: str) -> Json:
    fields = fields_of(value)
    if fields is not None:
        return {name: _to_wire(item, f"{path}.{name}") for name, item in fields.items()}
    if is_list(value):
        return [_to_wire(item, f"{path}[{index}]") for index, item in enumerate(members(value))]
    return _scalar(value, path)


def _scalar(value: object, path: str) -> Json:
    match value:
        case Enum():
            return _to_wire(value.value, path)
        case None | bool() | int() | float() | str():
            return value
        case date() | time():
            return moment(value)
        case UUID():
            return str(value)
        case Decimal():
            return int(value) if value == value.to_integral_value() else float(value)
        case bytes() | bytearray():
            return base64.b64encode(value).decode()
        case _:
            raise TypeError(
                f"{path}: a value of type {type(value).__name__} cannot be sent as JSON"
            )
