"""Writes fixed docs to disk, or shows them as a patch."""

from __future__ import annotations

import difflib
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from slatewright.cli.files import put_bytes, say
from slatewright.words import printable, whole_lines

if TYPE_CHECKING:
    from slatewright.model.source import SourceFile, SourceSet

_NAMED = 5
"""How many other index files are listed."""
_MARK = b"\xef\xbb\xbf"


def folder_of(sources: SourceSet) -> str:
    """The folder that findings' paths are relative to, as seen from the current one where it is below it."""
    given = sources.folder or sources.root
    seen = os.path.relpath(given)
    return given if seen.startswith("..") else Path(seen).as_posix()


def say_which(sources: SourceSet) -> None:
    """Say which index file was read, if there are several."""
    if sources.others:
        others = ", ".join(map(printable, sources.others[:_NAMED]))
        more = " and more" if len(sources.others) > _NAMED else ""
        read = printable(f"{folder_of(sources)}/{sources.index}")
        say(f"read {read}; to read {others}{more} beside it, name that file")


def unified(texts: Mapping[str, str], sources: SourceSet) -> Iterator[str]:
    """The changes as a patch, in the order of the files."""
    folder = folder_of(sources)
    for file in sources.files:
        if (text := texts.get(file.path)) is not None:
            name = file.path if folder == "." else f"{folder}/{file.path}"
            for line in difflib.unified_diff(whole_lines(file.text), whole_lines(text), name, name):
                yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def write_docs(texts: Mapping[str, str], sources: SourceSet) -> bool:
    """Write new texts over files of the docs; byte order mark and line ends stay as they are.

    Returns:
        Whether any file was written.

    A file whose bytes are not all UTF-8, or whose line ends are mixed, is left alone and named.

    Raises:
        UsageError: A file cannot be written.
    """
    written = False
    for file in sources.files:
        if (text := texts.get(file.path)) is None:
            continue
        path = Path(sources.folder or sources.root, file.path)
        content = _encoded(path, file, text)
        if content is None:
            say(f"{path} is not fixed: it is not UTF-8, or its line endings are mixed")
        else:
            put_bytes(path, content)
            written = True
    return written


def _encoded(path: Path, file: SourceFile, text: str) -> bytes | None:
    """The new content in the form of the old; None where the old one could not be kept as it is."""
    old = path.read_bytes()
    for mark in (b"", _MARK):
        for end in ("\n", "\r\n"):
            if mark + file.text.replace("\n", end).encode() == old:
                return mark + text.replace("\n", end).encode()
    return None
