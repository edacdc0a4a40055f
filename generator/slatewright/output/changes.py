"""What became of the files of an output folder."""

from __future__ import annotations

from msgspec import Struct


class Change(Struct, frozen=True, order=True):
    """One file, and why it is where it is in the list if that is not plain."""

    path: str
    reason: str = ""


class Changes(Struct, frozen=True):
    """All files of an output folder that the generator has to do with, each list sorted by path."""

    created: tuple[Change, ...] = ()
    updated: tuple[Change, ...] = ()
    removed: tuple[Change, ...] = ()
    unchanged: tuple[Change, ...] = ()
    kept: tuple[Change, ...] = ()
    """The user's own: left as they are."""
    conflicts: tuple[Change, ...] = ()
    """Files in the way: nothing is written while there are any."""

    @property
    def pending(self) -> bool:
        """Whether the folder differs from what the generator makes."""
        return bool(self.created or self.updated or self.removed or self.conflicts)
