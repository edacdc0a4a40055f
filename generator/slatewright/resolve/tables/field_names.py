"""Names of fields: compared, cut short, and gathered out of shapes."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from slatewright.model.api import ListOf, MapOf, ObjectOf, OneOf, Shape
from slatewright.regex import regex

_NORMAL = regex(r"[\W_]+")
_HEAD = regex(r"[\[.]")
_DEEPEST = 12


class Names(Struct, frozen=True):
    """The names in a shape, looked up for each row of many tables."""

    every: frozenset[str]
    top: frozenset[str]
    """Those at the top of the object, or of the items of the list."""


@lru_cache(maxsize=8192)
def normal(name: str) -> str:
    """A name without case and punctuation, for comparing spellings; a name of nothing else stays as it is."""
    return _NORMAL.sub("", name.casefold()) or name


@lru_cache(maxsize=8192)
def last_name(name: str) -> str:
    """The last part of a dotted or bracketed name."""
    parts = [part for part in re.split(r"[.\[\]/]+", name) if part]
    return parts[-1] if parts else name


def head_of(name: str) -> str:
    """The object at the head of a name that it is in: `kitten` of `kitten[name]`."""
    return _HEAD.split(name)[0]


def names_of(shape: Shape) -> Names:
    """The names in a shape."""
    return Names(all_names(shape), top_names(shape))


def top_names(shape: Shape) -> frozenset[str]:
    """The names at the top of an object, or of the items of an array."""
    match shape:
        case ObjectOf(fields):
            return frozenset(field.name for field in fields)
        case ListOf(items):
            return top_names(items)
        case _:
            return frozenset()


def all_names(shape: Shape) -> frozenset[str]:
    """Every name in a shape."""
    names: set[str] = set()
    _add_names(shape, names, 0)
    return frozenset(names)


def _add_names(shape: Shape, names: set[str], depth: int) -> None:
    if depth > _DEEPEST:
        return
    match shape:
        case ObjectOf(fields):
            for field in fields:
                names.add(field.name)
                _add_names(field.shape.value, names, depth + 1)
        case ListOf(inner) | MapOf(inner):
            _add_names(inner, names, depth + 1)
        case OneOf(options):
            for option in options:
                _add_names(option, names, depth + 1)
        case _:
            pass
