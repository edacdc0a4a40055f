from __future__ import annotations

import json
import re

import pytest

from slatewright.check import catalogue
from slatewright.cli.main import COMMANDS
from slatewright.openapi import load


def test_help_lists_every_command(slatewright):
    found = slatewright("--help")
    assert found.code == 0
    for name, words in COMMANDS.items():
        assert re.search(rf"^  {name} +{re.escape(words)}$", found.out, re.MULTILINE)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(slatewright, name):
    found = slatewright(name, "--help")
    assert (found.code, found.err) == (0, "")
    assert found.out.startswith(f"Usage: slatewright {name} ")


def test_version(slatewright):
    assert slatewright("--version").out.startswith("slatewright, version ")


# spec


def test_spec_goes_to_standard_output(slatewright):
    found = slatewright("spec", "docs")
    assert found.code == 0
    assert found.out.startswith('openapi: "3.1.0"\n')
    assert found.err.startswith("2 operations, ")


@pytest.mark.parametrize("name", ["openapi.yaml", "openapi.json", "a/b/spec.yml"])
def test_spec_goes_to_a_file(slatewright, project, name):
    found = slatewright("spec", "docs/index.html.md", "-o", name, "--openapi", "3.0")
    assert (found.code, found.out) == (0, "")
    text = (project / name).read_text()
    assert text.startswith("{") == name.endswith(".json")
    document = load(text, name).document
    assert document["openapi"] == "3.0.3"
    assert list(document["paths"]) == ["/kites/{id}", "/kites"]


def test_spec_writes_origins(slatewright, project):
    slatewright("spec", "docs", "-o", "a.yaml", "--origins", "o.json", "--no-docs-lines")
    assert "x-docs" not in (project / "a.yaml").read_text()
    origins = json.loads((project / "o.json").read_text())
    (place,) = origins["/paths/~1kites/get/parameters/0"]
    assert (place["file"], place["basis"]) == ("index.html.md", "stated")


def test_spec_takes_settings_for_its_docs(slatewright, project):
    (project / "slatewright.toml").write_text('[[api]]\nname = "k"\ndocs = "docs"\ntitle = "Mine"')
    found = slatewright("spec", "docs", "--config", "slatewright.toml")
    assert "title: Mine\n" in found.out


def test_spec_of_nothing(slatewright):
    found = slatewright("spec", "nowhere")
    assert found.code == 2
    assert found.err.startswith("slatewright: error: there is no folder or file named nowhere")


def test_spec_that_cannot_be_written(slatewright, project):
    (project / "file").touch()
    found = slatewright("spec", "docs", "-o", "file/spec.yaml")
    assert (found.code, found.out) == (2, "")
    assert "cannot write file/spec.yaml" in found.err


# check


def test_check_as_json(slatewright, project):
    (project / "docs/index.html.md").write_text('# A\n\n```json\n{"a": }\n```\n')
    found = slatewright("check", "docs", "--format", "json")
    (finding,) = [item for item in json.loads(found.out)["diagnostics"] if item["code"] == "EXM104"]
    assert found.code == 1
    assert (finding["file"], finding["severity"]) == ("index.html.md", "error")
    assert {"name", "message", "line", "column", "end_line", "end_column"} <= finding.keys()


@pytest.mark.parametrize("form", ["text", "sarif", "github"])
def test_check_in_other_formats(slatewright, project, form):
    (project / "docs/index.html.md").write_text('# A\n\n```json\n{"a": }\n```\n')
    assert "EXM104" in slatewright("check", "docs", "--format", form).out


def test_check_says_how_much_is_too_much(slatewright, project):
    (project / "docs/index.html.md").write_text('# A\n\n```json\n{"a": }\n```\n')
    assert slatewright("check", "docs", "--fail-on", "never").code == 0
    assert slatewright("check", "docs", "--ignore", "EXM,SRC").code == 0
    assert slatewright("check", "docs", "--select", "MDN", "--fail-on", "info").code == 0
    assert slatewright("check", "docs", "--select", "EXM104").code == 1
    (project / "slatewright.toml").write_text('[check]\nfail-on = "never"')
    assert slatewright("check", "docs", "--config", "slatewright.toml").code == 0


