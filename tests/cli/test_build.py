"""Commands that write clients and whole projects."""

from __future__ import annotations

import json

import pytest


def contents(folder):
    """Every file of a folder with its text and the time of its last change."""
    return {
        path: (path.read_text(), path.stat().st_mtime_ns)
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "cache" not in str(path)
    }


def test_build_writes_everything_once(slatewright, with_client):
    found = slatewright("build")
    assert found.code == 0
    assert "created: openapi.yaml\ncreated: origins.json\n" in found.out
    assert "created: out/kites/__init__.py\n" in found.out
    assert found.err.startswith("kites: 2 operations, ")
    before = contents(with_client)
    again = slatewright("build")
    assert (again.code, again.out, again.err) == (0, "", found.err)
    assert contents(with_client) == before
    assert slatewright("build", "--check")[:2] == (0, "")


def test_build_check_shows_where_a_long_line_differs(slatewright, with_client):
    index = with_client / "docs/index.html.md"
    index.write_text(index.read_text().replace("Which kite.", f"{'Far up in the sky. ' * 4}Red."))
    slatewright("build")
    index.write_text(index.read_text().replace("sky. Red.", "sky. Tan."))
    found = slatewright("build", "--check").out.split("\n")[0]
    assert found.startswith("stale: openapi.yaml (line ")
    assert found.partition(", but should ")[0].count("Red.") == 1
    assert found.partition(", but should ")[2].count("Tan.") == 1


def test_build_check_names_what_is_stale_and_writes_nothing(slatewright, with_client):
    slatewright("build")
    (with_client / "origins.json").unlink()
    index = with_client / "docs/index.html.md"
    index.write_text(index.read_text().replace("Which kite.", "Which one."))
    before = contents(with_client)
    found = slatewright("build", "--check")
    assert found.code == 1
    assert "stale: openapi.yaml (line 20 has `description: Which kite.`, but should " in found.out
    assert "have `description: Which one.`)\nmissing: origins.json\n" in found.out
    assert "stale: out/kites/resources/kites.py (line " in found.out
    assert "run `slatewright build`" in found.err
    assert contents(with_client) == before


def test_build_leaves_what_was_changed_by_hand(slatewright, with_client):
    slatewright("build")
    changed = with_client / "out/kites/client.py"
    changed.write_text("mine\n")
    found = slatewright("build")
    assert (found.code, changed.read_text()) == (2, "mine\n")
    assert slatewright("build", "--force").code == 0
    assert changed.read_text() != "mine\n"


def test_build_leaves_a_document_that_was_changed_by_hand(slatewright, project):
    slatewright("build")
    document, index = project / "openapi.yaml", project / "docs/index.html.md"
    document.write_text(
        document.read_text().replace("Which kite.", "Which kite, counted from one.")
    )
    edited = contents(project)
    found = slatewright("build", "--check")
    assert (found.code, contents(project)) == (1, edited)
    assert "in the way: openapi.yaml (was edited by hand: line 20 has " in found.out
    index.write_text(index.read_text().replace("How strong.", "How strong it is."))
    edited = contents(project)
    found = slatewright("build")
    assert (found.code, contents(project)) == (2, edited)
    assert "openapi.yaml was edited by hand" in found.err
    assert "--force" in found.err
    assert slatewright("build", "--force").code == 0
    assert "counted from one" not in document.read_text()
    assert slatewright("build", "--check").code == 0


def test_build_follows_the_docs_where_only_line_ends_of_the_document_differ(slatewright, project):
    slatewright("build")
    document, index = project / "openapi.yaml", project / "docs/index.html.md"
    document.write_bytes(document.read_bytes().replace(b"\n", b"\r\n"))
    index.write_text(index.read_text().replace("How strong.", "How strong it is."))
    assert slatewright("build").code == 0
    assert "How strong it is." in document.read_text()


@pytest.mark.parametrize("name", ["openapi.yaml", "origins.json"])
def test_build_leaves_what_no_build_made(slatewright, project, name):
    (project / name).write_text("mine: true\n")
    found = slatewright("build")
    assert (found.code, (project / name).read_text()) == (2, "mine: true\n")
    assert f"{name} exists and " in found.err
    assert sorted(path.name for path in project.glob("o*")) == [name]


def test_build_follows_the_docs_where_an_earlier_version_wrote_the_origins(slatewright, project):
    slatewright("build")
    origins, index = project / "origins.json", project / "docs/index.html.md"
    lines = origins.read_text().splitlines(keepends=True)
    origins.write_text("".join(line for line in lines if '"sha256:' not in line))
    index.write_text(index.read_text().replace("How strong.", "How strong it is."))
    assert slatewright("build").code == 0
    assert "How strong it is." in (project / "openapi.yaml").read_text()


