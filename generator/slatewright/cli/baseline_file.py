"""The file of known findings on disk."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from slatewright.cli.files import read_text, write_text
from slatewright.model.diagnostics import UsageError
from slatewright.model.options import Known

VERSION = 1


def read_baseline(path: Path, named: str | None = None) -> tuple[Known, ...]:
    """The findings in a baseline file.

    Args:
        path: The file.
        named: Where settings name it, `file:line`.

    Raises:
        UsageError: There is no such file, or it is no baseline.
    """
    if not path.exists():
        raise UsageError(
            f"there is no baseline {path}; create one with --write-baseline {path}", file=named
        )
    try:
        data = json.loads(read_text(path))
        return tuple(_known(row) for row in _rows(data))
    except (ValueError, KeyError, TypeError):
        raise UsageError(
            "this is not a baseline of slatewright; move it away and write one with --write-baseline",
            file=str(path),
        ) from None


def _refuse_foreign(path: Path) -> None:
    """See that a baseline replaces none but baselines, be they of other versions or broken.

    Raises:
        UsageError: Something else would be lost.
    """
    if path.is_file() and path.stat().st_size and '"findings"' not in read_text(path):
        raise UsageError(
            f"{path} exists and is not a baseline; name another file, or move this one away"
        )


def write_baseline(path: Path, found: Iterable[Known]) -> None:
    """Write a baseline file: one finding a line, so that changes to it can be reviewed.

    Raises:
        UsageError: The file cannot be written, or holds something else.
    """
    rows = [
        json.dumps(
            {"file": item.file, "code": item.code, "digest": item.digest, "count": item.count},
            ensure_ascii=False,
        )
        for item in found
    ]
    listed = ",\n  ".join(rows)
    inside = f"\n  {listed}\n " if rows else ""
    _refuse_foreign(path)
    write_text(path, f'{{\n "version": {VERSION},\n "findings": [{inside}]\n}}\n')


def _rows(data: dict[str, Any]) -> list[dict[str, Any]]:
    if data["version"] != VERSION:
        raise ValueError
    rows = data["findings"]
    return rows if isinstance(rows, list) else []


def _known(row: dict[str, Any]) -> Known:
    file, code, digest, count = row["file"], row["code"], row["digest"], row["count"]
    if not all(isinstance(word, str) for word in (file, code, digest)) or type(count) is not int:
        raise ValueError
    return Known(file, code, digest, count)
