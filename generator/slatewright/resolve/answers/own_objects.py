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

Nearly all that the sample shows is described above it, so that it is that object. An object in a section beside the
operation's ("## The kitten object") is meant where the sample shows all of it and nothing else.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from slatewright.model.api import ListOf, ObjectOf, Operation, Response, Shape
from slatewright.resolve.answers.named_answers import Answers
from slatewright.resolve.headings.outline import Outline
from slatewright.resolve.operations.scopes import Scope

_SHARE = 0.8
"""The share of what a sample shows that the object must describe."""
_LEAST = 3


class _Own(Struct, frozen=True):
    """An object of a chapter and the names of its fields."""

    name: str
    fields: frozenset[str]


class _Chapter(Struct):
    """What a section describes, and what sections of their own in it do: "## The kitten object"."""

    own: list[_Own]
    beside: dict[frozenset[str], set[str]]
    """The names of objects by those of their fields: an answer may show less than such an object has."""


def with_own_objects(
    operations: tuple[Operation, ...], scopes: tuple[Scope, ...], outline: Outline, answers: Answers
) -> tuple[Operation, ...]:
    """The operations whose successes show an object of the chapters around them, with all of it."""
    chapters = _chapters(outline, answers)
    if not chapters:
        return operations
    return tuple(
        _answering(
            operation,
            [chapters[at] for at in outline.ancestors(scope.home) if at in chapters],
            answers,
        )
        for operation, scope in zip(operations, scopes, strict=True)
    )


def _chapters(outline: Outline, answers: Answers) -> Mapping[int, _Chapter]:
    found: dict[int, _Chapter] = defaultdict(lambda: _Chapter([], defaultdict(set)))
    for each in answers.objects.listed:
        shape = answers.shapes.get(each.name)
        if each.schema or not isinstance(shape, ObjectOf):
            continue
        fields = frozenset(field.name for field in shape.fields)
        found[each.section].own.append(_Own(each.name, fields))
        if (parent := outline.parents[each.section]) >= 0 and len(fields) >= _LEAST:
            found[parent].beside[fields].add(each.name)
    return found


def _answering(operation: Operation, around: list[_Chapter], answers: Answers) -> Operation:
    if not around:
        return operation
    responses = tuple(_response(response, around, answers) for response in operation.responses)
    return replace(operation, responses=responses)


def _response(response: Response, around: list[_Chapter], answers: Answers) -> Response:
    if response.shape is None or not response.status.value.startswith("2"):
        return response
    shape = response.shape.value
    names = {name for inner in _places(shape) for name in _shown_by(inner, around)}
    if len(names) != 1:
        return response
    (name,) = names
    return replace(response, shape=replace(response.shape, value=answers.placed(name, shape)))


def _shown_by(shape: Shape, around: list[_Chapter]) -> Iterator[str]:
    """The objects that a part of an answer shows."""
    if not isinstance(shape, ObjectOf):
        return
    shown = frozenset(field.name for field in shape.fields)
    for chapter in around:
        yield from (own.name for own in chapter.own if _is_of(shown, own))
        yield from chapter.beside.get(shown, ())


def _places(shape: Shape) -> Iterator[Shape]:
    """The answer itself or its items, and what stands in its fields."""
    top = shape.items if isinstance(shape, ListOf) else shape
    yield top
    if isinstance(top, ObjectOf):
        for field in top.fields:
            value = field.shape.value
            yield value.items if isinstance(value, ListOf) else value


def _is_of(shown: frozenset[str], own: _Own) -> bool:
    known = len(shown & own.fields)
    return known >= _LEAST and known >= _SHARE * len(shown)
