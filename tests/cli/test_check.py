"""`slatewright check`: settings, baselines, fixes, summaries."""

from __future__ import annotations

import difflib
import json
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

BROKEN = """# Kites

## Get a kite

`GET /kites/{id}`

> Sample response

```json
{
  "id": 4,
  "name": "Red",
}
```
"""


def index(project: Path) -> Path:
    return project / "docs/index.html.md"


class TestSettings:
    def test_the_nearest_file_is_used_and_named(self, project: Path, slatewright) -> None:
        index(project).write_text(BROKEN)
        assert "EXM104" in slatewright("check", "docs", "--all").out
        (project / "slatewright.toml").write_text('[check]\nignore = ["EXM"]\n')
        result = slatewright("check", "docs", "--all")
        assert "EXM" not in result.out
        assert f"settings: {project / 'slatewright.toml'}" in result.err
        assert result.code == 0

    def test_a_file_beside_the_docs_wins_over_one_beside_the_user(
        self, project: Path, slatewright
    ) -> None:
        index(project).write_text(BROKEN)
        (project / "slatewright.toml").write_text('[check]\nfail-on = "error"\n')
        (project / "docs/slatewright.toml").write_text('[check]\nfail-on = "never"\n')
        assert slatewright("check", "docs").code == 0
        assert slatewright("check", "docs", "--config", "slatewright.toml").code == 1

    def test_codes_left_out_of_some_files(self, project: Path, slatewright) -> None:
        index(project).write_text(BROKEN)
        toml = project / "slatewright.toml"
        toml.write_text('[check.per-file-ignores]\n"index*" = ["EXM104"]\n')
        assert slatewright("check", "docs").code == 0
        toml.write_text('[check.per-file-ignores]\n"includes/*" = ["EXM104"]\n')
        assert slatewright("check", "docs").code == 1
        toml.write_text('[check.per-file-ignores]\n"*" = ["XYZ"]\n')
        result = slatewright("check", "docs")
        assert result.code == 2
        assert "XYZ" in result.err

    def test_a_pattern_that_fits_no_file_is_named(self, project: Path, slatewright) -> None:
        toml = project / "slatewright.toml"
        toml.write_text('[check.per-file-ignores]\n"old/*" = ["EXM"]\n"index*" = ["EXM"]\n')
        said = slatewright("check", "docs").err
        assert f"{toml}:2: `old/*` in per-file-ignores matches no file of these docs" in said
        assert "index*" not in said

    def test_bytes_that_are_no_utf8_are_called_so(self, project: Path, slatewright) -> None:
        index(project).write_bytes("# Kites\n\nThe caf\u00e9 flies kites.\n".encode("latin-1"))
        told = slatewright("check", "docs", "--select", "BPL103").out
        assert "index.html.md:3" in told
        assert "not saved as UTF-8" in told

    def test_empty_docs_are_not_called_clean(self, project: Path, slatewright) -> None:
        index(project).write_text("")
        result = slatewright("check", "docs")
        assert "these docs are empty" in result.out
        assert "No findings" not in result.out

    def test_a_parameter_that_a_comment_states_is_not_called_undescribed(
        self, project: Path, slatewright
    ) -> None:
        told = slatewright("check", "docs", "--select", "PAR201").out
        assert told == "No findings.\n"
        docs = "# Kites\n\n## Get a kite\n\n`GET /kites/{id}`\n"
        index(project).write_text(docs)
        assert "PAR201" in slatewright("check", "docs", "--select", "PAR201").out
        comment = "\n<!-- slatewright: parameter id in=path type=integer -->\n"
        index(project).write_text(docs + comment)
        assert slatewright("check", "docs", "--select", "CFG,PAR201").out == "No findings.\n"


class TestBuild:
    def test_findings_that_fail_are_named_and_fail_where_the_settings_say_so(
        self, project: Path, slatewright
    ) -> None:
        index(project).write_text(BROKEN)
        result = slatewright("build")
        assert result.code == 0
        assert "error[EXM104] docs/index.html.md:12: " in result.err
        toml = project / "slatewright.toml"
        toml.write_text(toml.read_text() + '\n[check]\nfail-on = "error"\n')
        assert slatewright("build").code == 1
        assert slatewright("build").code == 1
        toml.write_text(toml.read_text().replace('"error"', '"never"'))
        assert slatewright("build").code == 0


