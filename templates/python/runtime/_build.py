"""Building documented types from JSON, whatever the JSON is."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import AfterValidator, TypeAdapter, ValidationError, ValidationInfo
from pydantic.fields import FieldInfo

from ._models import Mismatch, Model, keep_mismatches
from ._values import Json, field_of

ROOT = "$"

_DEEP = 16


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
    except ValidationError as error:
        value, found = build_loosely(annotation, parse(content))
        return value, found or (Mismatch(ROOT, _problem(error)),)


def build_loosely(annotation: Any, data: Json) -> tuple[Any, tuple[Mismatch, ...]]:
    """As `build`, from JSON that is parsed already."""
    found: list[Mismatch] = []
    try:
        return _node(annotation, data, ROOT, found), tuple(found)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error


def parse(content: bytes) -> Json:
    """JSON text as plain data.

    Raises:
        ValueError: where the text is not JSON, or nested beyond reason.
    """
    try:
        return json.loads(content)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error


def _node(annotation: Any, data: Json, path: str, found: list[Mismatch]) -> Any:
    """Containers are taken apart without a look at the whole, so that each part is seen once.

    Only a union is tried as a whole first, since its parts do not tell which alternative is meant;
    and not far down, where a hostile answer could make each try cost as much as all below it.
    """
    choices = _choices(annotation)
    best = max(choices, key=lambda choice: _likeness(choice, data))
    whole = len(choices) > 1 and path.count(".") + path.count("[") < _DEEP
    if _holds(best, data) and not whole:
        return _rebuilt(best, data, path, found)
    try:
        return adapter(annotation).validate_json(json.dumps(data), strict=True)
    except ValidationError as error:
        before = len(found)
        value = _rebuilt(best, data, path, found) if _holds(best, data) else data
        if len(found) == before:
            found.append(Mismatch(path, _problem(error)))
        return value


def _problem(error: ValidationError) -> str:
    """What pydantic says, without the data, which may be private."""
    return error.errors(include_url=False, include_context=False, include_input=False)[0]["msg"]


@lru_cache(maxsize=4096)
def _choices(annotation: Any) -> tuple[Any, ...]:
    """The alternatives of a union without None, else the type itself."""
    while get_origin(annotation) is Annotated:
        annotation = get_args(annotation)[0]
    if get_origin(annotation) not in (Union, UnionType):
        return (annotation,)
    alternatives = (each for each in get_args(annotation) if each is not NoneType)
    return tuple(choice for each in alternatives for choice in _choices(each))


def _holds(kind: Any, data: Json) -> bool:
    """Whether the data is a container that can be taken apart as this type says."""
    if isinstance(data, dict):
        return _is_model(kind) or (get_origin(kind) is dict and bool(get_args(kind)))
    return isinstance(data, list) and get_origin(kind) is list and bool(get_args(kind))


def _is_model(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, Model)


def _likeness(kind: Any, data: Json) -> tuple[bool, int, int]:
    """How much speaks for an alternative: first that it can hold the data, then what tells it from others, then names."""
    if not _holds(kind, data):
        return False, 0, 0
    if not _is_model(kind):
        return True, 0, 0
    present = [(field, data[key]) for field in described_fields(kind) if (key := field.key(data))]
    told = [value in field.fixed for field, value in present if field.fixed]
    return True, sum(1 if fits else -1 for fits in told), len(present)


def _rebuilt(kind: Any, data: Json, path: str, found: list[Mismatch]) -> Any:
    if _is_model(kind):
        return _model(kind, data, path, found)
    inner = get_args(kind)[-1]
    if isinstance(data, list):
        return [_node(inner, item, f"{path}[{index}]", found) for index, item in enumerate(data)]
    return {key: _node(inner, item, f"{path}.{key}", found) for key, item in data.items()}


@dataclass(frozen=True, slots=True)
class DescribedField:
    """What building, and calls with keywords, need to know of a field of a model."""

    name: str
    wire_name: str
    annotation: Any
    required: bool
    fixed: tuple[Any, ...] = ()
    """The values by which a union tells this model from its other options, where it is such a field."""

    def key(self, data: Mapping[str, Json]) -> str | None:
        """Under which name the data holds it."""
        return next((key for key in (self.wire_name, self.name) if key in data), None)


@lru_cache(maxsize=4096)
def described_fields(model: type[Model]) -> tuple[DescribedField, ...]:
    """The fields of a model as the docs have them."""
    if not model.__pydantic_complete__:
        model.model_rebuild()
    return tuple(
        DescribedField(
            name,
            field.serialization_alias or name,
            _annotation(field),
            field.is_required(),
            _fixed(field.annotation),
        )
        for name, field in model.model_fields.items()
    )


def told_by(name: str, *values: str) -> AfterValidator:
    """For `Annotated` around a union: an object that `name` says to be one of its options is that or a mismatch.

    Without it, an option that all others extend would take whatever one of them cannot hold.
    """

    def check(value: Any, info: ValidationInfo) -> Any:
        """The value, if it is what it says; what a caller makes is not looked at."""
        if info.mode != "json" or not isinstance(value, Model):
            return value
        told, model = field_of(value, name), type(value)
        if told in values and not any(told in one.fixed for one in described_fields(model)):
            raise ValueError(f"not what its {name} says that it is")
        return value

    return AfterValidator(check)


def _fixed(annotation: Any) -> tuple[Any, ...]:
    choices = _choices(annotation)
    return get_args(choices[0]) if len(choices) == 1 and get_origin(choices[0]) is Literal else ()


def _annotation(field: FieldInfo) -> Any:
    return Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation


def _model(model: type[Model], data: dict[str, Json], path: str, found: list[Mismatch]) -> Model:
    own: list[Mismatch] = []
    values: dict[str, Any] = {}
    extra = dict(data)
    given: set[str] = set()
    for field in described_fields(model):
        key = field.key(data)
        if key is not None:
            extra.pop(key, None)
            place = f"{path}.{field.wire_name}"
            values[field.name] = _node(field.annotation, data[key], place, own)
            given.add(field.name)
        elif field.required:
            values[field.name] = None
            own.append(Mismatch(f"{path}.{field.wire_name}", "Field required"))
    instance = model.model_construct(_fields_set=given, **values)
    object.__setattr__(instance, "__pydantic_extra__", extra)
    instance.__pydantic_fields_set__.update(extra)
    if own:
        keep_mismatches(instance, tuple(own))
    found.extend(own)
    return instance
