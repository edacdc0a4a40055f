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


@pytest.fixture
def copies(project):
    """Two folders that hold the same two APIs, one of which changed."""
    shutil.copytree("docs", "old/kites")
    shutil.copytree("docs", "old/birds")
    tables = (f'[[api]]\nname = "{name}"\ndocs = "{name}"\n' for name in ("kites", "birds"))
    (project / "old/slatewright.toml").write_text("".join(tables))
    shutil.copytree("old", "new")
    index = project / "new/birds/index.html.md"
    index.write_text(index.read_text().replace("id | integer", "id | string"))
    return project


def test_two_projects_are_held_against_each_other_api_by_api(slatewright, copies):
    assert changes(slatewright("diff", "old", "new", "--format", "json")) == [[], ["type-changed"]]


def test_one_api_against_a_project_has_to_be_told_which(slatewright, copies):
    for ends in (("old", "new/birds"), ("old/birds", "new")):
        found = slatewright("diff", *ends)
        assert (found.code, found.out) == (2, "")
        assert "has several APIs (kites, birds)" in found.err
        assert "name the docs of one of them instead" in found.err
    found = slatewright("diff", "old/birds", "new/birds", "--format", "json")
    assert changes(found) == [["type-changed"]]


@pytest.mark.parametrize("ends", [("docs", "nowhere"), ("nowhere", "docs"), ("nowhere..docs2",)])
def test_an_end_that_is_nothing_at_all(slatewright, project, ends):
    found = slatewright("diff", *ends)
    assert (found.code, found.out) == (2, "")
    assert "there is no file or folder named nowhere, and it cannot be a git revision" in found.err
    git("init", "-q", "-b", "main")
    git("add", ".")
    git("commit", "-q", "-m", "start")
    found = slatewright("diff", *ends)
    assert (found.code, found.out) == (2, "")
    assert "there is no file, folder or git revision named nowhere" in found.err


@pytest.mark.parametrize(
    ("least", "code"), [("breaking", 0), ("maybe", 0), ("safe", 1), ("never", 0)]
)
def test_exit_codes(slatewright, project, least, code):
    shutil.copytree("docs", "new")
    index = project / "new/index.html.md"
    index.write_text(index.read_text() + "\n## Count kites\n\n`GET /kites/count`\n")
    assert slatewright("diff", "docs", "new", "--fail-on", least).code == code