class TestBaseline:
    def test_known_findings_are_left_out_and_new_ones_are_not(
        self, project: Path, slatewright
    ) -> None:
        index(project).write_text(BROKEN)
        written = slatewright("check", "docs", "--write-baseline", "known.json")
        assert written.code == 0
        assert json.loads((project / "known.json").read_text())["version"] == 1
        assert slatewright("check", "docs").code == 1
        assert slatewright("check", "docs", "--baseline", "known.json").out == "No findings.\n"
        moved = BROKEN.replace("## Get a kite", "A sentence more.\n\n## Get a kite")
        index(project).write_text(moved)
        assert slatewright("check", "docs", "--baseline", "known.json").out == "No findings.\n"
        index(project).write_text(BROKEN + '\n> Sample response\n\n```json\n{"id": 5,}\n```\n')
        again = slatewright("check", "docs", "--baseline", "known.json", "--format", "json")
        assert [item["line"] for item in json.loads(again.out)["diagnostics"]] == [19]

    def test_they_are_counted_as_check_counts_them(self, project: Path, slatewright) -> None:
        twice = '# Kites\n\n```json\n{"a": [1,],\n "b": [2,],\n "c": [3,]}\n```\n'
        index(project).write_text(twice)
        shown = json.loads(slatewright("check", "docs", "--format", "json").out)["diagnostics"]
        written = slatewright("check", "docs", "--write-baseline", "known.json")
        assert f"{len(shown)} finding" in written.err
        assert slatewright("check", "docs", "--baseline", "known.json").out == "No findings.\n"

    def test_settings_may_name_it(self, project: Path, slatewright) -> None:
        index(project).write_text(BROKEN)
        (project / "slatewright.toml").write_text('[check]\nbaseline = "known.json"\n')
        missing = slatewright("check", "docs")
        assert missing.code == 2
        assert "--write-baseline" in missing.err
        slatewright("check", "docs", "--write-baseline", "known.json")
        assert slatewright("check", "docs").code == 0

    def test_another_file_is_refused(self, project: Path, slatewright) -> None:
        for text in ("[]", "{}", '{"version": 9, "findings": []}', "no JSON"):
            (project / "known.json").write_text(text)
            result = slatewright("check", "docs", "--baseline", "known.json")
            assert result.code == 2
            assert "not a baseline" in result.err


class TestFix:
    def test_what_is_certain_is_mended(self, project: Path, slatewright) -> None:
        index(project).write_text(BROKEN)
        result = slatewright("check", "docs", "--fix")
        assert "1 finding fixed" in result.err
        assert "EXM104" not in result.out
        assert index(project).read_text() == BROKEN.replace('"Red",', '"Red"')

    def test_diff_writes_nothing(self, project: Path, slatewright) -> None:
        index(project).write_text(BROKEN)
        result = slatewright("check", "docs", "--diff")
        assert result.code == 1
        assert index(project).read_text() == BROKEN
        changed = BROKEN.replace('"Red",', '"Red"')
        name = "docs/index.html.md"
        lines = (text.splitlines(keepends=True) for text in (BROKEN, changed))
        assert result.out == "".join(difflib.unified_diff(*lines, name, name))
        index(project).write_text(changed)
        assert slatewright("check", "docs", "--diff").code == 0

    def test_the_patch_counts_lines_as_patch_does(self, project: Path, slatewright) -> None:
        """A form feed, a NEL and a line separator end no line of a file."""
        odd = "One\x0cpage\x85and\u2028more.\n\n"
        text = BROKEN.replace("## Get", odd + "## Get").removesuffix("\n")
        index(project).write_text(text)
        patch = slatewright("check", "docs", "--diff").out
        assert "One" not in patch or odd.strip() in patch
        done = subprocess.run(
            ["patch", "-p0", "--quiet"], input=patch.encode(), check=False, capture_output=True
        )
        assert done.returncode == 0, done.stdout
        assert odd in index(project).read_text()
        assert slatewright("check", "docs", "--diff").code == 0

    def test_the_patch_does_all_that_a_fix_does(self, project: Path, slatewright) -> None:
        """Where a fix uncovers the next: the second line that does not go on, and an include whose case differed."""
        (project / "docs/includes/_Kites.md").write_text(
            "# Kites\n\n```shell\ncurl -X POST\n  --url https://kites.example/a\n  -H 'A: b'\n  -H 'C: d'\n```\n"
        )
        index(project).write_text("---\ntitle: Kites\nincludes:\n  - kites\n---\n\n# Start\n")
        files = sorted((project / "docs").rglob("*.md"))
        before = [file.read_text() for file in files]
        shown = slatewright("check", "docs", "--diff")
        assert [file.read_text() for file in files] == before
        mended = slatewright("check", "docs", "--fix")
        patch = [
            line
            for file, old in zip(files, before, strict=True)
            for line in difflib.unified_diff(
                old.splitlines(True), file.read_text().splitlines(True), n=0
            )
        ]
        lines = shown.out.splitlines(keepends=True)
        changed = [line for line in lines if line[:1] in "+-" and line[:3] not in ("+++", "---")]
        assert sorted(changed) == sorted(
            line for line in patch if line[:3] not in ("+++", "---") and line[0] != "@"
        )
        assert sum("\\" in line for line in changed) == 3
        assert shown.err.split()[0] == mended.err.split()[0]

    @pytest.mark.parametrize(
        "options",
        [
            ("--fix", "--diff"),
            ("--fix", "--write-baseline", "x"),
            ("--diff", "--write-baseline", "x"),
        ],
    )
    def test_one_thing_at_a_time(self, project: Path, slatewright, options) -> None:
        index(project).write_text(BROKEN)
        result = slatewright("check", "docs", *options)
        assert (result.code, "exclude each other; use one at a time" in result.err) == (2, True)
        assert index(project).read_text() == BROKEN
        assert not (project / "x").exists()

    def test_line_ends_and_byte_order_mark_stay(self, project: Path, slatewright) -> None:
        before = b"\xef\xbb\xbf" + BROKEN.replace("\n", "\r\n").encode()
        index(project).write_bytes(before)
        slatewright("check", "docs", "--fix")
        assert index(project).read_bytes() == before.replace(b'"Red",', b'"Red"')

    def test_a_file_that_is_not_utf8_is_left_alone(self, project: Path, slatewright) -> None:
        before = BROKEN.encode() + b"\xff\n"
        index(project).write_bytes(before)
        result = slatewright("check", "docs", "--fix")
        assert index(project).read_bytes() == before
        assert "is not fixed" in result.err

    def test_every_kind_of_fix_leaves_nothing_to_fix(self, project: Path, slatewright) -> None:
        (project / "docs/includes/_Kites.md").write_text(
            "# Kites\n\nSee [them](#Kites).\n\n"
            "A | B | C\n--- | ---\n1 | 2\n\n"
            "| A | B | C |\n|---|---|---|\n| 1 | 2 |\n| 1 | 2 | 3 |\n\n"
            '```json\n{"a": 1,}\n````\n\n'
            '```json\n{"a": "1"\n "b": 2}\n```\n\n'
            "```shell\ncurl https://kites.example/a?b=1&c=2\n```\n\n"
            "```shell\ncurl https://kites.example/a\n  -H 'A: b'\n```\n\n"
            "```shell\ncurl https://kites.example/a \\\n```\n\n"
            "```shell\ncurl'https://kites.example/a'\n```\n"
        )
        index(project).write_text("---\ntitle: Kites\nincludes:\n  - kites\n---\n\n# Start\n")
        listed = slatewright("check", "docs", "--format", "json").out
        codes = {item["code"] for item in json.loads(listed)["diagnostics"] if "fix" in item}
        assert codes >= {"SRC102", "LNK101", "MDN103", "MDN105", "MDN113"}
        assert codes >= {"EXM104", "CMD101", "CMD102", "CMD104", "CMD106"}
        slatewright("check", "docs", "--fix")
        left = json.loads(slatewright("check", "docs", "--format", "json").out)["diagnostics"]
        assert [item["code"] for item in left if item["code"] in codes] == []
        assert slatewright("check", "docs", "--diff").code == 0


