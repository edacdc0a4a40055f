"""Changing many files as if at once: staged first, moved into place, taken back if that fails."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

from slatewright.model.diagnostics import UsageError
from slatewright.output.manifest import NAME
from slatewright.output.places import STAGE, is_inside

_JOURNAL = "journal.json"
_NEW = "new"
_OLD = "old"


def swap(root: Path, written: Mapping[str, bytes], removed: Iterable[str]) -> None:
    """Write and remove files below `root`.

    Everything is written to a folder beside the files first. Moving it into place is noted in a
    journal, so that a run that is cut off there is taken back, at once or by the next run.
    """
    stage = root / STAGE
    gone = list(removed)
    replaced = [path for path in written if (root / path).exists()] + gone
    created = [path for path in written if path not in set(replaced)]
    stage.mkdir(parents=True)
    try:
        _make_folders(stage / _NEW, written)
        for path, content in written.items():
            (stage / _NEW / path).write_bytes(content)
        journal = {"replaced": replaced, "created": created}
        (stage / _JOURNAL).write_bytes(json.dumps(journal).encode())
        _make_folders(stage / _OLD, replaced)
        for path in replaced:
            (root / path).replace(stage / _OLD / path)
        _make_folders(root, written)
        for path in written:
            (stage / _NEW / path).replace(root / path)
    except BaseException:
        recover(root)
        raise
    # From here on the new files stand; without a journal nothing is taken back.
    (stage / _JOURNAL).unlink()
    shutil.rmtree(stage)
    _drop_empty_folders(root, gone)


def _make_folders(root: Path, paths: Iterable[str]) -> None:
    """Make the folders that the paths lie in."""
    for folder in sorted({(root / path).parent for path in paths}):
        folder.mkdir(parents=True, exist_ok=True)


def interrupted(root: Path) -> bool:
    """Whether a run was cut off while it moved files."""
    return (root / STAGE / _JOURNAL).is_file()


def recover(root: Path) -> None:
    """Take back what a run did that was cut off."""
    stage = root / STAGE
    if stage.is_symlink():
        raise UsageError(f"{stage} is a symbolic link; remove it")
    if interrupted(root):
        replaced, created = _journal(stage)
        for path in created:
            if not (stage / _NEW / path).exists():
                (root / path).unlink(missing_ok=True)
        for path in replaced:
            if (stage / _OLD / path).exists():
                (stage / _OLD / path).replace(root / path)
        (stage / _JOURNAL).unlink()
        _drop_empty_folders(root, created)
    if stage.is_dir():
        shutil.rmtree(stage)


def _journal(stage: Path) -> tuple[list[str], list[str]]:
    """The files that were replaced or removed, and those that were created."""
    try:
        data = json.loads((stage / _JOURNAL).read_bytes())
        replaced, created = list(data["replaced"]), list(data["created"])
    except (ValueError, KeyError, TypeError):
        return [], []  # cut off while the journal was written: nothing was moved yet
    return list(filter(_may_move, replaced)), list(filter(_may_move, created))


def _may_move(path: object) -> bool:
    """Whether a path may stand in a journal: a journal that somebody forged reaches nothing else."""
    return isinstance(path, str) and (path == NAME or is_inside(path))


def _drop_empty_folders(root: Path, paths: Iterable[str]) -> None:
    for folder in sorted({(root / path).parent for path in paths}, reverse=True):
        while folder != root and folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
            folder = folder.parent
