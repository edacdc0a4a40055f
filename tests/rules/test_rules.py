"""Every rule against its fixtures and its own docs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from rule_cases import Case, findings, lines_of, read_cases, write_cases

from slatewright import check
from slatewright.check import Rule, rules
from slatewright.check.contract import PARTS

FOLDER = Path(__file__).parent
CASES = {path.stem: read_cases(path) for path in sorted(FOLDER.glob("[A-Z]*.md"))}
NOT_MARKDOWN = {"SRC101", "SRC102", "SRC103", "SRC104", "SRC105", "SRC106", "OPS101", "SPC900"}
"""Rules whose example is words or front matter; their fixtures show it."""
NEVER_IN_DOCS = {"SPC900"}
"""Rules that no docs should ever set off; tests/check feeds them by hand."""
BY_CODE = {rule.code: rule for rule in check.catalogue()}
MARKDOWN_RULES = [rule for rule in check.catalogue() if rule.code not in NOT_MARKDOWN]


@pytest.mark.parametrize("code", CASES)
def test_fixtures(code: str, tmp_path: Path, pytestconfig: pytest.Config) -> None:
    cases = CASES[code]
    found = [
        Case(case.title, case.docs, tuple(lines_of(findings(case.docs, tmp_path / str(at), code))))
        for at, case in enumerate(cases)
    ]
    if pytestconfig.getoption("--update", default=False):
        write_cases(FOLDER / f"{code}.md", found)
        return
    assert [(case.title, case.expected) for case in found] == [
        (case.title, case.expected) for case in cases
    ]


@pytest.mark.parametrize("code", sorted(set(BY_CODE) - NEVER_IN_DOCS))
def test_every_rule_has_a_firing_and_a_silent_case(code: str) -> None:
    assert code in CASES, f"tests/rules/{code}.md is missing"
    assert any(case.expected for case in CASES[code]), "no case in which the rule fires"
    assert any(not case.expected for case in CASES[code]), "no case in which the rule is silent"


def test_every_fixture_belongs_to_a_rule() -> None:
    assert set(CASES) <= set(BY_CODE)


def test_catalogue_is_one_rule_a_file() -> None:
    files = {path.stem for path in Path(rules.__file__).parent.glob("*.py")} - {"__init__"}
    named = {f"{rule.code.lower()}_{rule.name.replace('-', '_')}" for rule in check.catalogue()}
    assert named == files
    assert len(BY_CODE) == len(check.catalogue()), "two rules share a code"


@pytest.mark.parametrize("rule", check.catalogue(), ids=lambda rule: rule.code)
def test_rule_is_documented(rule: Rule) -> None:
    assert re.fullmatch(r"[A-Z]{3}\d{3}", rule.code)
    assert rule.summary.endswith(".")
    headings = [line[3:] for line in rule.docs.splitlines() if line.startswith("## ")]
    assert [heading for heading in headings if heading in PARTS] == list(PARTS)
    assert all(rule.part(name) for name in PARTS)


@pytest.mark.parametrize("rule", MARKDOWN_RULES, ids=lambda rule: rule.code)
def test_example_fires_and_instead_does_not(rule: Rule, tmp_path: Path) -> None:
    assert findings(rule.part("Example") + "\n", tmp_path / "example", rule.code)
    assert not findings(rule.part("Instead") + "\n", tmp_path / "instead", rule.code)
