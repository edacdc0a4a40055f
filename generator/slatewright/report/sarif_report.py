"""Findings as SARIF 2.1.0, which code scanning services read."""

from __future__ import annotations

from collections.abc import Sequence
from json import dumps
from typing import Any
from urllib.parse import quote

from slatewright.model.diagnostics import Diagnostic, Severity
from slatewright.model.source import Span
from slatewright.report.paths import seen_from_root

_LEVEL = {Severity.INFO: "note", Severity.WARNING: "warning", Severity.ERROR: "error"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def sarif(diagnostics: Sequence[Diagnostic], version: str = "", root: str = "") -> str:
    """One SARIF run.

    Args:
        diagnostics: What to write.
        version: The version of the tool, where the file should carry it.
        root: The docs folder relative to the repository, which services for code scanning take paths from.
    """
    names = {item.code: item.name for item in diagnostics}
    driver: dict[str, Any] = {
        "name": "slatewright",
        "rules": [{"id": code, "name": names[code]} for code in sorted(names)],
    }
    if version:
        driver["version"] = version
    log = {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": driver},
                "columnKind": "unicodeCodePoints",
                "results": [_result(item, root) for item in diagnostics],
            }
        ],
    }
    return dumps(log, ensure_ascii=False, indent=2) + "\n"


def _result(item: Diagnostic, root: str) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": item.code,
        "level": _LEVEL[item.severity],
        "message": {"text": item.message},
        "locations": [{"physicalLocation": _place(item.span, root)}],
    }
    if item.labels:
        result["relatedLocations"] = [
            {"physicalLocation": _place(label.span, root), "message": {"text": label.message}}
            for label in item.labels
        ]
    return result


def _place(span: Span, root: str) -> dict[str, Any]:
    return {
        "artifactLocation": {"uri": quote(seen_from_root(span.file, root))},
        "region": {
            "startLine": span.line,
            "startColumn": span.column,
            "endLine": span.end_line,
            "endColumn": span.end_column,
        },
    }
