"""A path that is not what the command needs: it is said, and nothing passes for it."""

from __future__ import annotations

import pytest

from .scratch_git import git


@pytest.mark.parametrize("name", ["KITES", "kites.txt"])
@pytest.mark.parametrize("first", [True, False])
def test_diff_refuses_a_file_that_is_neither_docs_nor_a_document(slatewright, project, name, first):
    (project / name).write_text("")
    ends = (name, "docs") if first else ("docs", name)
    found = slatewright("diff", *ends, "--fail-on", "breaking")
    assert (found.code, found.out) == (2, "")
    assert f"{name} is neither docs" in found.err


def test_diff_takes_a_page_of_any_ending_that_the_settings_name(slatewright, project):
    (project / "docs/index.html.md").rename(project / "docs/kites.txt")
    toml = (project / "slatewright.toml").read_text().replace('"docs"', '"docs/kites.txt"')
    (project / "slatewright.toml").write_text(toml)
    found = slatewright("diff", "docs/kites.txt", "docs/kites.txt", "--config", "slatewright.toml")
    assert (found.code, found.out) == (0, "No changes.\n")


@pytest.mark.parametrize("name", ["old/index.md", "old.yaml"])
def test_diff_tells_of_an_end_without_operations(slatewright, project, name):
    (project / "old").mkdir()
    (project / "old/index.md").write_text("# Kites\n\nThey fly.\n")
    (project / "old.yaml").write_text("openapi: 3.1.0\ninfo: {title: K, version: '1'}\npaths: {}\n")
    found = slatewright("diff", name, "docs")
    assert found.code == 0
    assert found.err.count("\n") == 1
    assert f"{name} has no operations" in found.err
    assert slatewright("diff", "docs", "docs").err == ""


def test_diff_tells_of_a_revision_without_operations(slatewright, project):
    index = project / "docs/index.html.md"
    text = index.read_text()
    index.write_text("# Kites\n")
    git("init", "-q", "-b", "main")
    git("add", ".")
    git("commit", "-q", "-m", "start")
    index.write_text(text)
    found = slatewright("diff", "main", "docs")
    assert (found.code, found.err.count("\n")) == (0, 1)
    assert "`kites` of main has no operations" in found.err


def test_watch_without_settings_ends_as_build_does(slatewright, project):
    (project / "slatewright.toml").unlink()
    watched, built = slatewright("watch"), slatewright("build")
    assert watched == built
    assert (watched.code, "there is no slatewright.toml" in watched.err) == (2, True)


@pytest.mark.parametrize("command", [("build",), ("diff", ".", ".")])
def test_settings_that_name_no_docs_are_told_with_their_api(slatewright, project, command):
    toml = (project / "slatewright.toml").read_text().replace('"docs"', '"nope"')
    (project / "slatewright.toml").write_text(toml)
    found = slatewright(*command)
    assert found.code == 2
    assert "slatewright.toml:3: the docs of `kites`, nope, cannot be found" in found.err


@pytest.mark.parametrize("command", [("build",), ("check", "docs")])
def test_settings_that_name_no_overlay_are_told_with_their_api(slatewright, project, command):
    with (project / "slatewright.toml").open("a") as settings:
        settings.write('overlays = ["gone.yaml"]\n')
    found = slatewright(*command)
    assert found.code == 2
    assert "slatewright.toml:5: the overlay of `kites`, " in found.err
    assert "gone.yaml, cannot be found" in found.err
    assert not (project / "openapi.yaml").exists()


def test_no_client_is_written_among_docs(slatewright, project):
    slatewright("build")
    before = sorted(path.name for path in (project / "docs").iterdir())
    found = slatewright("client", "openapi.yaml", "-o", "docs")
    assert (found.code, found.out) == (2, "")
    assert "docs holds docs (index.html.md), so no client is written there" in found.err
    with (project / "slatewright.toml").open("a") as settings:
        settings.write('\n[api.client]\noutput = "docs"\n')
    built = slatewright("build")
    assert (built.code, "docs (index.html.md), so no client" in built.err) == (2, True)
    assert sorted(path.name for path in (project / "docs").iterdir()) == before


