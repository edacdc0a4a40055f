"""Comparing path templates."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator
from functools import lru_cache
from typing import Generic, TypeVar

T = TypeVar("T", bound=Hashable)


@lru_cache(maxsize=8192)
def blank(path: str) -> str:
    """A path template with nameless placeholders."""
    parts: list[str] = []
    inside = False
    for char in path:
        if char == "{":
            inside = True
            parts.append("{}")
        elif char == "}":
            inside = False
        elif not inside:
            parts.append(char)
    return "".join(parts)


def segments_match(template: str, concrete: str) -> bool:
    """Whether `concrete` is `template` with its placeholders filled in."""
    first, second = template.strip("/").split("/"), concrete.strip("/").split("/")
    return len(first) == len(second) and all(map(_segment_matches, first, second))


class Fitting(Generic[T]):
    """Path templates by their literal segments, so that those that a path fills in are found without trying all."""

    def __init__(self) -> None:
        self._items: dict[T, int] = {}
        self._kinds: dict[int, set[tuple[bool, ...]]] = defaultdict(set)
        self._found: dict[tuple[tuple[bool, ...], tuple[str, ...]], list[T]] = defaultdict(list)

    def add(self, template: str, item: T) -> None:
        """Keep what a template stands for; the same item once."""
        if item in self._items:
            return
        self._items[item] = len(self._items)
        parts = template.strip("/").split("/")
        kind = tuple("{" in part for part in parts)
        self._kinds[len(parts)].add(kind)
        self._found[kind, _literal(parts, kind)].append(item)

    def of(self, path: str) -> Iterator[T]:
        """The items whose literal segments are those of `path`, in the order in which they were added."""
        parts = path.strip("/").split("/")
        found = [
            item
            for kind in self._kinds.get(len(parts), ())
            for item in self._found.get((kind, _literal(parts, kind)), ())
        ]
        return iter(sorted(found, key=self._items.__getitem__))


def _literal(parts: list[str], kind: tuple[bool, ...]) -> tuple[str, ...]:
    return tuple(part.lower() for part, named in zip(parts, kind, strict=True) if not named)


def _segment_matches(template: str, concrete: str) -> bool:
    if "{" not in template:
        return template.lower() == concrete.lower()
    head, _, rest = template.partition("{")
    tail = rest.rpartition("}")[2]
    return (
        concrete.startswith(head)
        and concrete.endswith(tail)
        and len(concrete) > len(head) + len(tail)
    )
