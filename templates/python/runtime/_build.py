"""Building documented types from JSON, whatever the JSON is."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import TypeAdapter, ValidationError

from ._models import Mismatch, Model
from ._values import Json

ROOT = "$"


@lru_cache(maxsize=1024)
def adapter(annotation: Any) -> TypeAdapter[Any]:
    """The pydantic adapter of a type, made once."""
    return TypeAdapter(annotation)


def build(annotation: Any, content: bytes) -> tuple[Any, tuple[Mismatch, ...]]:
    """A value of the annotated type from JSON text, and where the JSON does not fit.

    What does not fit is kept as it came, as deep down as possible; a required field that is not
    there becomes None. Nothing is converted silently: `"5"` where the docs say integer stays text.

    Raises:
        ValueError: where the text is not JSON, or nested beyond reason.
    """
    try:
        return adapter(annotation).validate_json(content, strict=True), ()
    except ValidationError:
        return build_loosely(annotation, _parse(content))


def build_loosely(annotation: Any, data: Json) -> tuple[Any, tuple[Mismatch, ...]]:
    """As `build`, from JSON that is parsed already."""
    found: list[Mismatch] = []
    value = _node(annotation, data, ROOT, found)
    return value, tuple(found)


def _parse(content: bytes) -> Json:
    try:
        return json.loads(content)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error


def _node(annotation: Any, data: Json, path: str, found: list[Mismatch]) -> Any:
    try:
        return adapter(annotation).validate_json(json.dumps(data), strict=True)
    except ValidationError as error:
        before = len(found)
        value = _repaired(annotation, data, path, found)
        if len(found) == before:
            found.append(Mismatch(path, _problem(error)))
        return value


def _problem(error: ValidationError) -> str:
    """What pydantic says, without the data, which may be private."""
    return error.errors(include_url=False, include_context=False, include_input=False)[0]["msg"]


def _repaired(annotation: Any, data: Json, path: str, found: list[Mismatch]) -> Any:
    """Keep what fits below this node; record nothing where the node itself is what does not fit."""
    bare = _chosen(_bare(annotation), data)
    if isinstance(data, dict) and _is_model(bare):
        return _model(bare, data, path, found)
    arguments = get_args(bare)
    if isinstance(data, list) and get_origin(bare) is list and arguments:
        return [
            _node(arguments[0], item, f"{path}[{index}]", found) for index, item in enumerate(data)
        ]
    if isinstance(data, dict) and get_origin(bare) is dict and arguments:
        return {
            key: _node(arguments[1], item, f"{path}.{key}", found) for key, item in data.items()
        }
    return data


def _bare(annotation: Any) -> Any:
    while get_origin(annotation) is Annotated:
        annotation = get_args(annotation)[0]
    return annotation


def _is_model(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, Model)


def _chosen(annotation: Any, data: Json) -> Any:
    """The alternative of a union that the data resembles most; the first of several such."""
    if get_origin(annotation) not in (Union, UnionType):
        return annotation
    alternatives = [_bare(one) for one in get_args(annotation) if one is not NoneType]
    return max(alternatives, key=lambda one: _likeness(one, data))


def _likeness(annotation: Any, data: Json) -> int:
    if isinstance(data, dict) and _is_model(annotation):
        return 1 + sum(_key(name, field, data) is not None for name, field in _fields(annotation))
    kind = get_origin(annotation) or annotation
    return 1 if kind in (list, dict) and isinstance(data, kind) else 0


def _fields(model: type[Model]) -> list[tuple[str, Any]]:
    return list(model.model_fields.items())


def _key(name: str, field: Any, data: Mapping[str, Json]) -> str | None:
    """Under which name the data holds a field."""
    candidates = (field.serialization_alias or name, name)
    return next((candidate for candidate in candidates if candidate in data), None)


def _model(model: type[Model], data: dict[str, Json], path: str, found: list[Mismatch]) -> Model:
    own: list[Mismatch] = []
    values: dict[str, Any] = {}
    extra = dict(data)
    given: set[str] = set()
    for name, field in _fields(model):
        key = _key(name, field, data)
        wire_name = field.serialization_alias or name
        if key is not None:
            extra.pop(key, None)
            values[name] = _node(_annotation(field), data[key], f"{path}.{wire_name}", own)
            given.add(name)
        elif field.is_required():
            values[name] = None
            own.append(Mismatch(f"{path}.{wire_name}", "Field required"))
    instance = model.model_construct(_fields_set=given, **values)
    object.__setattr__(instance, "__pydantic_extra__", extra)
    instance.__pydantic_fields_set__.update(extra)
    instance._mismatches = tuple(own)
    found.extend(own)
    return instance


def _annotation(field: Any) -> Any:
    return Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation
