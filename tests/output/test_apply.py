"""What bringing a tree to disk does to files: its own, the user's, and those in the way."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from slatewright.model.diagnostics import UsageError
from slatewright.model.files import File, FileTree
from slatewright.output import Change, Changes, apply
from slatewright.output.manifest import NAME

OTHER_NAMES = [NAME, f"{NAME}/x", ".slatewright-stage/x"]


def tree(*files: File, **texts: str) -> FileTree:
    named = [File(path.replace("__", "/"), text) for path, text in texts.items()]
    return FileTree(tuple(sorted([*files, *named], key=lambda file: file.path)))


def contents(root: Path) -> dict[str, str]:
    """Every file below `root` but the manifest."""
    return {
        path.relative_to(root).as_posix(): path.read_text("utf-8")
        for path in sorted(root.rglob("*"))
        if path.is_file() and path.name != NAME
    }


def write(made: FileTree, root: Path, *, force: bool = False) -> Changes:
    return apply(made, root, check=False, force=force)


def test_makes_the_folder_and_the_files(tmp_path: Path) -> None:
    root = tmp_path / "deep" / "out"
    changes = write(tree(a="one", b__c="two"), root)
    assert contents(root) == {"a": "one", "b/c": "two"}
    assert changes.created == (Change("a"), Change("b/c"))
    assert not (root / ".slatewright-stage").exists()


def test_a_second_run_touches_nothing(tmp_path: Path) -> None:
    made = tree(a="one", b__c="two")
    write(made, tmp_path)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    changes = write(made, tmp_path)
    assert not changes.pending
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before


def test_updates_and_removes_what_it_made(tmp_path: Path) -> None:
    write(tree(a="one", b__c="two", b__d__e="three"), tmp_path)
    changes = write(tree(a="ONE", b__c="two"), tmp_path)
    assert contents(tmp_path) == {"a": "ONE", "b/c": "two"}
    assert changes.updated == (Change("a"),)
    assert changes.removed == (Change("b/d/e"),)
    assert not (tmp_path / "b/d").exists()


def test_leaves_files_of_others_alone(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b/mine").write_text("mine", "utf-8")
    write(tree(a="one", b__c="two"), tmp_path)
    write(tree(a="one"), tmp_path)
    assert contents(tmp_path) == {"a": "one", "b/mine": "mine"}


def test_refuses_to_replace_a_file_that_it_did_not_make(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("mine", "utf-8")
    for force in (False, True):
        with pytest.raises(UsageError, match="a exists already, and the generator did not make it"):
            write(tree(a="one", b="two"), tmp_path, force=force)
    assert contents(tmp_path) == {"a": "mine"}


def test_takes_over_a_file_that_is_just_as_it_would_be(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("one", "utf-8")
    changes = write(tree(a="one"), tmp_path)
    assert changes.unchanged == (Change("a"),)
    assert write(tree(a="two"), tmp_path).updated == (Change("a"),)


def test_refuses_to_replace_a_file_that_was_changed_by_hand(tmp_path: Path) -> None:
    write(tree(a="one", b="two"), tmp_path)
    (tmp_path / "a").write_text("changed", "utf-8")
    with pytest.raises(UsageError, match="a was edited by hand"):
        write(tree(a="new", b="new"), tmp_path)
    assert contents(tmp_path) == {"a": "changed", "b": "two"}
    write(tree(a="new", b="new"), tmp_path, force=True)
    assert contents(tmp_path) == {"a": "new", "b": "new"}


def test_line_ends_of_a_checkout_are_no_change_by_hand(tmp_path: Path) -> None:
    write(tree(a="one\n", b="two\n"), tmp_path)
    for name in ("a", "b"):
        (tmp_path / name).write_bytes((tmp_path / name).read_bytes().replace(b"\n", b"\r\n"))
    changes = write(tree(a="one\n"), tmp_path)
    assert (changes.updated, changes.removed) == ((Change("a"),), (Change("b"),))
    assert (tmp_path / "a").read_bytes() == b"one\n"


@pytest.mark.parametrize("force", [False, True])
def test_keeps_a_stale_file_that_was_changed_by_hand(tmp_path: Path, force: bool) -> None:
    write(tree(a="one", b="two"), tmp_path)
    (tmp_path / "b").write_text("changed", "utf-8")
    changes = write(tree(a="one"), tmp_path, force=force)
    assert [one.path for one in changes.kept] == ["b"]
    assert contents(tmp_path) == {"a": "one", "b": "changed"}


def test_a_file_that_went_missing_is_made_anew(tmp_path: Path) -> None:
    write(tree(a="one"), tmp_path)
    (tmp_path / "a").unlink()
    assert write(tree(a="one"), tmp_path).created == (Change("a"),)
    assert contents(tmp_path) == {"a": "one"}


@pytest.mark.parametrize("force", [False, True])
def test_a_once_file_is_the_users_from_then_on(tmp_path: Path, force: bool) -> None:
    once = File("extras/x", "start", once=True)
    write(tree(once, a="one"), tmp_path)
    (tmp_path / "extras/x").write_text("mine", "utf-8")
    changes = write(tree(once, a="two"), tmp_path, force=force)
    assert contents(tmp_path) == {"a": "two", "extras/x": "mine"}
    assert changes.kept == (Change("extras/x", "is yours"),)
    write(tree(a="two"), tmp_path, force=force)
    assert contents(tmp_path)["extras/x"] == "mine"


def test_check_writes_nothing_and_tells_all(tmp_path: Path) -> None:
    root = tmp_path / "out"
    assert apply(tree(a="one"), root, check=True).created == (Change("a"),)
    assert not root.exists()
    write(tree(a="one", b="two", c="three"), root)
    (root / "c").write_text("changed", "utf-8")
    before = contents(root)
    changes = apply(tree(a="ONE", c="new", d="four"), root, check=True)
    assert (changes.updated, changes.removed) == ((Change("a"),), (Change("b"),))
    assert changes.created == (Change("d"),)
    assert changes.conflicts == (Change("c", "was edited by hand"),)
    assert contents(root) == before


def test_the_output_is_a_folder(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine", "utf-8")
    with pytest.raises(UsageError, match="is a file, not a folder"):
        write(tree(a="one"), tmp_path / "out")


@pytest.mark.parametrize("linked", ["a", "b"])
def test_never_writes_through_a_link(tmp_path: Path, linked: str) -> None:
    root, elsewhere = tmp_path / "out", tmp_path / "elsewhere"
    root.mkdir()
    elsewhere.mkdir()
    (elsewhere / "c").write_text("theirs", "utf-8")
    (root / linked).symlink_to(elsewhere if linked == "b" else elsewhere / "c")
    for force in (False, True):
        with pytest.raises(UsageError, match=f"{linked} is a symbolic link"):
            write(tree(a="one", b__c="two"), root, force=force)
    assert contents(elsewhere) == {"c": "theirs"}


def test_never_removes_through_a_link(tmp_path: Path) -> None:
    root, elsewhere = tmp_path / "out", tmp_path / "elsewhere"
    write(tree(a="one", b__c="two"), root)
    (root / "b").rename(elsewhere)
    (root / "b").symlink_to(elsewhere)
    changes = write(tree(a="one"), root)
    assert changes.kept == (Change("b/c", "b is a symbolic link"),)
    assert contents(elsewhere) == {"c": "two"}


def test_the_output_folder_itself_may_be_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "out").symlink_to(tmp_path / "real")
    write(tree(a="one"), tmp_path / "out")
    assert contents(tmp_path / "real") == {"a": "one"}


@pytest.mark.parametrize("path", ["../a", "/a", "a/../b", "a//b", ".", "a\\b", "c:a", "a\0b", ""])
def test_a_tree_stays_inside(tmp_path: Path, path: str) -> None:
    with pytest.raises(ValueError, match="no path for a generated file"):
        write(tree(File(path, "x")), tmp_path / "out")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("path", OTHER_NAMES)
def test_a_tree_leaves_the_generators_own_files_alone(tmp_path: Path, path: str) -> None:
    with pytest.raises(ValueError, match="no path for a generated file"):
        write(tree(File(path, "x")), tmp_path)


def test_a_tree_has_each_path_once_and_no_file_below_a_file(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no path"):
        write(tree(File("a", "x"), File("a", "y")), tmp_path)
    with pytest.raises(ValueError, match="lies below"):
        write(tree(File("a", "x"), File("a/b", "y")), tmp_path)


@pytest.mark.parametrize("path", ["../outside", "/tmp/outside", ".slatewright-stage/x"])
def test_a_manifest_cannot_point_outside(tmp_path: Path, path: str) -> None:
    root = tmp_path / "out"
    write(tree(a="one"), root)
    outside = tmp_path / "outside"
    outside.write_text("theirs", "utf-8")
    manifest = json.loads((root / NAME).read_text("utf-8"))
    manifest["files"][path] = "9c3e8bbb0d6b3a7a"
    (root / NAME).write_text(json.dumps(manifest), "utf-8")
    write(tree(a="two"), root)
    assert contents(root) == {"a": "two"}
    assert outside.read_text("utf-8") == "theirs"


@pytest.mark.parametrize("text", ["", "{", "[]", '{"version": 9, "files": {}}', '{"files": 1}'])
def test_a_damaged_manifest_stops_it(tmp_path: Path, text: str) -> None:
    write(tree(a="one"), tmp_path)
    (tmp_path / NAME).write_text(text, "utf-8")
    with pytest.raises(UsageError, match="not a manifest that this version can read"):
        write(tree(a="two"), tmp_path)
    assert contents(tmp_path) == {"a": "one"}


def test_the_manifest_is_the_same_on_every_run(tmp_path: Path) -> None:
    write(tree(b="two", a="one"), tmp_path / "x")
    write(tree(a="one"), tmp_path / "y")
    write(tree(a="one", b="two"), tmp_path / "y")
    assert (tmp_path / "x" / NAME).read_bytes() == (tmp_path / "y" / NAME).read_bytes()
