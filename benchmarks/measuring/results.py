"""What was measured, as a table, as a plot and as a page."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterable
from html import escape
from pathlib import Path

from measuring.budgets import SLACK, Figure


def verdict(figure: Figure) -> str:
    """Whether the budget is met, in words."""
    if figure.budget is None:
        return ""
    if figure.met is None:
        return "not measured"
    if figure.met:
        return "met"
    return "**not met**" + (", and worse than it was" if figure.broken else "")


def table(figures: Iterable[Figure]) -> str:
    """Each figure beside its budget."""
    lines = ["| work | measured | budget | | |", "|---|---|---|---|---|"]
    for figure in figures:
        value = "-" if figure.value is None else f"{figure.value:.2f} {_unit(figure)}"
        bound = "-"
        if figure.budget:
            word = "at least" if figure.budget.least else "at most"
            bound = f"{word} {figure.budget.limit:g} {figure.budget.unit}"
        lines.append(f"| {figure.work} | {value} | {bound} | {verdict(figure)} | {figure.note} |")
    return "\n".join(lines)


def _unit(figure: Figure) -> str:
    return figure.budget.unit if figure.budget else figure.unit


def machine() -> str:
    """Where the figures come from."""
    return (
        f"{_processor()}, {os.cpu_count()} cores, {platform.system()} {platform.release()}, "
        f"Python {platform.python_version()}"
    )


def _processor() -> str:
    try:
        for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    except OSError:
        pass
    return platform.processor() or platform.machine()


def load() -> str:
    """What else the machine does: processes that want a core, over the last minute."""
    return f"{os.getloadavg()[0]:.1f}"


BAR, LEFT, WIDE, HIGH = 180, 400, 960, 26
"""Pixels: a whole budget, where bars begin, the picture, a row of it."""
GOOD, BAD, GREY, INK = "#2f7d4f", "#b3392f", "#8a8f98", "#1c1f24"


def plot(figures: Iterable[Figure]) -> str:
    """Bars of how much of each budget is used, as SVG."""
    rows = [figure for figure in figures if figure.budget]
    height = len(rows) * HIGH + 44
    lines = [
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDE}" height="{height}" '
            f'viewBox="0 0 {WIDE} {height}" font-family="sans-serif" font-size="13" role="img">'
        ),
        "<title>How much of each budget is used</title>",
        f'<rect width="{WIDE}" height="{height}" fill="#ffffff"/>',
        f'<text x="{LEFT + BAR}" y="14" text-anchor="middle" fill="{INK}">the whole budget</text>',
    ]
    lines.append(
        f'<line x1="{LEFT + BAR}" y1="20" x2="{LEFT + BAR}" y2="{height - 18}" stroke="{INK}" '
        'stroke-dasharray="4 3"/>'
    )
    for at, figure in enumerate(rows):
        lines += _bar(figure, at * HIGH + 24)
    return "\n".join([*lines, "</svg>", ""])


def _bar(figure: Figure, top: int) -> list[str]:
    work = escape(figure.work.replace("`", ""))
    words = f'<text x="{LEFT - 10}" y="{top + 14}" text-anchor="end" fill="{INK}">{work}</text>'
    if figure.budget is None or figure.value is None:
        return [words, f'<text x="{LEFT + 6}" y="{top + 14}" fill="{GREY}">not measured</text>']
    share = figure.share(figure.budget.limit)
    width = round(min(share, 2.1) * BAR)
    label = f"{share:.0%}  ({figure.value:.2f} {figure.budget.unit})"
    return [
        words,
        f'<rect x="{LEFT}" y="{top}" width="{width}" height="19" fill="{GOOD if figure.met else BAD}"/>',
        (
            f'<text x="{LEFT + width + 6}" y="{top + 14}" fill="{INK}" stroke="#ffffff" stroke-width="4" '
            f'paint-order="stroke">{label}</text>'
        ),
    ]


def where_it_goes(shares: dict[str, float]) -> str:
    """The stages of a cold build by their share of its time."""
    parts = [f"{stage} {share:.0%}" for stage, share in shares.items() if share >= 0.005]
    return "Where the processor time of a cold build goes: " + ", ".join(parts) + "."


def unmet(figures: Iterable[Figure]) -> str:
    """What is left to do, if anything."""
    missed = [figure for figure in figures if figure.met is False]
    if not missed:
        return "Every budget that was measured is met."
    lines = [
        f"- {figure.work}: {figure.value:.2f} where {figure.budget.limit:g} {figure.budget.unit} is the "
        f"budget. Until it is met, a run fails at more than {SLACK:g} times the figure noted in "
        "`measuring/budgets.py`."
        for figure in missed
        if figure.budget
    ]
    return "\n".join(["Not met:", "", *lines])
