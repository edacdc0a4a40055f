"""Which values a type takes, held against another."""

from __future__ import annotations

from slatewright.compare.contract import Value

_WIDER = {"int32": {"int64"}, "float": {"double"}}
_STRUCTURES = {"object", "array"}
_ARTICLES = {"integer": "an integer", "object": "an object", "array": "a list"}


def covers(one: Value, other: Value) -> bool:
    """Whether `one` takes every type that `other` takes; an integer is a number."""
    taken = one.types | ({"integer"} if "number" in one.types else set())
    return bool(one.types and other.types) and other.types <= taken


def fits(one: Value, other: Value) -> bool:
    """Whether what has the format of `one` has that of `other`, too."""
    if other.format is None or one.format == other.format:
        return True
    return other.format in _WIDER.get(one.format or "", ())


def named(value: Value) -> str:
    """The types in words."""
    types = value.types or value.guess
    return " or ".join(_ARTICLES.get(kind, f"a {kind}") for kind in sorted(types))


def count_alike(one: Value, other: Value) -> bool:
    """Whether two values are numbers of which only samples show that one is whole, be it in other places.

    A sample with `1` is no word against halves.
    """
    if not one.types | other.types <= {"integer", "number"}:
        return False
    whole = [value for value in (one, other) if "number" not in value.types]
    return all(value.sampled for value in whole or (one, other))


def contradict(one: Value, other: Value) -> bool:
    """Whether what one of two values is seems to be an object or a list, and the other is stated to be none.

    Of guesses within single values nobody would say that a type changed: "number of the shelf" may count nothing.
    """
    found = (one.types or one.guess, other.types or other.guess)
    if not all(found) or bool(one.types) == bool(other.types) or found[0] & found[1]:
        return False
    return not _STRUCTURES.isdisjoint(found[0] | found[1])


def tighter(limit: str, old: float, new: float) -> bool:
    """Whether a limit leaves fewer values than before."""
    lower = limit.startswith("min") or limit == "exclusiveMinimum"
    return new > old if lower else new < old
