"""Ways to authenticate, where all of them were replaced by others."""

from __future__ import annotations

from slatewright.compare.contract import Operation

Ways = frozenset[frozenset[str]]


def replaced(old: Operation, new: Operation) -> bool:
    """Whether calls authenticate otherwise now: no way of before is one now, nor a part of one."""
    pairs = [(one, other) for one in old.security for other in new.security]
    return bool(pairs) and not any(one <= other or other <= one for one, other in pairs)


def spelt(ways: Ways) -> str:
    """The ways as a part of a sentence."""
    return " or ".join(sorted(" and ".join(sorted(way)) for way in ways))


def places(operation: Operation) -> tuple[str, ...]:
    """Where the document has the ways of an operation."""
    found = {
        place if place.startswith("/") else f"{operation.pointer}/{place}"
        for place in operation.schemes.values()
    }
    return tuple(sorted(found))
