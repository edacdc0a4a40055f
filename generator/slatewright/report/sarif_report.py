"""Findings as SARIF 2.1.0, which code scanning services read."""

from __future__ import annotations

from collections.abc import Sequence
from json import dumps
from typing import Any

from slatewright.model.diagnostics import Diagnostic, Severity
from slatewright.model.source import Span

_LEVEL = {Severity.INFO: "note", Severity.WARNING: "warning", Severity.ERROR: "error"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def sarif(diagnostics: Sequence[Diagnostic], version: str = "") -> str:
    """One SARIF run; paths are relative to the docs folder, which is the base `DOCS`.

    Args:
        diagnostics: What to write.
        version: The version of the tool, where the file should carry it.
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
                "originalUriBaseIds": {"DOCS": {"description": {"text": "The docs folder."}}},
                "columnKind": "unicodeCodePoints",
                "results": [_result(item) for item in diagnostics],
            }
        ],
    }
    return dumps(log, ensure_ascii=False, indent=2) + "\n"


def _result(item: Diagnostic) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": item.code,
        "level": _LEVEL[item.severity],
        "message": {"text": item.message},
        "locations": [{"physicalLocation": _place(item.span)}],
    }
    if item.labels:
        result["relatedLocations"] = [
            {"physicalLocation": _place(label.span), "message": {"text": label.message}}
            for label in item.labels
        ]
    return result


def _place(span: Span) -> dict[str, Any]:
    return {
        "artifactLocation": {"uri": span.file, "uriBaseId": "DOCS"},
        "region": {
            "startLine": span.line,
            "startColumn": span.column,
            "endLine": span.end_line,
            "endColumn": span.end_column,
        },
    }
