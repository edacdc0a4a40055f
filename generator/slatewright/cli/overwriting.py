"""Protects documents that somebody edited, or that slatewright did not write, from being overwritten."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from slatewright.cli.files import differs
from slatewright.model.diagnostics import UsageError
from slatewright.regex import regex

Wanted = tuple[Path, str]
"""Where a file goes, and its text."""

_HEAD = 256
"""Characters at the start of an origins file that contain the hash of its document."""

_MARK = b"x-docs"

_DOCUMENT = regex(rb"""^[ \t{]*["']?(?:openapi|swagger)["']?[ \t]*:""", re.MULTILINE)
"""What every OpenAPI document says, in YAML and in JSON."""

_PATH = regex(rb"""(?:^|[{,])[ \t]*["']?/[^\s"':,]*["']?[ \t]*:""", re.MULTILINE)
"""A path of an OpenAPI document that is worth keeping, in YAML and in JSON."""

_INSTEAD = "name another file, or move this one away"


def refuse_edited(spec: Wanted | None, origins: Wanted | None) -> None:
    """Refuse to overwrite a document or origins that were edited.

    Raises:
        UsageError: They were.
    """
    if found := list(in_the_way(spec, origins)):
        listed = "".join(f"\n  {path} {reason}" for path, reason in found)
        raise UsageError(
            f"files are in the way, so nothing was written:{listed}\n"
            "To change what is generated, use `[[api.correct]]` or an overlay; --force overwrites these files"
        )


def refuse_foreign(spec: Path | None, origins: Path | None, *, marked: bool) -> None:
    """Refuse to overwrite files other than generated documents with a document, and other than origins with origins.

    Args:
        spec: Where the document goes.
        origins: Where its origins go.
        marked: Whether generated documents have `x-docs`, which tells them from others.

    Raises:
        UsageError: Such a file is there.
    """
    from slatewright.openapi import signature

    if spec is not None and _says(spec):
        found = _content(spec)
        if not _DOCUMENT.search(found):
            raise UsageError(f"{spec} exists and is not an OpenAPI document; {_INSTEAD}")
        if marked and _MARK not in found and _PATH.search(found):
            raise UsageError(
                f"{spec} exists and was not generated from docs; {_INSTEAD}, or overwrite it with --force"
            )
    if origins is not None and _says(origins) and signature(_head(origins)) is None:
        raise UsageError(f"{origins} exists and is not an origins file; {_INSTEAD}")


def in_the_way(spec: Wanted | None, origins: Wanted | None) -> Iterator[tuple[Path, str]]:
    """The files that differ both from what is to be written and from what a build wrote, and how that is known.

    So does a document whose endpoints are gone all at once: the docs were emptied or moved.

    Origins of earlier versions lack the hash of their document, and they may be missing; then a document with `x-docs` is
    assumed to be written by a build.
    """
    known: str | None = None
    if origins is not None and _says(origins[0]):
        from slatewright.openapi import signature

        known = signature(_head(origins[0]))
        if known is None and differs(*origins):
            yield origins[0], "exists and is not an origins file"
    if spec is not None and _says(spec[0]) and differs(*spec):
        found = _content(spec[0])
        if known is None and _MARK not in found:
            yield spec[0], "exists and was not generated from docs"
        elif known and known != _digest(found):
            yield spec[0], "was edited by hand"
        elif _PATH.search(found) and not _PATH.search(spec[1].encode()):
            yield spec[0], "describes endpoints, and none was found in the docs"


def _says(path: Path) -> bool:
    """Whether the file exists and is not empty."""
    try:
        return path.is_file() and path.stat().st_size > 0
    except OSError:
        return False


def _head(path: Path) -> str:
    try:
        with path.open(encoding="utf-8", errors="replace") as file:
            return file.read(_HEAD)
    except OSError:
        return ""


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""


def _digest(document: bytes) -> str:
    from slatewright.openapi import digest

    return digest(document)