def test_a_client_does_not_come_into_the_project_of_the_docs(slatewright, project):
    slatewright("spec", "docs", "-o", "openapi.yaml")
    (project / "docs").rename(project / "source")
    found = slatewright("client", "openapi.yaml", "-o", ".")
    assert (found.code, (project / "pyproject.toml").exists()) == (2, False)
    assert "holds docs (source/index.html.md)" in found.err


@pytest.mark.parametrize("place", ["docs", "docs/index.html.md"])
def test_client_sends_whoever_names_docs_to_spec(slatewright, project, place):
    found = slatewright("client", place, "-o", "out")
    assert (found.code, found.out) == (2, "")
    assert f"run `slatewright spec {place} -o openapi.yaml` first" in found.err
    assert not (project / "out").exists()


def test_an_include_that_is_missing_tells_where_it_was_looked_for(slatewright, project):
    (project / "docs/includes/_errors.md").unlink()
    found = slatewright("check", "docs", "--select", "SRC101")
    assert found.code == 1
    assert "tried includes/_errors and includes/errors, as they are and with .md, " in found.out


@pytest.mark.parametrize("command", [("check",), ("spec", "-o", "kites.yaml"), ("conventions",)])
def test_a_document_is_not_taken_for_docs(slatewright, project, command):
    """Least of all where the document of these docs would be written over it."""
    document = "openapi: 3.1.0\ninfo: {title: K, version: '1'}\npaths: {}\n"
    (project / "kites.yaml").write_text(document)
    found = slatewright(*command, "kites.yaml")
    assert (found.code, found.out) == (2, "")
    assert "kites.yaml is not Markdown" in found.err
    assert (project / "kites.yaml").read_text() == document


@pytest.mark.parametrize("option", ["-o", "--origins"])
def test_spec_refuses_a_bad_place_before_it_reads_the_docs(slatewright, project, option):
    found = slatewright("spec", "nowhere", option, "kites.md")
    assert (found.code, found.out) == (2, "")
    assert "kites.md looks like docs" in found.err
    assert "nowhere" not in found.err


def test_build_refuses_a_bad_place_before_it_reads_the_docs(slatewright, project):
    (project / "slatewright.toml").write_text(
        '[[api]]\nname = "kites"\ndocs = "nowhere"\nspec = "kites.md"\n'
    )
    found = slatewright("build")
    assert found.code == 2
    assert "kites.md looks like docs" in found.err
    assert "nowhere" not in found.err


def test_build_tells_of_an_api_of_which_nothing_is_made(slatewright, project):
    (project / "slatewright.toml").write_text('[[api]]\nname = "kites"\ndocs = "docs"\n')
    found = slatewright("build")
    assert found.code == 0
    assert "nothing is generated for kites: add a document to slatewright.toml:2 with" in found.err
    with (project / "slatewright.toml").open("a") as settings:
        settings.write('origins = "origins.json"\n')
    assert "nothing is generated" not in slatewright("build").err


@pytest.mark.parametrize(
    ("written", "line"),
    [
        ('[check]\nselect = ["KIT"]', 7),
        ('[check]\nignore = [\n  "EXM",\n  "KIT",\n]', 9),
        ('[check.severity]\nKIT = "note"', 7),
        ('[check.per-file-ignores]\n# not KIT, but:\n"a.md" = ["EXM", "KIT"]', 8),
        ('[check]\nselect = ["KIT"]\nignore = ["KIT"]', None),
    ],
)
@pytest.mark.parametrize("command", [("build",), ("check", "docs")])
def test_a_code_of_no_rule_is_told_with_its_line(slatewright, project, command, written, line):
    with (project / "slatewright.toml").open("a") as settings:
        settings.write(f"\n{written}\n")
    found = slatewright(*command)
    place = f"slatewright.toml:{line}" if line else "slatewright.toml"
    assert (found.code, found.out) == (2, "")
    assert f"{place}: no rule has a code that starts with 'KIT'" in found.err


def test_a_code_of_no_rule_from_the_command_line_has_no_line(slatewright, project):
    found = slatewright("check", "docs", "--select", "KIT")
    assert found.code == 2
    assert "error: no rule has a code that starts with 'KIT'" in found.err


