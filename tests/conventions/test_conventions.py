"""Every convention against its fixtures: a title, Markdown, and the facts that it reads, between dots.

The fixture file of a convention bears its name, and its cases list the facts of that convention alone, so that a new
convention leaves the fixtures of the others as they are.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from slatewright import markdown, recognise
from slatewright.model.facts import Fact, FieldsFact
from slatewright.model.source import Evidence, FrontMatter, SourceFile, Span
from slatewright.recognise.run import recognisers
from slatewright.report.fact_lines import fact_lines

FOLDER = Path(__file__).parent
CLOSE = "\n.\n"


def _parts(path: Path) -> list[str]:
    parts = path.read_text(encoding="utf-8").replace("\n.\n.\n", "\n.\n\n.\n").split(CLOSE)
    assert not parts[-1].strip(), f"{path.name}: text after the last dot"
    assert len(parts) % 3 == 1, f"{path.name}: a case has not three parts, each closed by a dot"
    return parts


def _write(path: Path, at: int, expected: str) -> None:
    parts = _parts(path)
    parts[at] = expected
    path.write_text(CLOSE.join(parts).replace("\n.\n\n.\n", "\n.\n.\n"), encoding="utf-8")


def _cases() -> Iterator[tuple[Path, int]]:
    for path in sorted(FOLDER.glob("*.md")):
        yield from ((path, at) for at in range(0, len(_parts(path)) - 1, 3))


CASES = [
    pytest.param(path, at, id=f"{path.stem}: {_parts(path)[at].strip()}") for path, at in _cases()
]


def _facts(docs: str) -> list[Fact]:
    source = SourceFile("page.md", docs)
    facts = recognise.run((markdown.read(source),), FrontMatter())
    return [fact for section in facts.sections for fact in section.facts]


def _evidence(fact: Fact) -> Iterator[Evidence]:
    yield fact.evidence
    if isinstance(fact, FieldsFact):
        yield from (field.evidence for field in fact.fields)


def _slice(docs: str, span: Span) -> str:
    lines = docs.split("\n")[span.line - 1 : span.end_line]
    lines[-1] = lines[-1][: span.end_column - 1]
    lines[0] = lines[0][span.column - 1 :]
    return "\n".join(lines)


@pytest.mark.parametrize(("path", "at"), CASES)
def test_facts(path: Path, at: int, pytestconfig: pytest.Config) -> None:
    docs, expected = _parts(path)[at + 1 : at + 3]
    facts = _facts(docs)
    for evidence in (evidence for fact in facts for evidence in _evidence(fact)):
        assert _slice(docs, evidence.span) == evidence.quote, evidence
    own = [fact for fact in facts if fact.evidence.convention == path.stem]
    found = "\n".join(line for fact in own for line in fact_lines(fact))
    if pytestconfig.getoption("--update"):
        _write(path, at + 2, found)
    else:
        assert found == expected


def test_every_convention_has_fixtures() -> None:
    """One convention a file, with a case that it reads and, in one file at least, one that it leaves."""
    names = {recogniser.name for recogniser in recognisers()}
    files = {path.stem: _parts(path) for path in FOLDER.glob("*.md")}
    assert set(files) == names
    assert all(
        any(parts[2::3]) for parts in files.values()
    ), "a convention without a case that it reads"
