"""A folder of generated files, before any of it is on disk."""

from __future__ import annotations

from msgspec import Struct


class File(Struct, frozen=True):
    """One file to write."""

    path: str
    """POSIX path relative to the tree's root; never absolute, never with `..`."""
    text: str
    once: bool = False
    """True where the file is created only if it is absent and belongs to the user from then on."""


class FileTree(Struct, frozen=True):
    """All the files of one output folder, sorted by path."""

    files: tuple[File, ...]
