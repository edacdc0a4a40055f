"""Bodies that only sentences describe: by an object of the docs, or as what another operation is sent.

## Change a kitten

`PATCH /kittens/{id}`

Any field set at creation can be changed.
"""

from __future__ import annotations

from msgspec.structs import replace

from slatewright.http.methods import BODYLESS
from slatewright.lexicon import has_word
from slatewright.model.api import Body, Field, ListOf, ObjectOf, Operation, Presence, Shape
from slatewright.model.facts import SentFact
from slatewright.model.source import Basis, Sourced
from slatewright.resolve.answers.named_answers import Answers
from slatewright.resolve.headings.outline import Outline
from slatewright.resolve.operations.references import Pointing
from slatewright.resolve.operations.scopes import Scope

_SILENT = (*BODYLESS, "DELETE")


def named_body(scope: Scope, shown: Shape, answers: Answers) -> Sourced[Shape] | None:
    """The object, or list of objects, that a sentence says is sent; None where no sentence names one of the docs.

    Args:
        scope: the operation and its facts.
        shown: what samples show of the body.
        answers: the docs' objects.
    """
    if scope.method in _SILENT:
        return None
    said = (fact for fact in scope.facts if isinstance(fact, SentFact) and not fact.like)
    for fact in said:
        named = answers.named(fact)
        if named is not None and (shape := answers.sent(named, shown)):
            return Sourced(shape, (fact.evidence,))
    return None


def with_same_bodies(
    operations: tuple[Operation, ...], scopes: tuple[Scope, ...], outline: Outline
) -> tuple[Operation, ...]:
    """Operations without a body of their own that are sent what others are, as the docs say."""
    if not any(_said(scope) for scope in scopes):
        return operations
    index = Pointing(operations, scopes, outline)
    creating = {(op.method.value, op.path.value): op for op in operations if op.bodies}
    return tuple(
        _filled(op, _said(scope), index, creating)
        for op, scope in zip(operations, scopes, strict=True)
    )


def _said(scope: Scope) -> SentFact | None:
    """What a sentence says is sent alike, or links: an object that it links would be the body by now."""
    if scope.method in _SILENT:
        return None
    said = (f for f in scope.facts if isinstance(f, SentFact) and (f.like or f.links))
    return next(said, None)


def _filled(
    operation: Operation,
    fact: SentFact | None,
    index: Pointing,
    creating: dict[tuple[str, str], Operation],
) -> Operation:
    if fact is None or operation.bodies:
        return operation
    other = index.linked(fact, operation)
    if other is None and fact.like:
        other = (
            _only(index.named(fact.like, operation, _makes))
            or _maker(operation.path.value, creating)
            or _only(index.beside(fact.like, operation, _makes))
        )
    if other is None or other is operation or not other.bodies:
        return operation
    loose = operation.method.value == "PATCH" or bool(
        has_word(fact.like or "", "SMALL", "quantity")
    )
    return replace(operation, bodies=tuple(_borrowed(body, fact, loose) for body in other.bodies))


def _makes(operation: Operation) -> bool:
    return bool(operation.bodies) and operation.method.value == "POST"


def _only(found: list[Operation]) -> Operation | None:
    """The one operation that words name; None where they fit several."""
    return found[0] if len(found) == 1 else None


def _maker(path: str, creating: dict[tuple[str, str], Operation]) -> Operation | None:
    """The operation that makes what stands at a path: `POST /kittens` for `/kittens/{id}`."""
    above = path.rstrip("/")
    while "/{" in above:
        above = above.rpartition("/{")[0]
        found = creating.get(("POST", above)) or creating.get(("POST", f"{above}/"))
        if found is not None:
            return found
    return None


def _borrowed(body: Body, fact: SentFact, loose: bool) -> Body:
    evidence = replace(fact.evidence, basis=Basis.INFERRED)
    shape = _loosened(body.shape.value) if loose else body.shape.value
    presence: Sourced[Presence] = Sourced(Presence.UNSTATED) if loose else body.presence
    return replace(
        body,
        shape=Sourced(shape, (evidence, *body.shape.evidence[:1])),
        presence=presence,
        examples=(),
    )


def _loosened(shape: Shape) -> Shape:
    """A shape none of whose fields has to be there: what changes a thing may leave out what stays."""
    match shape:
        case ListOf(items):
            return ListOf(_loosened(items))
        case ObjectOf(fields):
            return ObjectOf(tuple(map(_optional, fields)))
        case _:
            return shape


def _optional(field: Field) -> Field:
    return replace(field, presence=Sourced(Presence.UNSTATED))