def test_check_knows_no_such_rule(slatewright):
    assert slatewright("check", "docs", "--select", "XYZ1").code == 2


# facts, conventions, rule


def test_facts_line_by_line(slatewright):
    found = slatewright("facts", "docs/index.html.md")
    assert found.code == 0
    assert "## List kites\n" in found.out
    assert re.search(
        r"^\d+:2 endpoint GET /kites \(request line\)  \[stated, ", found.out, re.MULTILINE
    )
    assert re.search(r'^  \d+:1 wind string required "How strong', found.out, re.MULTILINE)
    assert "404" not in found.out


def test_facts_wants_a_file(slatewright):
    assert "there is no file nowhere.md; name one" in slatewright("facts", "nowhere.md").err


def test_conventions_counts_what_was_read_and_what_not(slatewright, project):
    with (project / "docs/index.html.md").open("a") as index:
        index.write("\n# Odd\n\nq | w\n- | -\n1 | 2\n")
    found = slatewright("conventions", "docs")
    assert found.code == 0
    assert re.search(r"^field-table +2$", found.out, re.MULTILINE)
    assert re.search(r"^index.html.md:\d+: table not read$", found.out, re.MULTILINE)
    assert "1 of 4 tables not read (25%)\n" in found.out


def test_rule_explains_and_lists(slatewright):
    found = slatewright("rule", "exm104")
    assert found.out.startswith("EXM104 example-is-not-valid-json (error)\n")
    assert "## Why it matters" in found.out
    assert slatewright("rule", "example-is-not-valid-json").out == found.out
    assert slatewright("rule", "EXM").out.startswith("EXM101  ")
    assert slatewright("rule").out.count("\n") == len(catalogue())


@pytest.mark.parametrize(
    ("code", "hint"), [("EXM140", "did you mean EXM1"), ("!", "lists them all")]
)
def test_unknown_rule(slatewright, code, hint):
    found = slatewright("rule", code)
    assert found.code == 2
    assert hint in found.err


# trace


def test_trace_names_the_line(slatewright):
    found = slatewright("trace", "#/paths/~1kites/get/parameters/0/schema/enum", "--docs", "docs")
    assert found.code == 0
    assert found.out.splitlines()[1] == '  ["weak", "strong"]'
    assert re.search(r"index.html.md:\d+:1  stated, read as field-table\n      \| wind", found.out)


@pytest.mark.parametrize("pointer", ["GET /kites/{id}", "/paths/~1kites~1{id}/get", ""])
def test_trace_takes_operations_and_pointers(slatewright, pointer):
    assert slatewright("trace", pointer).code == 0


@pytest.mark.parametrize(
    ("written", "pointer"),
    [
        ("/paths/kites/{id}/get", "#/paths/~1kites~1{id}/get"),
        ("#/paths//kites/get/summary", "#/paths/~1kites/get/summary"),
        ("paths /kites/{id} get parameters 0", "#/paths/~1kites~1{id}/get/parameters/0"),
        ("GET /kites/{id} parameters id", "#/paths/~1kites~1{id}/get/parameters/0"),
        (
            "get /kites/parameters/wind/schema/enum/1",
            "#/paths/~1kites/get/parameters/0/schema/enum/1",
        ),
    ],
)
def test_trace_takes_places_as_they_are_read(slatewright, written, pointer):
    found = slatewright("trace", written)
    assert (found.code, found.out.split("\n")[0]) == (0, pointer)


def test_trace_reads_files(slatewright):
    slatewright("spec", "docs", "-o", "openapi.yaml", "--origins", "origins.json")
    from_docs = slatewright("trace", "GET /kites", "--docs", "docs")
    assert slatewright("trace", "GET /kites", "--spec", "openapi.yaml") == from_docs


