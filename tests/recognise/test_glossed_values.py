"""Values that a description explains one by one are all that a field may have."""

from __future__ import annotations

import time

import pytest

from slatewright import markdown, recognise
from slatewright.model.facts import FieldsFact
from slatewright.model.source import FrontMatter, SourceFile

EXPLAINED = {
    "1 = packed, 2 = sent, 3 = lost": ("1", "2", "3"),
    "State of it. 0: packed, 1: sent": ("0", "1"),
    "`0` - ring, `1` - knock": ("0", "1"),
    "1 - packed<br>2 - sent<br>3 - lost": ("1", "2", "3"),
    "How it goes (A: by air, S: by sea)": ("A", "S"),
    "1 for signed parcels, 0 otherwise": ("1", "0"),
    "1 (packed), 2 (sent) or 3 (lost)": ("1", "2", "3"),
    "Ways are `slow` (by a cart), `fast` (by a van), or `free` (on foot).": (
        "slow",
        "fast",
        "free",
    ),
    "Tipo de envio, sendo 0 = terra e 1 = mar.": ("0", "1"),
    "How often: **5min, 1hour, 1day**": ("5min", "1hour", "1day"),
}
UNEXPLAINED = (
    "Leaves parcels out, e.g. 20 (page 3), 30 (page 4)",
    "Depends on `kind`. `person`: a name, `firm`: a number",
    "Where it lies (i.e. 'SHELF=north,ROW=two')",
    "1 = packed, 2 = sent, etc.",
    "1 = packed",
    "Takes 3 days by road, 2 days by air",
)


@pytest.mark.parametrize("words", EXPLAINED)
def test_values_with_a_meaning_each(words: str) -> None:
    """Marks or words that lead to a meaning stand behind every value."""
    assert _values(words) == EXPLAINED[words]


@pytest.mark.parametrize("words", UNEXPLAINED)
def test_no_values(words: str) -> None:
    """Examples, open lists, single values and running text say nothing of what is allowed."""
    assert _values(words) == ()


@pytest.mark.parametrize("words", ["1 = a, " * 400, "1 (" * 900, "A: b. " * 450, "`1` - " * 400])
def test_hostile_words_take_no_time(words: str) -> None:
    """Long cells are read in linear time."""
    started = time.perf_counter()
    _values(words)
    assert time.perf_counter() - started < 2


def _values(words: str) -> tuple[str, ...]:
    docs = (
        f"## Send\n\n`POST /parcels`\n\nField | Description\n----- | -----------\nkind | {words}\n"
    )
    facts = recognise.run((markdown.read(SourceFile("page.md", docs)),), FrontMatter())
    tables = [f for s in facts.sections for f in s.facts if isinstance(f, FieldsFact)]
    return tables[0].fields[0].enum
