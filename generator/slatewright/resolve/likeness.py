"""Answers that the docs describe by another operation's: "structured like getting a single kitten"."""

from __future__ import annotations

import re
from dataclasses import replace

from slatewright.lexicon import is_small, strip_words
from slatewright.model.api import ObjectOf, Operation, Response, Shape
from slatewright.model.facts import StatusFact
from slatewright.model.source import Basis, Evidence, Sourced
from slatewright.resolve.command_words import command_of
from slatewright.resolve.objects import name_key
from slatewright.resolve.outline import Outline
from slatewright.resolve.placing import top_names
from slatewright.resolve.scopes import Scope
from slatewright.resolve.shapes import merge_sourced_shapes

_WORD = re.compile(r"[^\W\d_]+")


def with_likenesses(
    operations: tuple[Operation, ...], scopes: tuple[Scope, ...], outline: Outline
) -> tuple[Operation, ...]:
    """Operations whose bare success answer takes the shape of the one that the docs point to."""
    index = _Index(operations, scopes, outline)
    return tuple(_filled(op, scope, index) for op, scope in zip(operations, scopes, strict=True))


class _Index:
    """The operations by the anchors of their sections and by what their titles are about."""

    def __init__(
        self, operations: tuple[Operation, ...], scopes: tuple[Scope, ...], outline: Outline
    ) -> None:
        self.by_anchor: dict[str, Operation] = {}
        self.by_subject: dict[str, list[Operation]] = {}
        for op, scope in zip(operations, scopes, strict=True):
            for at in scope.sections:
                for anchor in outline.sections[at].anchors:
                    self.by_anchor.setdefault(anchor.lower(), op)
            self.by_subject.setdefault(_subject(op.summary), []).append(op)

    def pointed(self, fact: StatusFact, own: Operation) -> Operation | None:
        """The operation that a sentence links, or names by what it is about."""
        for anchor in fact.links:
            if (found := self.by_anchor.get(anchor.lower())) is not None and found is not own:
                return found
        words = fact.like or ""
        verb = next((m for m in _WORD.finditer(words) if command_of(m.group())), None)
        if verb is None:
            return None
        found_all = self.by_subject.get(_subject(words[verb.start() :]), [])
        fitting = [op for op in found_all if op is not own and _shape_of(op) is not None]
        fitting.sort(
            key=lambda op: (
                op.method.value != "GET",
                not op.path.value.endswith("}"),
                op.tag != own.tag,
            )
        )
        return fitting[0] if fitting else None


def _subject(words: str) -> str:
    """What a title or phrase is about: "Get a Specific Kitten" and "getting a single kitten" are about kittens."""
    bare = re.split(r"[.:(,;]", words, maxsplit=1)[0]
    plain = strip_words(strip_words(bare, "PLACES", "request"), "SMALL", "particular")
    return name_key(
        " ".join(w for w in _WORD.findall(plain) if not command_of(w) and not is_small(w))
    )


def _shape_of(operation: Operation) -> Response | None:
    return next(
        (r for r in operation.responses if r.status.value.startswith("2") and r.shape is not None),
        None,
    )


def _filled(operation: Operation, scope: Scope, index: _Index) -> Operation:
    own = _shape_of(operation)
    for fact in scope.facts:
        if isinstance(fact, StatusFact) and (fact.like is not None or fact.links):
            other = index.pointed(fact, operation)
            model = _shape_of(other) if other is not None else None
            if model is None or model.shape is None or not _fits(own, model.shape.value):
                continue
            return replace(
                operation,
                responses=_with_shape(operation, model.shape, model.media, fact.evidence),
            )
    return operation


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