class TestReports:
    def test_many_findings_leave_the_summary_in_sight(self, project: Path, slatewright) -> None:
        sample = '> Sample response\n\n```json\n{"id": 1}\n````\n\n'
        index(project).write_text("# Kites\n\n" + sample * 40)
        short = slatewright("check", "docs").out
        assert short.count("warning[MDN105]") == 2
        assert " not shown: `--all` shows everything" in short
        assert "    40  warning  MDN105  fence-closed-by-other-length\n" in short
        assert "  index.html.md\n" in short
        assert slatewright("check", "docs", "--all").out.count("warning[MDN105]") == 40

    def test_junit_parses_and_counts(self, project: Path, slatewright) -> None:
        index(project).write_text(BROKEN.replace("a kite", "a <kite> & \x01"))
        root = ET.fromstring(slatewright("check", "docs", "--format", "junit").out)
        failures = root.findall("testsuite/testcase/failure")
        skipped = root.findall("testsuite/testcase/skipped")
        assert int(root.attrib["failures"]) == len(failures) > 0
        assert int(root.attrib["skipped"]) == len(skipped) > 0
        assert {item.attrib["type"] for item in failures} == {"error"}
        all_fail = slatewright("check", "docs", "--format", "junit", "--fail-on", "info").out
        assert ET.fromstring(all_fail).attrib["skipped"] == "0"
        assert any("trailing comma" in item.attrib["message"] for item in failures)
        files = {case.attrib["file"] for case in root.findall("testsuite/testcase")}
        assert files == {"docs/index.html.md"}
        index(project).write_text("# Kites\n\nKites fly.\n")
        (project / "docs/includes/_errors.md").unlink()
        root = ET.fromstring(slatewright("check", "docs", "--format", "junit").out)
        assert root.attrib["failures"] == "0"
        assert len(root.findall("testsuite/testcase")) == 1
