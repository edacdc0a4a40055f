"""Findings as JSON, for other programs."""

from __future__ import annotations

from collections.abc import Sequence
from json import dumps
from typing import Any

from slatewright.model.diagnostics import Diagnostic
from slatewright.model.source import Span
from slatewright.words import SEVERITIES


def json(diagnostics: Sequence[Diagnostic], root: str) -> str:
    """One object with a list of findings; `file` is relative to the docs folder, which `folder` names.

    Args:
        diagnostics: What to report, in this order.
        root: The docs folder relative to the current one, with which other formats begin their paths.
    """
    rows = [_row(item) for item in diagnostics]
    return dumps({"folder": root, "diagnostics": rows}, ensure_ascii=False, indent=2) + "\n"


def _row(item: Diagnostic) -> dict[str, Any]:
    row: dict[str, Any] = {
        "code": item.code,
        "name": item.name,
        "severity": SEVERITIES[item.severity],
        "message": item.message,
        **_place(item.span),
    }
    if item.labels:
        row["related"] = [{"message": each.message, **_place(each.span)} for each in item.labels]
    if item.fix:
        row["fix"] = [{"text": edit.text, **_place(edit.span)} for edit in item.fix]
    return row


def _place(span: Span) -> dict[str, Any]:
    return {
        "file": span.file,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
    }