def test_trace_shows_what_was_overruled(slatewright, project):
    spec = {"openapi": "3.1.0", "info": {}, "paths": {"/a": {"get": {"x": 1}}}}
    place = {"file": "a.md", "column": 1, "quote": "q", "convention": "c"}
    won = {**place, "line": 1, "basis": "stated"}
    lost = [
        {**place, "line": 2, "basis": "example", "overruled": 2},
        {**place, "line": 3, "basis": "stated", "overruled": 3},
    ]
    (project / "s.json").write_text(json.dumps(spec))
    (project / "origins.json").write_text(json.dumps({"/paths/~1a/get/x": [won, *lost]}))
    found = slatewright("trace", "GET /a", "--spec", "s.json")
    assert found.out.splitlines() == [
        "#/paths/~1a/get",
        '  {"x": 1}',
        "  not from the docs: a default of slatewright",
        "  overruled at #/paths/~1a/get/x: 2",
        "    a.md:2:1  example, read as c",
        "      | q",
        "      (stated outweighs example)",
        "  overruled at #/paths/~1a/get/x: 3",
        "    a.md:3:1  stated, read as c",
        "      | q",
        "      (equally certain, but farther from the operation, or later in the docs)",
    ]


@pytest.mark.parametrize("pointer", ["GET /kite", "#/paths/nowhere", "/tags/x", "/info/title/a"])
def test_trace_of_nothing(slatewright, pointer):
    found = slatewright("trace", pointer)
    assert found.code == 2
    assert f"the document has nothing at {pointer}" in found.err
    assert ("did you mean 'GET /kites'?" in found.err) == (pointer == "GET /kite")


@pytest.mark.parametrize(
    ("pointer", "answer"),
    [
        ("DELETE /feathers", "its operations are GET /kites/{id}, GET /kites"),
        ("/paths/feathers", "#/paths has /kites/{id}, /kites"),
    ],
)
def test_trace_lists_what_there_is_without_escapes(slatewright, pointer, answer):
    found = slatewright("trace", pointer)
    assert (found.code, found.err.rstrip().endswith(answer)) == (2, True)


def test_trace_of_broken_origins(slatewright, project):
    slatewright("spec", "docs", "-o", "s.yaml")
    (project / "origins.json").write_text("[1]")
    found = slatewright("trace", "/info", "--spec", "s.yaml")
    assert (found.code, "this is not an origins file" in found.err) == (2, True)


def test_trace_without_settings_asks_for_the_docs(slatewright, project):
    (project / "slatewright.toml").unlink()
    found = slatewright("trace", "GET /kites")
    assert (found.code, "`--docs DOCS`" in found.err) == (2, True)


@pytest.mark.parametrize("name", ["docs/index.html.md", "docs/includes/_errors.md"])
@pytest.mark.parametrize("content", [bytes(range(256)) * 20, "# Kites\n".encode("utf-16")])
def test_what_is_no_text_is_named(slatewright, project, name, content):
    (project / name).write_bytes(content)
    for command in ("spec", "check", "facts"):
        target = name if command == "facts" else "docs"
        found = slatewright(command, target)
        assert found.code == 2
        assert f"{name} is not UTF-8 text" in found.err
        assert "save it as UTF-8" in found.err


def test_documents_that_would_overwrite_each_other(slatewright, project):
    config = project / "slatewright.toml"
    config.write_text(config.read_text() + '[[api]]\nname = "b"\ndocs = "docs"\nspec = "b.yaml"\n')
    found = slatewright("build")
    assert found.code == 2
    assert "origins.json would be written twice" in found.err
    assert '`origins = "..."`' in found.err


def test_docs_without_an_endpoint(slatewright, project):
    (project / "docs/index.html.md").write_text("# Kites\n\nThey fly.\n")
    found = slatewright("spec", "docs")
    assert "No endpoint was found; `slatewright conventions docs` shows" in found.err
