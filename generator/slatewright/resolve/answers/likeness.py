"""Answers that the docs describe by another operation's: "structured like getting a single kitten"."""

from __future__ import annotations

from msgspec.structs import replace

from slatewright.lexicon import has_word
from slatewright.model.api import ListOf, ObjectOf, Operation, Response, Shape
from slatewright.model.facts import StatusFact
from slatewright.model.source import Basis, Evidence, Sourced
from slatewright.resolve.answers.named_answers import is_many
from slatewright.resolve.headings.outline import Outline
from slatewright.resolve.operations.references import Pointing
from slatewright.resolve.operations.scopes import Scope
from slatewright.resolve.shapes.merged_shapes import merge_sourced_shapes
from slatewright.resolve.tables.field_names import top_names
from slatewright.resolve.urls.templates import blank


def with_likenesses(
    operations: tuple[Operation, ...], scopes: tuple[Scope, ...], outline: Outline
) -> tuple[Operation, ...]:
    """Operations whose bare success answer takes the shape of the one that the docs point to."""
    index = Pointing(operations, scopes, outline)
    return tuple(_filled(op, scope, index) for op, scope in zip(operations, scopes, strict=True))


def _pointed(index: Pointing, fact: StatusFact, own: Operation) -> Operation | None:
    """The operation that a sentence links, or names by what it is about; one that gets an item before others.

    None where several may be meant that answer otherwise: which of them stands first says nothing.
    """
    if (linked := index.linked(fact, own)) is not None:
        return linked
    words = fact.like or ""
    fitting = index.named(words, own, _is_shown) or index.beside(words, own, _is_shown)
    ranks = [_rank(op, own) for op in fitting]
    meant = [op for op, rank in zip(fitting, ranks, strict=True) if rank == min(ranks)]
    shapes = [shown.shape for op in meant if (shown := _shape_of(op)) and shown.shape]
    alike = all(shape.value == shapes[0].value for shape in shapes)
    return meant[0] if meant and alike else None


def _rank(operation: Operation, own: Operation) -> tuple[bool, ...]:
    """How far an operation is from the one that words name for an answer like its own; the least is the nearest."""
    return (
        operation.method.value != "GET",
        not operation.path.value.endswith("}"),
        operation.tag != own.tag,
        operation.span.file != own.span.file,
    )


def _is_shown(operation: Operation) -> bool:
    return _shape_of(operation) is not None


def _shape_of(operation: Operation) -> Response | None:
    return next(
        (r for r in operation.responses if r.status.value.startswith("2") and r.shape is not None),
        None,
    )


def _filled(operation: Operation, scope: Scope, index: Pointing) -> Operation:
    own = _shape_of(operation)
    for fact in scope.facts:
        if isinstance(fact, StatusFact) and (fact.like is not None or fact.links):
            other = _pointed(index, fact, operation)
            model = _shape_of(other) if other is not None else None
            if model is None or model.shape is None or not _fits(own, model.shape.value):
                continue
            shape = _of_each(model.shape, operation, other, fact)
            return replace(
                operation, responses=_with_shape(operation, shape, model.media, fact.evidence)
            )
    return operation


def _of_each(
    shape: Sourced[Shape], own: Operation, other: Operation | None, fact: StatusFact
) -> Sourced[Shape]:
    """The shape; a list of it where a collection is said to answer with all, and the other gets one: "all cows, as above"."""
    words = fact.like or ""
    like = has_word(words, "LIKE") or has_word(words, "ALIKE")
    many = like is not None and is_many(words[: like.start()])
    below = other is not None and blank(other.path.value) == f"{blank(own.path.value)}/{{}}"
    if not (many and below) or isinstance(shape.value, ListOf):
        return shape
    return replace(shape, value=ListOf(shape.value))


def _fits(own: Response | None, model: Shape) -> bool:
    """Whether what an operation shows of its answer may be a part of another's: nothing, or the same at the top."""
    if own is None or own.shape is None:
        return True
    return isinstance(own.shape.value, ObjectOf) and top_names(own.shape.value) == top_names(model)


def _with_shape(
    operation: Operation, shape: Sourced[Shape], media: Sourced[str] | None, evidence: Evidence
) -> tuple[Response, ...]:
    """The operation's responses with a shape for its success."""
    pointed = replace(evidence, basis=Basis.INFERRED)
    borrowed: Sourced[Shape] = Sourced(shape.value, (pointed, *shape.evidence[:1]))
    return tuple(
        (
            replace(r, shape=_joined(r.shape, borrowed), media=r.media or media)
            if r.status.value.startswith("2")
            else r
        )
        for r in operation.responses
    )


def _joined(own: Sourced[Shape] | None, borrowed: Sourced[Shape]) -> Sourced[Shape]:
    return borrowed if own is None else merge_sourced_shapes(own, borrowed)
