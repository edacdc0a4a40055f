"""Answers that show the object of their own chapter, though no words name it.

    # Kittens

    Attribute | Type
    --------- | ----
    id        | integer
    name      | string
    colour    | string

    ## Get a kitten

    > Response

    {"id": 1, "name": "Tom"}

Nearly all that the sample shows is described above it, so that it is that object.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from slatewright.model.api import ListOf, ObjectOf, Operation, Response, Shape
from slatewright.resolve.answers.named_answers import Answers
from slatewright.resolve.headings.outline import Outline
from slatewright.resolve.operations.scopes import Scope
from slatewright.resolve.shapes.objects import DocObject

_SHARE = 0.8
"""The share of what a sample shows that the object must describe."""
_LEAST = 3


@dataclass(frozen=True, slots=True)
class _Own:
    """An object of a chapter and the names of its fields."""

    name: str
    fields: frozenset[str]


def with_own_objects(
    operations: tuple[Operation, ...], scopes: tuple[Scope, ...], outline: Outline, answers: Answers
) -> tuple[Operation, ...]:
    """The operations whose successes show an object of the chapters around them, with all of it."""
    chapters: dict[int, list[DocObject]] = defaultdict(list)
    for found in answers.objects.listed:
        if not found.schema:
            chapters[found.section].append(found)
    if not chapters:
        return operations
    return tuple(
        _answering(operation, _around(outline, scope.home, chapters, answers), answers)
        for operation, scope in zip(operations, scopes, strict=True)
    )


def _around(
    outline: Outline, home: int, chapters: Mapping[int, list[DocObject]], answers: Answers
) -> list[_Own]:
    """The objects that the sections above describe."""
    found = (each for above in outline.ancestors(home) for each in chapters.get(above, ()))
    shapes = ((each.name, answers.shapes.get(each.name)) for each in found)
    return [
        _Own(name, frozenset(field.name for field in shape.fields))
        for name, shape in shapes
        if isinstance(shape, ObjectOf)
    ]


def _answering(operation: Operation, around: list[_Own], answers: Answers) -> Operation:
    if not around:
        return operation
    responses = tuple(_response(response, around, answers) for response in operation.responses)
    return replace(operation, responses=responses)


def _response(response: Response, around: list[_Own], answers: Answers) -> Response:
    if response.shape is None or not response.status.value.startswith("2"):
        return response
    shape = response.shape.value
    names = [own.name for own in around if any(_is_of(inner, own) for inner in _places(shape))]
    if len(names) != 1:
        return response
    return replace(response, shape=replace(response.shape, value=answers.placed(names[0], shape)))


def _places(shape: Shape) -> Iterator[Shape]:
    """The answer itself or its items, and what stands in its fields."""
    top = shape.items if isinstance(shape, ListOf) else shape
    yield top
    if isinstance(top, ObjectOf):
        for field in top.fields:
            value = field.shape.value
            yield value.items if isinstance(value, ListOf) else value


def _is_of(shape: Shape, own: _Own) -> bool:
    if not isinstance(shape, ObjectOf):
        return False
    known = sum(field.name in own.fields for field in shape.fields)
    return known >= _LEAST and known >= _SHARE * len(shape.fields)
