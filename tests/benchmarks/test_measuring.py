"""What the measurements say of themselves: no budget that is broken is shown as met."""

from __future__ import annotations

import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from measuring import results
from measuring.budgets import BUDGETS, SLACK, Budget, Figure
from measuring.building import _first_fault
from measuring.docs_sets import own_docs, several_times, texts_of
from measuring.timing import exponent, ran, ratio

from slatewright import pipeline
from slatewright.config import Config

MOST = {"most": Budget("work", 4, "x"), "unmet": Budget("slow work", 4, "x", standing=6)}
LEAST = {"least": Budget("cores", 1.8, "x", least=True)}


@pytest.fixture(autouse=True)
def _budgets(monkeypatch: pytest.MonkeyPatch) -> None:
    for key, budget in {**MOST, **LEAST}.items():
        monkeypatch.setitem(BUDGETS, key, budget)


@pytest.mark.parametrize(
    ("key", "value", "met", "broken"),
    [
        ("most", 4, True, False),
        ("most", 4.01, False, False),
        ("most", 4 * SLACK + 0.01, False, True),
        ("least", 1.8, True, False),
        ("least", 1.79, False, False),
        ("least", 1.8 / SLACK - 0.01, False, True),
        ("unmet", 3.9, True, False),
        ("unmet", 6, False, False),
        ("unmet", 6 * SLACK + 0.01, False, True),
        ("most", None, None, False),
        ("a thing without a budget", 9, None, False),
    ],
)
def test_judgements(key: str, value: float | None, met: bool | None, broken: bool) -> None:
    figure = Figure(key, value)
    assert (figure.met, figure.broken) == (met, broken)


def test_a_page_tells_broken_budgets_and_what_was_not_measured() -> None:
    figures = [Figure("unmet", 6), Figure("most", None, "no tool"), Figure("least", 2)]
    rows = results.table(figures).splitlines()[2:]
    assert "6.00 x | at most 4 x | **not met**" in rows[0]
    assert "| - | at most 4 x | not measured | no tool |" in rows[1]
    assert "at least 1.8 x | met" in rows[2]
    assert "slow work: 6.00 where 4 x is the budget" in results.unmet(figures)
    assert results.unmet(figures[2:]) == "Every budget that was measured is met."


def test_the_plot_is_drawn() -> None:
    figures = [Figure(key, 3) for key in BUDGETS] + [Figure("most", None)]
    drawn = ET.fromstring(results.plot(figures))
    bars = [node for node in drawn.iter() if node.tag.endswith("rect") and node.get("x")]
    assert len(bars) == len(BUDGETS)


def test_ratios_and_exponents() -> None:
    assert ratio([2, 30, 4], [1, 10, 2]) == 2
    assert exponent([1, 2, 4], [3, 12, 48]) == pytest.approx(2)


def test_programs_are_run(tmp_path: Path) -> None:
    code = "import sys; b = bytearray(90_000_000); print('said'); sys.exit(3)"
    done = ran([sys.executable, "-c", code], tmp_path, tmp_path / "answer")
    assert (done.code, done.said) == (3, "said\n")
    assert done.seconds > 0
    assert 90 < done.peak < 200


def test_copies_of_docs_share_no_operation(tmp_path: Path) -> None:
    texts = texts_of(own_docs(tmp_path / "own"))[1:2]
    counts = []
    for size in (1, 3):
        docs = several_times(texts, tmp_path / str(size), size)
        described = pipeline.describe(Config().api_of(docs), validated=False)
        counts.append(len(described.api.operations))
    assert counts[0] > 0
    assert counts[1] == 3 * counts[0]


def test_a_fault_of_another_tool_fits_into_a_cell() -> None:
    said = "Working\n\nException in thread main: a|b\n\tat Generator.java:1\n\t... 5 more\n"
    assert _first_fault(said) == "Exception in thread main: a/b"
    assert _first_fault("\n") == "no reason given"
