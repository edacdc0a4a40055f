"""Every case in tests/markdown: a title, Markdown, and the blocks that are read, between dots."""

from __future__ import annotations

from pathlib import Path

import pytest
from markdown_dump import dump

from slatewright.markdown import read
from slatewright.model.source import SourceFile

FOLDER = Path(__file__).parent


def _cases() -> list[tuple[str, str, str]]:
    cases: list[tuple[str, str, str]] = []
    for path in sorted(FOLDER.glob("*.md")):
        parts = path.read_text(encoding="utf-8").split("\n.\n")
        assert len(parts) % 3 == 1, f"{path.name}: a case is not closed with a dot"
        for index in range(0, len(parts) - 1, 3):
            title, markdown, expected = parts[index : index + 3]
            cases.append((f"{path.stem}: {title.strip()}", markdown, expected))
    return cases


CASES = _cases()


@pytest.mark.parametrize(
    ("markdown", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_blocks(markdown: str, expected: str) -> None:
    assert dump(read(SourceFile("page.md", markdown))) == expected
