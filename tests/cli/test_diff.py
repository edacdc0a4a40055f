"""`slatewright diff`: folders, documents and git revisions."""

from __future__ import annotations

import json
import shutil

import pytest

from .scratch_git import git


def edit(project, old, new):
    index = project / "docs/index.html.md"
    text = index.read_text()
    assert old in text
    index.write_text(text.replace(old, new))


@pytest.fixture
def history(project):
    """The project in git: at `main` as it is, at `work` with a parameter that became optional and one less value."""
    git("init", "-q", "-b", "main")
    git("add", ".")
    git("commit", "-q", "-m", "start")
    git("checkout", "-q", "-b", "work")
    edit(project, "wind | string | yes", "wind | string | no")
    edit(project, "One of `weak`, `strong`.", "One of `weak`, `calm`.")
    git("commit", "-q", "-a", "-m", "change")
    return project


def kinds(result):
    (api,) = json.loads(result.out)["apis"]
    return [(change["effect"], change["kind"]) for change in api["changes"]]


EXPECTED = [
    ("breaking", "enum-value-removed"),
    ("safe", "became-optional"),
    ("safe", "enum-value-added"),
]


@pytest.mark.parametrize(
    "revisions", [["main..work"], ["main...work"], ["main.."], ["main", "work"], ["HEAD~1", "docs"]]
)
def test_revisions(slatewright, history, revisions):
    found = slatewright("diff", *revisions, "--format", "json")
    assert found.code == 0
    assert kinds(found) == EXPECTED


KITES = """# Kites

## Fly a kite

`POST /kites`

> Sample request

```json
{"wind": "storm", "height": "high"}
```

### Request body parameters

Name | Type | Description
---- | ---- | -----------
wind | string | One of `weak`, `strong`.
height | integer | How high.
"""


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('"storm", "height": "high"', '"gale", "height": "low"', []),
        ("`weak`, `strong`", "`weak`, `strong`, `storm`", [("safe", "enum-value-added")]),
        ("height | integer", "height | boolean", [("breaking", "type-changed")]),
    ],
)
def test_a_sample_that_contradicts_the_docs_neither_makes_nor_hides_a_change(
    slatewright, tmp_path, old, new, told
):
    for name, docs in (("old.html.md", KITES), ("new.html.md", KITES.replace(old, new))):
        (tmp_path / name).write_text(docs)
    ends = (str(tmp_path / name) for name in ("old.html.md", "new.html.md"))
    assert kinds(slatewright("diff", *ends, "--format", "json")) == told


def test_revisions_are_read_without_a_checkout(slatewright, history):
    edit(history, "Red", "Blue")
    before = {path: path.read_bytes() for path in history.rglob("*") if path.is_file()}
    slatewright("diff", "main..work")
    assert {path: path.read_bytes() for path in history.rglob("*") if path.is_file()} == before


def test_three_dots_start_where_the_revisions_parted(slatewright, history):
    git("checkout", "-q", "main")
    edit(history, "id | integer", "id | string")
    git("commit", "-q", "-a", "-m", "another")
    assert kinds(slatewright("diff", "main...work", "--format", "json")) == EXPECTED
    assert len(kinds(slatewright("diff", "main..work", "--format", "json"))) == len(EXPECTED) + 1


def test_settings_are_those_of_each_revision(slatewright, history):
    git("mv", "docs", "manual")
    config = history / "slatewright.toml"
    config.write_text(config.read_text().replace('"docs"', '"manual"'))
    git("commit", "-q", "-a", "-m", "move")
    assert kinds(slatewright("diff", "main..HEAD", "--format", "json")) == EXPECTED
    assert (
        kinds(slatewright("diff", "main..HEAD~1", "--docs", "docs", "--format", "json")) == EXPECTED
    )


def test_links_within_the_repository_are_followed(slatewright, history):
    shutil.move("docs/includes/_errors.md", "errors.md")
    (history / "docs/includes/_errors.md").symlink_to("../../errors.md")
    git("add", "-A")
    git("commit", "-q", "-m", "link")
    assert kinds(slatewright("diff", "main..work", "--format", "json")) == EXPECTED


def test_changelog_in_text(slatewright, history):
    found = slatewright("diff", "main..work")
    first, old, new = found.out.splitlines()[:3]
    assert (
        first
        == "breaking[enum-value-removed]: GET /kites: query parameter `wind` may no longer be `strong`"
    )
    assert old.startswith("  old index.html.md:41 | ")
    assert new.startswith("  new index.html.md:41 | ")
    assert found.out.endswith("3 changes: 1 breaking, 2 safe.\n")


