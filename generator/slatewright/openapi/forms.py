"""Forms whose fields are nested: how their samples read, and how they are sent."""

from __future__ import annotations

from typing import Any

from slatewright.http.media import FORMS
from slatewright.model.api import ListOf, MapOf, Named, ObjectOf, Scalar, Shape
from slatewright.openapi.values import UNFIT, of_type, scalar_type
from slatewright.regex import regex

_BRACKETED = regex(r"[^\[\]]+(?:\[[^\[\]]*\])+\Z")
_DEEPEST = 12


def is_form(media: str) -> bool:
    """Whether content of a media type is a form."""
    return media.partition(";")[0].strip() in FORMS


def nested(value: Any) -> Any:
    """The sample of a form as the object that its bracketed names stand for: `a[b]=1` as `{"a": {"b": 1}}`.

    A sample in which one name is a value and an object at once stays as it is.
    """
    if not isinstance(value, dict) or not any(map(_BRACKETED.match, value)):
        return value
    tree: dict[str, Any] = {}
    for name, content in value.items():
        bracketed = _BRACKETED.match(name)
        parts = name.replace("]", "").split("[") if bracketed else [name]
        if len(parts) > _DEEPEST or not _put(tree, parts, content):
            return value
    return {name: _listed(part) for name, part in tree.items()}


def typed(value: Any, shape: Shape) -> Any:
    """The sample of a form in the types of its fields: what travels is text, and any text may look like a number."""
    match shape:
        case ObjectOf(fields) if isinstance(value, dict):
            shapes = {field.name: field.shape.value for field in fields}
            return {
                name: typed(content, shapes[name]) if name in shapes else content
                for name, content in value.items()
            }
        case ListOf(items) if isinstance(value, list):
            return [typed(item, items) for item in value]
        case Scalar(type=kind) if kind not in ("object", "array", "file"):
            read = of_type(value, scalar_type(shape))
            return value if read is UNFIT else read
        case _:
            return value


def encoding(shape: Shape, samples: list[Any]) -> dict[str, Any]:
    """`encoding` of the objects and arrays that samples send in bracket notation, `a[b]` and `a[]`.

    For arrays OpenAPI has no style of that kind; `deepObject` is what other documents give for them.
    """
    if not isinstance(shape, ObjectOf):
        return {}
    shown = {
        name.partition("[")[0]
        for sample in samples
        if isinstance(sample, dict)
        for name in filter(_BRACKETED.match, sample)
    }
    return {
        field.name: {"style": "deepObject", "explode": True}
        for field in shape.fields
        if field.name in shown and isinstance(field.shape.value, ListOf | ObjectOf | MapOf | Named)
    }


class _Branch(dict[str, Any]):
    """What stands below a bracketed name, which a value in the sample never is."""


def _put(tree: dict[str, Any], parts: list[str], content: Any) -> bool:
    """Put a value where its name says; False where something else is there."""
    *way, last = parts
    for part in way:
        below = tree.setdefault(part, _Branch())
        if not isinstance(below, _Branch):
            return False
        tree = below
    if last in tree:
        return False
    tree[last] = content
    return True


def _listed(part: Any) -> Any:
    """A branch as an object, or as an array where its names are numbers or empty."""
    if not isinstance(part, _Branch):
        return part
    if set(part) == {""} and isinstance(part[""], list):
        return part[""]
    values = {name: _listed(below) for name, below in part.items()}
    numbered = all(name.isdecimal() or not name for name in values)
    return list(values.values()) if numbered else values
