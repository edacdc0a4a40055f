"""Paths of generated files inside the output folder, and nowhere else."""

from __future__ import annotations

import stat
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from slatewright.output.manifest import NAME

STAGE = ".slatewright-stage"
_OWN = frozenset({NAME, STAGE})


def check_tree(paths: Iterable[str]) -> None:
    """Refuse a tree that would leave the folder, or that has a file where it needs a folder.

    Raises ValueError, for such a tree is a mistake of the program.
    """
    known: set[str] = set()
    for path in paths:
        if not is_inside(path) or path in known:
            raise ValueError(f"{path!r} is no path for a generated file")
        known.add(path)
    for path in known:
        if any(str(parent) in known for parent in PurePosixPath(path).parents):
            raise ValueError(f"{path!r} lies below a generated file")


def is_inside(path: str) -> bool:
    """Whether a path stays below the folder, by its words alone, and is not one of the generator's own."""
    parts = path.split("/")
    plain = all(part not in ("", ".", "..") for part in parts)
    return plain and not {"\\", ":", "\0"} & set(path) and parts[0] not in _OWN


def content(root: Path, path: str) -> bytes | None:
    """The content of a file below `root`; None where there is none.

    Raises:
        NotPlainError: where the path leads through a link, or to something that is no file.
    """
    place = root
    parts = path.split("/")
    for number, part in enumerate(parts, 1):
        place /= part
        try:
            mode = place.lstat().st_mode
        except FileNotFoundError:
            return None
        if stat.S_ISLNK(mode):
            raise NotPlainError(path, f"{'/'.join(parts[:number])} is a symbolic link")
        wanted = stat.S_ISREG(mode) if number == len(parts) else stat.S_ISDIR(mode)
        if not wanted:
            raise NotPlainError(path, f"{'/'.join(parts[:number])} is in the way")
    return place.read_bytes()


class NotPlainError(Exception):
    """A path leads to something that the generator does not touch."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(reason)
        self.path = path
        self.reason = reason