def test_build_keeps_everything_where_the_docs_have_no_endpoint_any_more(slatewright, with_client):
    slatewright("build")
    (with_client / "docs/index.html.md").write_text("---\ntitle: Kites\n---\n")
    before = contents(with_client)
    found = slatewright("build")
    assert (found.code, contents(with_client)) == (2, before)
    assert "openapi.yaml describes endpoints, and none was found in the docs" in found.err
    assert slatewright("build", "--check").code == 1
    assert slatewright("build", "--force").code == 0
    assert "/kites" not in (with_client / "openapi.yaml").read_text()


def test_build_of_nothing(slatewright, project):
    (project / "slatewright.toml").write_text("")
    assert "there is no `[[api]]` to build" in slatewright("build").err
    (project / "slatewright.toml").unlink()
    found = slatewright("build")
    assert (found.code, "there is no slatewright.toml" in found.err) == (2, True)


def test_client_of_a_document(slatewright, project):
    slatewright("spec", "docs", "-o", "openapi.json", "--origins", "origins.json")
    found = slatewright("client", "openapi.json", "-o", "out", "--package", "kites")
    assert (found.code, found.err) == (0, "")
    assert (project / "out/kites/__init__.py").is_file()
    assert slatewright("client", "openapi.json", "-o", "out", "--package", "kites").out == ""
    arguments = ("client", "openapi.json", "-o", "out", "--package", "kite", "--check")
    assert slatewright(*arguments).code == 1


def test_client_of_an_invalid_document(slatewright, project):
    spec = {"openapi": "3.1.0", "info": {"title": "x"}, "paths": {"/a": {"get": {}}}}
    (project / "bad.json").write_text(json.dumps(spec))
    found = slatewright("client", "bad.json", "-o", "out")
    assert found.code == 0
    assert "bad.json is not valid OpenAPI (1 error, the first at #/info" in found.err


@pytest.mark.parametrize("name", ["nowhere.yaml", "docs"])
def test_client_of_nothing(slatewright, name):
    found = slatewright("client", name, "-o", "out")
    assert (found.code, f"cannot read {name}" in found.err) == (2, True)


CHANGES = [
    ("docs/index.html.md", "Which kite.", "Which one."),
    ("docs/includes/_errors.md", "no such", "no"),
    ("slatewright.toml", "kites", "birds"),
    ("openapi.yaml", "Kite", "Bird"),
    ("out/kites/client.py", "\n", "\n\n"),
]


def test_a_build_with_nothing_to_do_reads_nothing(slatewright, with_client, monkeypatch):
    first = slatewright("build")
    monkeypatch.setattr("slatewright.build.build", None)
    assert slatewright("build") == (0, "", first.err)


def test_a_check_reads_all_the_same(slatewright, with_client, monkeypatch):
    """What an earlier build noted lies in a folder that anybody may write to; a gate goes by the docs."""
    slatewright("build")
    monkeypatch.setattr("slatewright.build.build", None)
    assert slatewright("build", "--check").code == 3


@pytest.mark.parametrize(("name", "old", "new"), CHANGES)
def test_a_change_anywhere_is_noticed(slatewright, with_client, monkeypatch, name, old, new):
    slatewright("build")
    path = with_client / name
    path.write_text(path.read_text().replace(old, new, 1))
    monkeypatch.setattr("slatewright.build.build", None)
    assert slatewright("build").code == 3


def test_a_new_file_of_docs_is_noticed(slatewright, with_client, monkeypatch):
    slatewright("build")
    (with_client / "docs/includes/_new.md").touch()
    monkeypatch.setattr("slatewright.build.build", None)
    assert slatewright("build").code == 3


def test_check_leaves_no_trace(slatewright, with_client):
    before = sorted(with_client.rglob("*"))
    assert slatewright("build", "--check").code == 1
    assert sorted(with_client.rglob("*")) == before


def test_build_writes_nothing_where_a_part_of_it_cannot_be_written(slatewright, with_client):
    (with_client / "out").write_text("mine\n")
    found = slatewright("build")
    assert found.code == 2
    assert "out is a file, not a folder" in found.err
    assert found.out == ""
    assert not (with_client / "openapi.yaml").exists()


def test_build_says_which_place_is_taken(slatewright, with_client):
    (with_client / "openapi.yaml").mkdir()
    assert "openapi.yaml is a folder; name a file" in slatewright("build").err
    assert not (with_client / "out").exists()
    (with_client / "afile").write_text("mine\n")
    found = slatewright("spec", "docs", "-o", "afile/x.yaml")
    assert found.code == 2
    assert "afile is a file, not a folder" in found.err
