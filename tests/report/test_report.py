"""Findings in words."""

from __future__ import annotations

import json

import pytest
from msgspec.structs import replace

from slatewright import report
from slatewright.model.diagnostics import Diagnostic, Edit, Label, Severity
from slatewright.model.source import FrontMatter, SourceFile, SourceSet, Span


def sources(**files: str) -> SourceSet:
    made = tuple(SourceFile(f"{name}.md", text) for name, text in files.items())
    return SourceSet("docs", "index.md", FrontMatter(), made)


def finding(
    line: int,
    column: int,
    end: int,
    *labels: Label,
    severity: Severity = Severity.WARNING,
    file: str = "index.md",
    message: str = "something is wrong",
) -> Diagnostic:
    span = Span(file, line, column, line, end)
    return Diagnostic("ABC101", "kite-is-red", severity, message, span, labels)


class TestText:
    def test_line_and_caret(self) -> None:
        shown = report.text(
            [finding(2, 5, 8)], sources(index="# Kites\n\nx\n".replace("\n\n", "\nThe red one\n"))
        )
        assert shown == (
            "warning[ABC101]: something is wrong\n"
            " --> index.md:2:5\n"
            "  |\n"
            "2 | The red one\n"
            "  |     ^^^\n"
            "\n"
            "Found 1 warning in 1 file.\n"
            "`slatewright rule ABC101` explains it.\n"
        )

    def test_labels_follow_and_many_are_counted(self) -> None:
        labels = [Label(Span("index.md", line, 1, line, 2), "and here") for line in range(2, 9)]
        shown = report.text([finding(1, 1, 2, *labels)], sources(index="a\n" * 12))
        assert shown.count("::: index.md:") == 4
        assert "  = and 3 more places\n" in shown
        assert "2 | a\n  | ^ and here\n" in shown

    def test_long_lines_are_cut_around_the_place(self) -> None:
        line = "x" * 300 + "HERE" + "y" * 300
        shown = report.text([finding(1, 301, 305)], sources(index=line))
        source, caret = shown.splitlines()[3:5]
        assert len(source) < 120
        at = source.index("HERE")
        assert caret[at : at + 4] == "^^^^"
        assert caret.count("^") == 4

    def test_wide_letters_take_two_columns(self) -> None:
        shown = report.text([finding(1, 3, 4)], sources(index="風箏x"))
        assert shown.splitlines()[4] == "  |     ^"

    def test_place_past_the_end_and_file_that_is_not_read(self) -> None:
        shown = report.text([finding(9, 1, 1)], sources(index="a"))
        assert shown.splitlines()[:3] == [
            "warning[ABC101]: something is wrong",
            " --> index.md:9:1",
            "",
        ]
        label = Label(Span("gone.md", 1, 1, 1, 1), "not included")
        assert " = not included\n" in report.text([finding(1, 1, 1, label)], sources(index="a"))

    def test_column_past_the_line_still_shows_a_caret(self) -> None:
        shown = report.text([finding(1, 50, 60)], sources(index="abc"))
        assert shown.splitlines()[4] == "  |    ^"

    def test_control_characters_do_not_reach_the_terminal(self) -> None:
        shown = report.text(
            [finding(1, 1, 2, message="`\x1b[31m` is wrong")], sources(index="\x1b[31mred\u202e")
        )
        assert "\x1b" not in shown
        assert "\u202e" not in shown

    def test_summary_names_the_worst_first(self) -> None:
        found = [finding(1, 1, 2), finding(2, 1, 2), finding(3, 1, 2, severity=Severity.ERROR)]
        shown = report.text(found, sources(index="a\n" * 5))
        assert "Found 1 error, 2 warnings in 1 file.\n" in shown
        assert "the most common error: 1 place, the first at index.md:3. " in shown

    def test_of_rules_with_as_many_findings_the_first_in_the_docs_comes_first(self) -> None:
        later, sooner = finding(1, 1, 2), replace(finding(2, 1, 2), code="ABB101")
        shown = report.text([later, sooner], sources(index="a\n" * 5))
        assert "Start with ABC101 " in shown
        assert "the first warning: 1 place, the first at index.md:1. " in shown

    def test_nothing_found(self) -> None:
        assert report.text([], sources()) == "No findings.\n"

    def test_colours_only_on_demand(self) -> None:
        found = [finding(1, 1, 2)]
        assert "\x1b[" not in report.text(found, sources(index="a"), color=False)
        assert "\x1b[1;33mwarning[ABC101]\x1b[0m" in report.text(
            found, sources(index="a"), color=True
        )


