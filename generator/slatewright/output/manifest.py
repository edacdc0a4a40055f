"""The list of files that the generator owns in an output folder, with the digest of each."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from slatewright.model.diagnostics import UsageError

NAME = ".slatewright-manifest.json"
_VERSION = 1


def is_made(directory: Path) -> bool:
    """Whether the generator has files in a folder already."""
    return (directory / NAME).is_file()


def digest(content: bytes) -> str:
    """What tells one content from another."""
    return hashlib.sha256(content).hexdigest()


def dump(owned: Mapping[str, str]) -> bytes:
    """The manifest of files and their digests."""
    data = {"version": _VERSION, "files": dict(sorted(owned.items()))}
    return (json.dumps(data, indent=2, ensure_ascii=True) + "\n").encode()


def parse(content: bytes) -> dict[str, str]:
    """The files and digests in a manifest.

    Raises UsageError where it is none: who damaged it must say what the generator may replace.
    """
    try:
        data = json.loads(content)
        files = data["files"] if data["version"] == _VERSION else None
        if isinstance(files, dict) and all(isinstance(one, str) for one in files.values()):
            return {str(path): one for path, one in files.items()}
    except (ValueError, KeyError, TypeError):
        pass
    raise UsageError(
        "is not a manifest that this version can read; remove it to start again", file=NAME
    )