@pytest.mark.parametrize("origins", ["kites.json", "docs/../kites.json", "link.json"])
def test_spec_refuses_origins_over_the_document(slatewright, project, origins):
    (project / "link.json").symlink_to("kites.json")
    found = slatewright("spec", "docs", "-o", "kites.json", "--origins", origins)
    assert (found.code, found.out) == (2, "")
    assert f"{origins} cannot be both the document and its origins" in found.err
    assert not (project / "kites.json").exists()


def test_build_refuses_a_document_over_a_file_of_the_client(slatewright, with_client):
    toml = (with_client / "slatewright.toml").read_text()
    (with_client / "slatewright.toml").write_text(
        toml.replace('"openapi.yaml"', '"out/pyproject.toml"')
    )
    found = slatewright("build")
    assert found.code == 2
    assert "out/pyproject.toml is also a file of the client" in found.err
    assert not (with_client / "out").exists()


@pytest.mark.parametrize("text", ["my notes\n", '{"version": 1, "findings": []}', "see openapi: x"])
@pytest.mark.parametrize("option", ["-o", "--origins"])
def test_spec_writes_over_no_file_of_another_kind(slatewright, project, option, text):
    (project / "notes.txt").write_text(text)
    found = slatewright("spec", "docs", option, "notes.txt")
    assert (found.code, found.out) == (2, "")
    kind = {"-o": "an OpenAPI document", "--origins": "an origins file"}[option]
    assert f"notes.txt exists and is not {kind}; " in found.err
    assert "name another file, or move this one away" in found.err
    assert (project / "notes.txt").read_text() == text


@pytest.mark.parametrize(
    "text",
    [
        "openapi: 3.1.0\npaths:\n  /kites:\n    get: {}\n",
        '{"openapi":"3.0.0","paths":{"/kites":{"get":{}}}}',
        '{\n  "paths": {\n    "/kites": {}\n  },\n  "openapi": "3.0.0"\n}\n',
    ],
)
def test_spec_writes_over_no_document_of_somebody_elses(slatewright, project, text):
    (project / "kites.yaml").write_text(text)
    found = slatewright("spec", "docs", "-o", "kites.yaml")
    assert (found.code, found.out) == (2, "")
    assert "kites.yaml exists and was not generated from docs; " in found.err
    assert "--force" in found.err
    assert (project / "kites.yaml").read_text() == text
    assert slatewright("spec", "docs", "-o", "kites.yaml", "--force").code == 0
    assert "x-docs" in (project / "kites.yaml").read_text()


def test_spec_without_lines_writes_its_own_document_anew(slatewright, project):
    for _ in range(2):
        found = slatewright("spec", "docs", "-o", "kites.yaml", "--no-docs-lines")
        assert found.code == 0


@pytest.mark.parametrize("name", ["kites.yaml", "kites.json"])
@pytest.mark.parametrize("old", ["", '{"openapi": "3.0.0"}', "info: {}\nopenapi: 3.0.0\n", None])
def test_spec_writes_a_document_anew(slatewright, project, name, old):
    if old is None:
        slatewright("spec", "docs", "-o", name, "--origins", "where.json")
        index = project / "docs/index.html.md"
        index.write_text(index.read_text() + "\n## Drop a kite\n\n`DELETE /kites/{id}`\n")
    else:
        (project / name).write_text(old)
    assert slatewright("spec", "docs", "-o", name, "--origins", "where.json").code == 0
    assert "/kites/{id}" in (project / name).read_text()


def test_a_baseline_is_written_over_no_file_of_another_kind(slatewright, project):
    slatewright("spec", "docs", "-o", "kites.json")
    document = (project / "kites.json").read_text()
    found = slatewright("check", "docs", "--write-baseline", "kites.json")
    assert found.code == 2
    assert "kites.json exists and is not a baseline; name another file" in found.err
    assert (project / "kites.json").read_text() == document


@pytest.mark.parametrize("old", ["", '{"version": 9, "findings": []}', '<<<<<<<\n "findings": [\n'])
def test_a_baseline_is_written_anew(slatewright, project, old):
    (project / "known.json").write_text(old)
    assert slatewright("check", "docs", "--write-baseline", "known.json").code == 0
    assert slatewright("check", "docs", "--baseline", "known.json").code == 0
