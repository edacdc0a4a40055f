"""Texts as several stages put them: counts and severities in words, and docs text without what cannot be shown or written."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from slatewright.model.diagnostics import Diagnostic, Severity

SEVERITIES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def count(number: int, noun: str) -> str:
    """`1 file`, `2 files`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def severities(diagnostics: Iterable[Diagnostic]) -> str:
    """How many findings of each severity, the worst first."""
    levels = Counter(item.severity for item in diagnostics)
    parts = [count(levels[level], SEVERITIES[level]) for level in sorted(levels, reverse=True)]
    return ", ".join(parts) or "no findings"


def printable(words: str) -> str:
    """The text without control characters: docs are untrusted, and must not control the terminal."""
    return "".join(mark if mark.isprintable() else "\N{REPLACEMENT CHARACTER}" for mark in words)


def encodable(text: str) -> str:
    """The text without halves of surrogate pairs, which JSON can escape and no file can hold."""
    if text.isascii():
        return text
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def whole_lines(text: str) -> list[str]:
    """The lines with their ends, as an editor and `patch` count them: cut at line feeds alone."""
    return re.findall(r"[^\n]*\n|[^\n]+", text)
