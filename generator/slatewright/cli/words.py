"""Counts in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from slatewright.model.diagnostics import Diagnostic, Severity

NAMES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def count(number: int, noun: str) -> str:
    """`1 file`, `2 files`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def severities(diagnostics: Iterable[Diagnostic]) -> str:
    """How many findings of each severity, the worst first."""
    levels = Counter(item.severity for item in diagnostics)
    parts = [count(levels[level], NAMES[level]) for level in sorted(levels, reverse=True)]
    return ", ".join(parts) or "no findings"