def test_json() -> None:
    label = Label(Span("b.md", 4, 1, 4, 2), "here")
    fix = (Edit(Span("index.md", 2, 5, 2, 8), "blue"),)
    item = Diagnostic(
        "ABC101",
        "kite-is-red",
        Severity.ERROR,
        "„rot“",
        Span("index.md", 2, 5, 2, 8),
        (label,),
        fix,
    )
    text = report.json([item], "docs")
    assert "„rot“" in text
    place = {"file": "index.md", "line": 2, "column": 5, "end_line": 2, "end_column": 8}
    other = {"file": "b.md", "line": 4, "column": 1, "end_line": 4, "end_column": 2}
    assert json.loads(text) == {
        "folder": "docs",
        "diagnostics": [
            {
                "code": "ABC101",
                "name": "kite-is-red",
                "severity": "error",
                "message": "„rot“",
                **place,
                "related": [{"message": "here", **other}],
                "fix": [{"text": "blue", **place}],
            }
        ],
    }


def test_json_calls_severities_as_texts_do() -> None:
    rows = json.loads(report.json([finding(1, 1, 2, severity=Severity.INFO)], "."))["diagnostics"]
    assert [row["severity"] for row in rows] == ["note"]


def test_json_without_findings() -> None:
    assert json.loads(report.json([], ".")) == {"folder": ".", "diagnostics": []}


def test_sarif() -> None:
    label = Label(Span("b.md", 4, 1, 4, 2), "here")
    log = json.loads(report.sarif([finding(2, 5, 8, label)], "1.2.3", "site docs"))
    (run,) = log["runs"]
    assert log["version"] == "2.1.0"
    assert run["tool"]["driver"] == {
        "name": "slatewright",
        "rules": [{"id": "ABC101", "name": "kite-is-red"}],
        "version": "1.2.3",
    }
    (result,) = run["results"]
    place = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert place == {"uri": "site%20docs/index.md"}
    assert (result["ruleId"], result["level"]) == ("ABC101", "warning")
    region = {"startLine": 2, "startColumn": 5, "endLine": 2, "endColumn": 8}
    assert result["locations"][0]["physicalLocation"]["region"] == region
    assert result["relatedLocations"][0]["message"] == {"text": "here"}


def test_sarif_is_what_the_schema_asks_for() -> None:
    model = pytest.importorskip("pydantic_sarif.model")  # made from the schema of SARIF 2.1.0
    schema = model.StaticAnalysisResultsFormatSarifVersion210JsonSchema
    label = Label(Span("b.md", 4, 1, 4, 2), "here")
    levels = [finding(n, 5, 8, label, severity=level) for n, level in enumerate(Severity, 1)]
    for found in ([], levels):
        text = report.sarif(found, "1.2.3")
        assert len(schema.model_validate_json(text).runs[0].results) == len(found)
        with pytest.raises(ValueError, match="version"):
            schema.model_validate_json(text.replace('"2.1.0"', '"2.1"'))


def test_github_commands_parse_as_a_runner_parses_them() -> None:
    message = "100% of `a,b`: c::d\r\nmore"
    shown = report.github([finding(2, 5, 8, message=message, file="a,b:c.md")], "docs")
    command, properties, data = (
        shown.rstrip("\n")
        .removeprefix("::")
        .replace(" ", "\0", 1)
        .replace("::", "\0", 1)
        .split("\0")
    )

    def plain(text: str) -> str:
        for code, mark in (("%3A", ":"), ("%2C", ","), ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
            text = text.replace(code, mark)
        return text

    given = {key: plain(value) for key, value in (p.split("=", 1) for p in properties.split(","))}
    assert command == "warning"
    assert (given["file"], given["line"], given["title"]) == (
        "docs/a,b:c.md",
        "2",
        "ABC101 kite-is-red",
    )
    assert plain(data) == message


@pytest.mark.parametrize("root", ["", ".", "api/docs", "api/docs/"])
def test_github(root: str) -> None:
    shown = report.github([finding(2, 5, 8, message="50% of\n it: a,b")], root)
    prefix = "api/docs/" if root.startswith("api") else ""
    assert shown == (
        f"::warning file={prefix}index.md,line=2,endLine=2,col=5,endColumn=8,"
        "title=ABC101 kite-is-red::50%25 of%0A it: a,b\n"
    )
