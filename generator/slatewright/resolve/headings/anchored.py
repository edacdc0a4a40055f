"""What the links of a page lead to, where several headings have one anchor."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Generic, TypeVar

T = TypeVar("T")
_ANYWHERE = ""
_NONE: Mapping[str, str] = MappingProxyType({})


class Anchored(Generic[T]):
    """Things by the anchors of their sections.

    Of several the one in the file of the link is meant, or else in the files that go on with the same chapters: writers
    look at these, and whatever stands first in the page changes with the order of the chapters. Elsewhere, the one below
    the highest heading is.
    """

    def __init__(self, volumes: Mapping[str, str] = _NONE) -> None:
        """Start without any; `volumes` has the file that begins the chapters with which each file goes on."""
        self._volumes = volumes
        self._found: dict[tuple[str, str], tuple[int, T]] = {}

    def add(self, anchor: str, file: str, value: T, rank: int = 0) -> None:
        """Take down what stands below a heading of a rank, unless something of the same or a higher one has that anchor."""
        for near in self._places(file):
            key = anchor.lower(), near
            if key not in self._found or rank < self._found[key][0]:
                self._found[key] = rank, value

    def __contains__(self, anchor: str) -> bool:
        return (anchor.lower(), _ANYWHERE) in self._found

    def get(self, anchor: str, file: str) -> T | None:
        """What a link in `file` leads to."""
        for near in self._places(file):
            if (found := self._found.get((anchor.lower(), near))) is not None:
                return found[1]
        return None

    def _places(self, file: str) -> tuple[str, str, str]:
        """A file, the chapters that it is a part of, and all."""
        return file, f"{self._volumes.get(file, file)}#", _ANYWHERE
