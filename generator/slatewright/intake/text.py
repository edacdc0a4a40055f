"""Reads one file of the docs as text."""

from __future__ import annotations

from pathlib import Path

from slatewright.model.diagnostics import UsageError
from slatewright.model.source import SourceFile
from slatewright.regex import regex

_CONTROLS = bytes({*range(32), 127} - set(b"\t\n\v\f\r\x1b"))
_MOST_CONTROLS = 0.02
"""The share of a file that may be control characters before it is a picture, an archive or UTF-16."""

_FRONT_MATTER = regex(r"\A---[ \t]*\n(?:.*\n)*?---[ \t]*(?:\n|\Z)")


def read_file(path: Path, name: str) -> SourceFile:
    """Read a file in UTF-8 with LF line ends; broken bytes become replacement characters.

    Args:
        path: where the file is.
        name: its path relative to the docs folder.

    Raises:
        OSError: the file cannot be read.
        UsageError: it is no text.
    """
    content = path.read_bytes()
    controls = len(content) - len(content.translate(None, _CONTROLS))
    if controls > len(content) * _MOST_CONTROLS:
        raise UsageError(
            f"{path} is not UTF-8 text: {controls} of its {len(content)} bytes are control "
            "characters; save it as UTF-8, or leave it out of the docs"
        )
    text = content.decode("utf-8-sig", errors="replace")
    return source_file(name, text.replace("\r\n", "\n").replace("\r", "\n"))


def source_file(name: str, text: str) -> SourceFile:
    """A file of the docs that holds `text`, whose line ends are LF."""
    return SourceFile(name, text, body_line(text), name.endswith(".erb"))


def body_line(text: str) -> int:
    """The first line after the front matter; 1 where there is none."""
    match = _FRONT_MATTER.match(text)
    return 1 if match is None else text.count("\n", 0, match.end()) + 1
