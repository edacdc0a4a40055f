"""Docs that say the same in another dress give the same API."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from convention_words import LANGUAGES
from dresses import (
    Dress,
    invented,
    leading,
    levels,
    piped,
    placeholders,
    renamed,
    setext,
    shuffled,
    translated,
    unpiped,
)
from essence import essence, names_in

ROOT = Path(__file__).parents[2]
SETS = {
    "harbour": Path(__file__).parent / "harbour",
    "capillary-v2": ROOT / "specs/capillary-v2/docs",
    "library": ROOT / "tests/golden/library/docs",
}
TELLING = {"Authorization", "name", "type", "description", "status"}
"""Names that are words of the protocol, or of the heads of tables, as well."""
STYLES = ("<x>", "{x}", ":x", "{{x}}", "[x]", "$x")
DRESSES: dict[str, Dress] = {
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "headings one level deeper": levels(1),
    "headings two levels deeper": levels(2),
    "headings without a space": lambda text: re.sub(r"^(#+) ", r"\1", text, flags=re.MULTILINE),
    "underlined headings": setext,
    "tables within pipes": piped,
    "tables without outer pipes": unpiped,
    "tables after a pipe": leading,
    "aligned columns": lambda text: re.sub(
        r"^-+(?: \| -+)+$", lambda m: re.sub(r"-+", ":---:", m[0]), text, flags=re.MULTILINE
    ),
    "another vocabulary": lambda text: text.replace("Parameter |", "Field |").replace(
        "Required |", "Mandatory? |"
    ),
    "code fences of tildes": lambda text: text.replace("```", "~~~"),
    **{f"placeholders as {style}": placeholders(style) for style in STYLES},
}


def _dressed(docs: Path, to: Path, dress: Dress) -> Path:
    """The docs in another dress, their front matter as it was."""
    for source in docs.rglob("*.md"):
        text = source.read_text(encoding="utf-8")
        front = re.match(r"---\n.*?\n---\n", text, re.DOTALL)
        head = front[0] if front else ""
        target = to / source.relative_to(docs)
        target.parent.mkdir(exist_ok=True, parents=True)
        target.write_text(head + dress(text[len(head) :]), encoding="utf-8", newline="")
    return to


@pytest.fixture(scope="module")
def plain() -> dict[str, dict[str, Any]]:
    return {name: essence(docs) for name, docs in SETS.items()}


@pytest.mark.parametrize("docs", SETS)
@pytest.mark.parametrize("dress", DRESSES)
def test_dress_does_not_matter(
    docs: str, dress: str, tmp_path: Path, plain: dict[str, dict[str, Any]]
) -> None:
    assert essence(_dressed(SETS[docs], tmp_path, DRESSES[dress])) == plain[docs]


@pytest.mark.parametrize(
    ("docs", "base"),
    [
        ("library", "https://api.library.example/v1"),
        ("harbour", "https://api.harbour.example/v3"),
    ],
)
def test_whole_urls_in_request_lines(
    docs: str, base: str, tmp_path: Path, plain: dict[str, Any]
) -> None:
    def whole(text: str) -> str:
        return re.sub(r"`(GET|POST|PUT|DELETE) /", rf"`\1 {base}/", text)

    assert essence(_dressed(SETS[docs], tmp_path, whole)) == plain[docs]


def test_chapters_on_the_level_of_their_sections(tmp_path: Path, plain: dict[str, Any]) -> None:
    assert essence(_dressed(SETS["harbour"], tmp_path, levels(-1))) == plain["harbour"]


@pytest.mark.parametrize("docs", SETS)
@pytest.mark.parametrize("level", [1, 2])
@pytest.mark.parametrize("seed", range(3))
def test_order_of_sections_does_not_matter(
    docs: str, level: int, seed: int, tmp_path: Path, plain: dict[str, dict[str, Any]]
) -> None:
    assert essence(_dressed(SETS[docs], tmp_path, shuffled(seed, level))) == plain[docs]


@pytest.mark.parametrize("language", LANGUAGES)
def test_language_does_not_matter(
    language: str, tmp_path: Path, plain: dict[str, dict[str, Any]]
) -> None:
    dressed = _dressed(SETS["harbour"], tmp_path, translated(LANGUAGES[language]))
    assert essence(dressed) == plain["harbour"]


@pytest.mark.parametrize("docs", SETS)
def test_names_do_not_matter(docs: str, tmp_path: Path, plain: dict[str, Any]) -> None:
    """Names alone tell what pages a list; all else is stated and survives names that mean nothing."""
    names = invented(set(names_in(plain[docs])) - TELLING)
    assert len(names) > 15
    found = json.dumps(essence(_dressed(SETS[docs], tmp_path, renamed(names))))
    assert not [name for name in names if f'"name": "{name}"' in found]
    for old, new in names.items():
        found = re.sub(rf"(?<![\w-]){new}(?![\w-])", old, found)
    assert _without_paging(json.loads(found)) == _without_paging(plain[docs])


def _without_paging(api: dict[str, Any]) -> dict[str, Any]:
    return {
        key: {k: v for k, v in value.items() if k != "paging"} if " /" in key else value
        for key, value in api.items()
    }
