"""Runs that are cut off while they move files: the old tree stands, or stands again with the next run."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from slatewright.model.diagnostics import UsageError
from slatewright.model.files import File, FileTree
from slatewright.output import apply
from slatewright.output.manifest import NAME

OLD = {"a": "one", "b/c": "two", "d": "three"}
NEW = {"a": "ONE", "b/c": "TWO", "e/f": "four"}
MOVES = 8
"""How often a file is moved on the way from OLD to NEW, the manifest included."""

CUT_OFF = """
import os, sys
from pathlib import Path
from slatewright.model.files import File, FileTree
from slatewright.output import apply

moves = 0
move = Path.replace

def counted(self, target):
    global moves
    if moves == {moves}:
        os._exit(9)
    moves += 1
    return move(self, target)

Path.replace = counted
files = {files!r}
apply(FileTree(tuple(File(*one) for one in sorted(files.items()))), Path({root!r}), check=False)
"""


def tree(files: dict[str, str]) -> FileTree:
    return FileTree(tuple(File(path, text) for path, text in sorted(files.items())))


def contents(root: Path) -> dict[str, str]:
    return {
        path.relative_to(root).as_posix(): path.read_text("utf-8")
        for path in sorted(root.rglob("*"))
        if path.is_file() and path.name != NAME
    }


def start(root: Path) -> None:
    apply(tree(OLD), root, check=False)
    (root / "b/mine").write_text("mine", "utf-8")


@pytest.mark.parametrize("moves", range(MOVES))
def test_a_failing_move_takes_everything_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moves: int
) -> None:
    start(tmp_path)
    before, manifest = contents(tmp_path), (tmp_path / NAME).read_bytes()
    move, left = Path.replace, [moves]

    def failing(self: Path, target: Path) -> Path:
        left[0] -= 1
        if left[0] == -1:
            raise OSError("the disk is full")
        return move(self, target)

    monkeypatch.setattr(Path, "replace", failing)
    with pytest.raises(OSError, match="the disk is full"):
        apply(tree(NEW), tmp_path, check=False)
    assert contents(tmp_path) == before
    assert (tmp_path / NAME).read_bytes() == manifest
    assert not (tmp_path / "e").exists()


@pytest.mark.parametrize("moves", [0, 2, 4, MOVES - 1])
def test_a_killed_run_is_taken_back_by_the_next_one(tmp_path: Path, moves: int) -> None:
    start(tmp_path)
    before = contents(tmp_path)
    program = CUT_OFF.format(moves=moves, files=NEW, root=str(tmp_path))
    done = subprocess.run([sys.executable, "-c", program], env=dict(os.environ), check=False)
    assert done.returncode == 9
    with pytest.raises(UsageError, match="was interrupted"):
        apply(tree(OLD), tmp_path, check=True)
    assert not apply(tree(OLD), tmp_path, check=False).pending
    assert contents(tmp_path) == before
    apply(tree(NEW), tmp_path, check=False)
    assert contents(tmp_path) == {**NEW, "b/mine": "mine"}


def test_all_moves_are_covered(tmp_path: Path) -> None:
    start(tmp_path)
    program = CUT_OFF.format(moves=MOVES, files=NEW, root=str(tmp_path))
    done = subprocess.run([sys.executable, "-c", program], env=dict(os.environ), check=False)
    assert done.returncode == 0
    assert contents(tmp_path) == {**NEW, "b/mine": "mine"}


def test_a_failure_while_staging_leaves_no_trace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    start(tmp_path)
    before = contents(tmp_path)

    def failing(self: Path, data: bytes) -> int:
        raise OSError("the disk is full")

    monkeypatch.setattr(Path, "write_bytes", failing)
    with pytest.raises(OSError, match="full"):
        apply(tree(NEW), tmp_path, check=False)
    assert contents(tmp_path) == before


@pytest.mark.parametrize("journal", [b"", b"{", b"[]", b'{"replaced": 1}', b"\xff"])
def test_a_half_written_journal_means_that_nothing_moved(tmp_path: Path, journal: bytes) -> None:
    start(tmp_path)
    before = contents(tmp_path)
    stage = tmp_path / ".slatewright-stage"
    (stage / "new").mkdir(parents=True)
    (stage / "journal.json").write_bytes(journal)
    assert not apply(tree(OLD), tmp_path, check=False).pending
    assert contents(tmp_path) == before


def test_a_forged_journal_reaches_nothing_outside(tmp_path: Path) -> None:
    root, outside = tmp_path / "out", tmp_path / "outside"
    outside.write_text("theirs", "utf-8")
    start(root)
    stage = root / ".slatewright-stage"
    stage.mkdir()
    (stage / "journal.json").write_text('{"replaced": [], "created": ["../outside"]}', "utf-8")
    apply(tree(OLD), root, check=False)
    assert outside.read_text("utf-8") == "theirs"


def test_a_stage_that_is_a_link_is_left_alone(tmp_path: Path) -> None:
    root, outside = tmp_path / "out", tmp_path / "outside"
    outside.mkdir()
    (outside / "x").write_text("theirs", "utf-8")
    start(root)
    (root / ".slatewright-stage").symlink_to(outside)
    with pytest.raises(UsageError, match="is a symbolic link; remove it"):
        apply(tree(NEW), root, check=False)
    assert contents(outside) == {"x": "theirs"}
