"""The files of a client, kept from one build to the next."""

from __future__ import annotations

import json

import pytest

from slatewright.cache import Trees
from slatewright.cache.store import digest, save
from slatewright.model.files import File, FileTree
from slatewright.model.options import Cache

TREE = FileTree((File("kites/__init__.py", "café\n\n"), File("extras/mine.py", "", once=True)))


def test_the_files_of_the_same_document_come_back(tmp_path):
    trees = Trees(Cache(tmp_path / "new", "1"))
    assert trees.made_of("a document") is None
    trees.keep("a document", TREE)
    assert trees.made_of("a document") == TREE
    assert trees.made_of("another document") is None


def test_another_program_makes_its_own(tmp_path):
    Trees(Cache(tmp_path, "1")).keep("a document", TREE)
    assert Trees(Cache(tmp_path, "2")).made_of("a document") is None


@pytest.mark.parametrize(
    "line",
    ["{", "[]", '"text"', "7", '["a.py", 7, false]', '["a.py", "", 0]', "[" * 9999],
)
def test_what_is_no_file_spoils_the_tree(tmp_path, line):
    good = json.dumps(["b.py", "", False])
    save(tmp_path / "tree", [digest("1", "a document"), good, line])
    assert Trees(Cache(tmp_path, "1")).made_of("a document") is None
