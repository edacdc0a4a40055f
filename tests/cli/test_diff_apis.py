"""`slatewright diff` where a project has several APIs, and one end is what is on disk."""

from __future__ import annotations

import json
import shutil

import pytest

from .scratch_git import git


@pytest.fixture
def two(project):
    """Two APIs in git, and an edit of the second that is not committed."""
    shutil.copytree(project / "docs", project / "birds")
    config = project / "slatewright.toml"
    config.write_text(
        config.read_text() + '[[api]]\nname = "birds"\ndocs = "birds"\ntitle = "Birds"\n'
    )
    git("init", "-q", "-b", "main")
    git("add", ".")
    git("commit", "-q", "-m", "start")
    index = project / "birds/index.html.md"
    index.write_text(index.read_text().replace("id | integer", "id | string"))
    return project


def changes(found):
    return [[change["kind"] for change in api["changes"]] for api in json.loads(found.out)["apis"]]


@pytest.mark.parametrize(("docs", "kinds"), [("birds", [["type-changed"]]), ("docs", [[]])])
def test_a_folder_is_held_against_its_own_docs_at_a_revision(slatewright, two, docs, kinds):
    assert changes(slatewright("diff", "main", docs, "--format", "json")) == kinds
    assert changes(slatewright("diff", docs, "main", "--format", "json")) == kinds


def test_a_project_is_held_against_all_its_docs_at_a_revision(slatewright, two):
    assert changes(slatewright("diff", "main", ".", "--format", "json")) == [[], ["type-changed"]]


def test_settings_hold_on_both_sides(slatewright, two):
    """What slatewright.toml states of an API is no change of the docs on disk."""
    config = two / "slatewright.toml"
    config.write_text(
        config.read_text() + '[[api.correct]]\noperation = "GET /kites"\nparameter = "wind"\n'
        "required = false\n"
    )
    git("commit", "-q", "-a", "-m", "correct")
    assert changes(slatewright("diff", "main", "birds", "--format", "json")) == [[]]


def test_docs_of_none_of_them(slatewright, two):
    shutil.copytree("birds", "fish")
    found = slatewright("diff", "main", "fish")
    assert (found.code, "main has several APIs (kites, birds)" in found.err) == (2, True)
    assert "name the docs at that revision with --docs" in found.err
    found = slatewright("diff", "main", "fish", "--docs", "birds", "--format", "json")
    assert changes(found) == [["type-changed"]]
