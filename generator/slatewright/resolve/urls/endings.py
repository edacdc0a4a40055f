"""Paths by their ends, so that those that end alike are found without holding each against all others."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Generic, TypeVar

from msgspec import Struct, field

T = TypeVar("T")
_ANY = "{}"


class _Node(Struct, Generic[T]):
    """What ends in the segments that lead here from the last one on."""

    whole: list[tuple[int, T]] = field(default_factory=list)
    """Of the paths that have no segment more: when they were added, and what they stand for."""
    longer: dict[str, _Node[T]] = field(default_factory=dict)

    def everything(self) -> Iterator[tuple[int, T]]:
        """What stands here and below."""
        open_nodes = [self]
        while open_nodes:
            node = open_nodes.pop()
            yield from node.whole
            open_nodes += node.longer.values()


class Endings(Generic[T]):
    """Path templates by their segments, read from the last one on."""

    def __init__(self) -> None:
        self._root: _Node[T] = _Node()
        self._size = 0

    def __len__(self) -> int:
        return self._size

    def add(self, path: str, item: T) -> None:
        """Keep what a path stands for."""
        node = self._root
        for segment in _backwards(path):
            node = node.longer.setdefault(segment, _Node())
        node.whole.append((self._size, item))
        self._size += 1

    def alike(self, path: str) -> Iterator[T]:
        """The items whose paths may be the end of `path` or end in it, in the order in which they were added.

        Upper and lower case are one, and a segment with a placeholder is as good as any.
        """
        found: list[tuple[int, T]] = []
        nodes = [self._root]
        for segment in _backwards(path):
            found += (item for node in nodes for item in node.whole)
            nodes = [below for node in nodes for below in _fitting(node, segment)]
        found += (item for node in nodes for item in node.everything())
        return (item for _, item in sorted(found, key=lambda numbered: numbered[0]))


def _fitting(node: _Node[T], segment: str) -> Iterator[_Node[T]]:
    if segment == _ANY:
        yield from node.longer.values()
        return
    for key in (segment, _ANY):
        if key in node.longer:
            yield node.longer[key]


def _backwards(path: str) -> Iterator[str]:
    for segment in reversed(path.strip("/").split("/")):
        yield _ANY if "{" in segment else segment.lower()
