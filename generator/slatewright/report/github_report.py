"""Findings as workflow commands, which GitHub shows beside the changed lines."""

from __future__ import annotations

from collections.abc import Sequence

from slatewright.model.diagnostics import Diagnostic, Severity
from slatewright.report.paths import seen_from_root

_LEVEL = {Severity.INFO: "notice", Severity.WARNING: "warning", Severity.ERROR: "error"}


def github(diagnostics: Sequence[Diagnostic], root: str = "") -> str:
    """One command a line.

    Args:
        diagnostics: What to show.
        root: The docs folder relative to the repository, so that GitHub finds the files.
    """
    return "".join(f"{_command(item, root)}\n" for item in diagnostics)


def _command(item: Diagnostic, root: str) -> str:
    span = item.span
    where = {
        "file": seen_from_root(span.file, root),
        "line": str(span.line),
        "endLine": str(span.end_line),
    }
    if span.line == span.end_line:
        where |= {"col": str(span.column), "endColumn": str(span.end_column)}
    where["title"] = f"{item.code} {item.name}"
    properties = ",".join(f"{key}={_property(value)}" for key, value in where.items())
    return f"::{_LEVEL[item.severity]} {properties}::{_escape(item.message)}"


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")
