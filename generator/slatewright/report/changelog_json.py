"""A changelog as JSON, for other programs."""

from __future__ import annotations

from collections.abc import Sequence
from json import dumps
from typing import Any

from slatewright.model.changes import Change, Changelog, Spot
from slatewright.model.source import Evidence


def changelog_json(changelogs: Sequence[Changelog]) -> str:
    """One object with a list of APIs; `file` is relative to the docs folder."""
    apis = [
        {"title": one.title, "changes": [_change(c) for c in one.changes]} for one in changelogs
    ]
    return dumps({"apis": apis}, ensure_ascii=False, indent=2) + "\n"


def _change(change: Change) -> dict[str, Any]:
    row: dict[str, Any] = {
        "kind": change.kind,
        "effect": change.effect.name.lower(),
        "side": change.side.value,
        **_spot(change.spot),
        "message": change.message,
        "old": [_place(item) for item in change.old],
        "new": [_place(item) for item in change.new],
    }
    if change.also:
        row["also"] = [_spot(spot) for spot in change.also]
    if change.doubt:
        row["doubt"] = change.doubt
    return row


def _spot(spot: Spot) -> dict[str, str]:
    return {"operation": spot.operation, "subject": spot.subject}


def _place(item: Evidence) -> dict[str, Any]:
    return {
        "file": item.span.file,
        "line": item.span.line,
        "column": item.span.column,
        "quote": item.quote,
        "basis": item.basis.name.lower(),
    }