def test_changelog_in_markdown(slatewright, history):
    found = slatewright("diff", "main..work", "--format", "markdown")
    assert found.out.startswith(
        "# Kite API: API changes\n\n3 changes: 1 breaking, 2 safe.\n\n## Breaking changes\n\n"
    )
    assert "### `GET /kites`\n" in found.out
    assert "\n## Other changes\n" in found.out


@pytest.mark.parametrize(
    ("least", "code"), [("breaking", 1), ("maybe", 1), ("safe", 1), ("never", 0)]
)
def test_exit_code(slatewright, history, least, code):
    assert slatewright("diff", "main..work", "--fail-on", least).code == code


def test_no_changes_are_clean(slatewright, history):
    found = slatewright("diff", "main..main", "--fail-on", "safe")
    assert (found.code, found.out) == (0, "No changes.\n")


def test_documents_and_their_lines_of_docs(slatewright, project):
    slatewright("spec", "docs", "-o", "old/api.yaml", "--origins", "old/origins.json")
    edit(project, "wind | string | yes", "wind | integer | yes")
    slatewright("spec", "docs", "-o", "new/api.json")
    found = slatewright("diff", "old/api.yaml", "new/api.json", "--format", "json")
    (change,) = json.loads(found.out)["apis"][0]["changes"]
    assert (change["kind"], change["operation"]) == ("type-changed", "GET /kites")
    assert change["old"][0]["quote"] == "wind"
    assert change["new"][0]["line"] == change["old"][0]["line"]


GUESSES = """
# Kite shops

Send your key as `Authorization: Bearer KEY` with every call.

## Log in

`POST https://kites.example/oauth/token`

```shell
curl -X POST "https://kites.example/oauth/token" -d '{"name": "Red", "password": "secret"}'
```

## List shops

`GET https://kites.example/shops`

- `since` - only shops that opened after this day
- `sort` (optional, default `name`)
- `limit` - how many shops
"""


def test_a_document_does_not_differ_from_the_docs_that_it_was_made_of(slatewright, project):
    """Although it tells of fewer lines than the docs do what is only a guess."""
    with (project / "docs/index.html.md").open("a") as page:
        page.write(GUESSES)
    slatewright("spec", "docs", "-o", "made.yaml")
    assert slatewright("diff", "made.yaml", "docs").out == "No changes.\n"
    assert slatewright("diff", "docs", "made.yaml").out == "No changes.\n"


def test_docs_text_cannot_break_the_changelog(slatewright, project):
    slatewright("spec", "docs", "-o", "old.yaml")
    edit(project, "`weak`, `strong`", "`weak`, `<img src=x>\x1b[31m`")
    for form in ("text", "markdown"):
        found = slatewright("diff", "old.yaml", "docs", "--format", form)
        assert "\x1b" not in found.out
    assert "\\<img" in found.out or "`" in found.out.partition("<img")[0][-2:]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["main"], "nothing to compare "),
        (["../docs"], "nothing to compare ../docs with"),
        (["./main..work"], "nothing to compare "),
        (["nowhere", "docs"], "no file, folder or git revision named nowhere"),
        (["main..nowhere"], "no file, folder or git revision named nowhere"),
        (["--", "--upload-pack=x..main"], "no file, folder or git revision named --upload-pack=x"),
        (["main..work", "--docs", "elsewhere"], "main has no elsewhere"),
        (["main..work", "--docs", "/etc"], "outside the repository"),
    ],
)
def test_what_cannot_be_compared_is_said_plainly(slatewright, history, arguments, words):
    found = slatewright("diff", *arguments)
    assert found.code == 2
    assert words in found.err
    assert "Traceback" not in found.err


def test_message_names_the_file_of_the_revision(slatewright, history):
    config = history / "slatewright.toml"
    config.write_text("[[api]]\nname = 3\n")
    git("commit", "-q", "-a", "-m", "broken")
    found = slatewright("diff", "main..HEAD")
    assert found.code == 2
    assert "HEAD:slatewright.toml" in found.err


def test_outside_a_repository(slatewright, project, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(project.parent))
    found = slatewright("diff", "main..work")
    assert found.code == 2
    assert "git cannot read" in found.err
