"""Reads one file of the docs as text."""

from __future__ import annotations

import re
from pathlib import Path

from slatewright.model.source import SourceFile

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?:.*\n)*?---[ \t]*(?:\n|\Z)")


def read_file(path: Path, name: str) -> SourceFile:
    """Read a file in UTF-8 with LF line ends; broken bytes become replacement characters.

    Args:
        path: where the file is.
        name: its path relative to the docs folder.

    Raises:
        OSError: the file cannot be read.
    """
    text = path.read_bytes().decode("utf-8-sig", errors="replace")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return SourceFile(name, text, body_line(text), name.endswith(".erb"))


def body_line(text: str) -> int:
    """The first line after the front matter; 1 where there is none."""
    match = _FRONT_MATTER.match(text)
    return 1 if match is None else text.count("\n", 0, match.end()) + 1
