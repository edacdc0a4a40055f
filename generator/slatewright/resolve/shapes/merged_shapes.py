"""One shape out of several."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from typing import TypeVar

from slatewright.model.api import (
    Field,
    ListOf,
    MapOf,
    Named,
    ObjectOf,
    OneOf,
    Presence,
    Scalar,
    Shape,
    Unknown,
)
from slatewright.model.source import Claim, Sourced

_Key = TypeVar("_Key", bound=Hashable)
_Limit = TypeVar("_Limit")
_UNKNOWN = Unknown()


def merge_all(shapes: Iterable[Shape]) -> Shape:
    """One shape that covers all."""
    result: Shape = _UNKNOWN
    for shape in shapes:
        result = merge(result, shape)
    return result


def merge(first: Shape, second: Shape) -> Shape:
    """The union of two shapes that describe the same thing."""
    if isinstance(first, Unknown) or first == second:
        return second
    if isinstance(second, Unknown):
        return first
    if isinstance(first, OneOf):
        return first if second in first.options else _either(first.options, second)
    if isinstance(second, OneOf):
        return second if first in second.options else _either((first,), *second.options)
    return _merge_alike(first, second) or _merge_unlike(first, second)


def _merge_alike(first: Shape, second: Shape) -> Shape | None:
    """Two shapes of one kind as one; None where they are of two."""
    match first, second:
        case Scalar(), Scalar():
            return _merge_scalars(first, second)
        case ListOf(items), ListOf(others):
            return ListOf(merge(items, others))
        case ObjectOf(fields), ObjectOf(others):
            return ObjectOf(merge_field_lists(fields, others))
        case MapOf(values), MapOf(others):
            return MapOf(merge(values, others))
        case _:
            return None


def _merge_unlike(first: Shape, second: Shape) -> Shape:
    """Two kinds of shape: what says nothing of its fields gives way, else both are possible."""
    for shape, other in ((first, second), (second, first)):
        match shape, other:
            case (ObjectOf(()) | MapOf(Unknown()), Named()) | (MapOf(), ObjectOf((_, *_))):
                return other
            case ObjectOf(()), MapOf():
                return other
            case _:
                pass
    return _either((first,), second)


def _either(options: tuple[Shape, ...], *more: Shape) -> Shape:
    """A union, in which shapes of one kind are merged instead of listed twice."""
    result = list(options)
    for shape in more:
        for at, option in enumerate(result):
            if type(option) is type(shape) and isinstance(option, ListOf | ObjectOf | MapOf):
                result[at] = merge(option, shape)
                break
            if option == shape:
                break
            if (
                isinstance(option, Scalar)
                and isinstance(shape, Scalar)
                and option.type == shape.type
            ):
                result[at] = _merge_scalars(option, shape)
                break
        else:
            result.append(shape)
    return result[0] if len(result) == 1 else OneOf(tuple(result))


def _merge_scalars(first: Scalar, second: Scalar) -> Shape:
    if first.type != second.type:
        if {first.type, second.type} == {"integer", "number"}:
            return Scalar("number")
        return OneOf((first, second))
    enum = tuple(dict.fromkeys((*first.enum, *second.enum))) if first.enum and second.enum else ()
    return Scalar(
        first.type,
        format=first.format if first.format == second.format else None,
        enum=enum,
        max_length=_same(first.max_length, second.max_length),
        min_length=_same(first.min_length, second.min_length),
        minimum=_same(first.minimum, second.minimum),
        maximum=_same(first.maximum, second.maximum),
        pattern=_same(first.pattern, second.pattern),
    )


def _same(first: _Limit, second: _Limit) -> _Limit | None:
    """A limit that both have; one of them alone may go beyond it."""
    return first if first == second else None


def merge_field_lists(first: tuple[Field, ...], second: tuple[Field, ...]) -> tuple[Field, ...]:
    """The fields of both, in the order of the first; a field of both is merged."""
    merged = {field.name: field for field in first}
    for field in second:
        old = merged.get(field.name)
        merged[field.name] = merge_fields(old, field) if old else field
    return tuple(merged.values())


def merge_fields(first: Field, second: Field) -> Field:
    """One field that both describe; the firmer basis wins each value, equals are joined."""
    return Field(
        name=first.name,
        shape=merge_sourced_shapes(first.shape, second.shape),
        presence=firmer(first.presence, second.presence),
        nullable=Sourced(
            first.nullable.value or second.nullable.value,
            (*first.nullable.evidence, *second.nullable.evidence),
        ),
        description=first.description or second.description,
        default=first.default or second.default,
        deprecated=first.deprecated or second.deprecated,
        example=first.example or second.example,
        evidence=tuple(dict.fromkeys((*first.evidence, *second.evidence))),
        described=first.described or second.described,
    )


def merge_all_fields(fields: Sequence[Field]) -> Field:
    """One field that all describe, at least one; by halves, since each merging looks at all evidence again."""
    if len(fields) == 1:
        return fields[0]
    half = len(fields) // 2
    return merge_fields(merge_all_fields(fields[:half]), merge_all_fields(fields[half:]))


def merged_by_key(fields: Iterable[tuple[_Key, Field]]) -> dict[_Key, Field]:
    """One field for each key, in the order of the first of each."""
    groups: dict[_Key, list[Field]] = {}
    for key, field in fields:
        groups.setdefault(key, []).append(field)
    return {key: merge_all_fields(group) for key, group in groups.items()}


def firmer(first: Sourced[Presence], second: Sourced[Presence]) -> Sourced[Presence]:
    """The presence that is stated; of two that are, the first."""
    if first.value is Presence.UNSTATED:
        return second
    return first


def merge_sourced_shapes(first: Sourced[Shape], second: Sourced[Shape]) -> Sourced[Shape]:
    """Weigh two readings of one shape: words beat samples, but a sample fills in what the words leave open."""
    evidence = tuple(dict.fromkeys((*first.evidence, *second.evidence)))
    if (
        first.basis == second.basis
        or isinstance(first.value, Unknown)
        or isinstance(second.value, Unknown)
    ):
        return Sourced(
            merge(first.value, second.value), evidence, (*first.overruled, *second.overruled)
        )
    firm, soft = (first, second) if first.basis > second.basis else (second, first)
    value = refine(firm.value, soft.value)
    lost = [
        _claim(each) for each in (firm, soft) if each.evidence and not _agree(value, each.value)
    ]
    return Sourced(value, evidence, (*first.overruled, *second.overruled, *lost))


def _claim(reading: Sourced[Shape]) -> Claim[Shape]:
    return Claim(reading.value, reading.evidence[0])


def _agree(settled: Shape, claimed: Shape) -> bool:
    """Whether a claim is contained in what was settled: the same kind of value, an integer being a number."""
    match settled, claimed:
        case Scalar(), Scalar():
            return settled.type == claimed.type or (settled.type, claimed.type) == (
                "number",
                "integer",
            )
        case OneOf(options), _:
            return any(_agree(option, claimed) for option in options)
        case Named() | Unknown(), _:
            return True
        case (ObjectOf() | MapOf()), (ObjectOf() | MapOf() | Named()):
            return True
        case _:
            return type(settled) is type(claimed)


def refine(stated: Shape, shown: Shape) -> Shape:
    """What the words say, filled in with what a sample shows where the two are compatible."""
    if isinstance(stated, Unknown):
        return shown
    if isinstance(stated, Scalar):
        return _refine_scalar(stated, shown)
    match stated, shown:
        case ListOf(items), ListOf(others):
            return ListOf(refine(items, others))
        case ObjectOf(fields), ObjectOf(others):
            return ObjectOf(merge_field_lists(fields, others))
        case (ObjectOf(()), MapOf()) | (MapOf(Unknown()), ListOf(ObjectOf())):
            return shown
        case ObjectOf(), ListOf(others):
            return ListOf(refine(stated, others))
        case ListOf(items), ObjectOf((_, *_)) if not isinstance(items, Scalar):
            return ListOf(refine(items, shown)) if isinstance(items, ObjectOf) else shown
        case _:
            return stated


def _refine_scalar(stated: Scalar, shown: Shape) -> Shape:
    """A single value of which the sample shows several, or a structure: what is listed are then values within."""
    match stated, shown:
        case Scalar(enum=()), ListOf(ObjectOf()):
            return shown
        case Scalar(type="string"), ObjectOf((_, *_)) | ListOf(ObjectOf((_, *_))):
            return shown
        case Scalar(type="string", enum=(_, *_)), ListOf(Scalar(type="string")):
            return ListOf(stated)
        case _:
            return stated
