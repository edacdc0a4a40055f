"""What the links of a page lead to, where several headings have one anchor."""

from __future__ import annotations

from typing import Generic, TypeVar

T = TypeVar("T")


class Anchored(Generic[T]):
    """Things by the anchors of their sections.

    Of several the one in the file of the link is meant: writers look at one file, and whatever stands first in the page
    changes with the order of the files.
    """

    def __init__(self) -> None:
        """Start without any."""
        self._first: dict[str, T] = {}
        self._by_file: dict[tuple[str, str], T] = {}

    def add(self, anchor: str, file: str, value: T) -> None:
        """Take down what stands below a heading, unless the file has something else at that anchor."""
        self._first.setdefault(anchor.lower(), value)
        self._by_file.setdefault((anchor.lower(), file), value)

    def __contains__(self, anchor: str) -> bool:
        return anchor.lower() in self._first

    def get(self, anchor: str, file: str) -> T | None:
        """What a link in `file` leads to."""
        found = self._by_file.get((anchor.lower(), file))
        return self._first.get(anchor.lower()) if found is None else found
