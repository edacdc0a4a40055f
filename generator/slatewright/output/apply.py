"""A file tree, brought to disk."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from slatewright.model.diagnostics import UsageError
from slatewright.model.files import FileTree
from slatewright.output.changes import Changes
from slatewright.output.compare import compare
from slatewright.output.manifest import NAME, digest, dump, parse
from slatewright.output.places import NotPlainError, check_tree, content
from slatewright.output.swap import interrupted, recover, swap


def apply(tree: FileTree, directory: Path, *, check: bool, force: bool = False) -> Changes:
    """Make `directory` hold the files of `tree`, and nothing that an earlier run made besides.

    Files that the generator did not make are never changed or removed. Files that it did make and
    somebody changed by hand stop it, unless `force` is given. An error leaves the folder as it was.

    Args:
        tree: the files.
        directory: the output folder; it is made if it is not there.
        check: write nothing and say what would change.
        force: replace files that were changed by hand.

    Raises:
        UsageError: where the folder is none, files are in the way, or `check` finds what an
            interrupted run left behind.
    """
    root = _root(tree, directory)
    if check and interrupted(root):
        raise UsageError(
            f"an earlier run in {directory} was interrupted; run again without --check to repair it"
        )
    if not check:
        recover(root)
    owned = _manifest(root)
    changes = compare(tree, root, owned, force)
    if not check:
        _refuse(changes, directory)
        _write(tree, root, owned, changes)
    return changes


def refuse(tree: FileTree, directory: Path, *, force: bool = False) -> None:
    """Raise what would stop `apply`, and write nothing; what an interrupted run left behind, it mends by itself.

    Raises:
        UsageError: where the folder is none, or files are in the way.
    """
    root = _root(tree, directory)
    if not interrupted(root):
        _refuse(compare(tree, root, _manifest(root), force), directory)


def _root(tree: FileTree, directory: Path) -> Path:
    check_tree(file.path for file in tree.files)
    if directory.exists() and not directory.is_dir():
        raise UsageError(f"{directory} is a file, not a folder")
    return directory.resolve()


def _manifest(root: Path) -> dict[str, str]:
    try:
        found = content(root, NAME)
    except NotPlainError as error:
        raise UsageError(f"{error.reason}; remove it") from error
    return {} if found is None else parse(found)


def _refuse(changes: Changes, directory: Path) -> None:
    if changes.conflicts:
        listed = "".join(f"\n  {one.path} {one.reason}" for one in changes.conflicts)
        raise UsageError(
            f"files in {directory} are in the way, so nothing was written:{listed}\n"
            "Move your changes to `extras`, and move the files away; --force overwrites only files that "
            "slatewright generated and somebody edited"
        )


def _write(tree: FileTree, root: Path, owned: Mapping[str, str], changes: Changes) -> None:
    contents = {file.path: file.text.encode() for file in tree.files}
    manifest = {file.path: digest(contents[file.path]) for file in tree.files if not file.once}
    written = {one.path: contents[one.path] for one in (*changes.created, *changes.updated)}
    if manifest != owned:
        written[NAME] = dump(manifest)
    removed = [one.path for one in changes.removed]
    if written or removed:
        swap(root, written, removed)
