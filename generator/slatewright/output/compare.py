"""A tree compared with what is on disk: what would have to be done, and what stands in the way."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct, field

from slatewright.model.files import File, FileTree
from slatewright.output.changes import Change, Changes
from slatewright.output.manifest import digest
from slatewright.output.places import NotPlainError, content, is_inside

_BY_HAND = "was edited by hand"
_FOREIGN = "exists already, and the generator did not make it"


class _Lists(Struct):
    created: list[Change] = field(default_factory=list)
    updated: list[Change] = field(default_factory=list)
    removed: list[Change] = field(default_factory=list)
    unchanged: list[Change] = field(default_factory=list)
    kept: list[Change] = field(default_factory=list)
    conflicts: list[Change] = field(default_factory=list)

    def frozen(self) -> Changes:
        """The lists, each sorted."""
        return Changes(
            tuple(sorted(self.created)),
            tuple(sorted(self.updated)),
            tuple(sorted(self.removed)),
            tuple(sorted(self.unchanged)),
            tuple(sorted(self.kept)),
            tuple(sorted(self.conflicts)),
        )


def compare(tree: FileTree, root: Path, owned: Mapping[str, str], force: bool) -> Changes:
    """What applying `tree` to `root` comes to.

    Args:
        tree: what the generator makes.
        root: the output folder, which need not exist.
        owned: the files that the generator made there, with their digests.
        force: whether files that were changed by hand are replaced.
    """
    lists = _Lists()
    for file in tree.files:
        try:
            _compare_file(file, content(root, file.path), owned.get(file.path), force, lists)
        except NotPlainError as error:
            (lists.kept if file.once else lists.conflicts).append(Change(file.path, error.reason))
    made = {file.path for file in tree.files}
    for path in sorted(owned.keys() - made):
        _compare_stale(path, root, owned[path], lists)
    return lists.frozen()


def _compare_file(
    file: File, found: bytes | None, known: str | None, force: bool, lists: _Lists
) -> None:
    if found is None:
        lists.created.append(Change(file.path))
    elif file.once:
        lists.kept.append(Change(file.path, "is yours"))
    elif found == file.text.encode():
        lists.unchanged.append(Change(file.path))
    elif known is None:
        lists.conflicts.append(Change(file.path, _FOREIGN))
    elif _as_made(found, known):
        lists.updated.append(Change(file.path))
    elif force:
        lists.updated.append(Change(file.path, _BY_HAND))
    else:
        lists.conflicts.append(Change(file.path, _BY_HAND))


def _compare_stale(path: str, root: Path, known: str, lists: _Lists) -> None:
    """A file that the generator made once and makes no longer."""
    try:
        found = content(root, path) if is_inside(path) else None
    except NotPlainError as error:
        lists.kept.append(Change(path, error.reason))
        return
    if found is not None and _as_made(found, known):
        lists.removed.append(Change(path))
    elif found is not None:
        lists.kept.append(Change(path, f"is made no longer, but {_BY_HAND}"))


def _as_made(found: bytes, known: str) -> bool:
    """Whether a file is as the generator made it, but perhaps for the line ends of a checkout."""
    return known in (digest(found), digest(found.replace(b"\r\n", b"\n")))
