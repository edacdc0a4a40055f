"""Finds the files that a documentation set includes."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from msgspec import Struct

from slatewright.intake.frontmatter import Entry
from slatewright.model.source import Include, SourceFile, Span
from slatewright.regex import regex

_ENDINGS = ("", ".md", ".markdown", ".md.erb", ".html.md", ".html.md.erb", ".markdown.erb", ".erb")
_MARKDOWN = (".md", ".markdown", ".md.erb", ".markdown.erb", ".erb")
_PARTIAL = regex(
    r"<%[=-]?=?[ \t]*partial[ \t]*\(?[ \t]*(?::partial[ \t]*=>[ \t]*)?(['\"])([^'\"\n]*)\1"
)
_NO_DOCS = frozenset({"node_modules", "vendor", "build"})


class Shelf(Struct, frozen=True):
    """All the files that may be included: paths relative to the docs folder."""

    root: Path
    paths: frozenset[str]
    folded: dict[str, str]
    """Path in lower case to path."""


def shelve(root: Path, linked: bool = False) -> Shelf:
    """List the files that can be included from the docs folder `root`.

    Args:
        root: The docs folder.
        linked: Whether the folder is made of links, so that a link to a file outside counts as a file.
    """
    paths = sorted(_walk(root, linked))
    folded: dict[str, str] = {}
    for path in paths:
        folded.setdefault(path.lower(), path)
    return Shelf(root, frozenset(paths), folded)


def _walk(root: Path, linked: bool) -> Iterator[str]:
    """All files below `root`, without links to folders and, unless `linked`, links to files outside."""
    real_root = root.resolve()
    pending = [""]
    while pending:
        folder = pending.pop()
        try:
            children = list(os.scandir(root / folder))
        except OSError:
            continue
        for child in children:
            path = folder + child.name
            if child.name.startswith(".") or child.name in _NO_DOCS:
                continue
            if child.is_dir(follow_symlinks=False):
                pending.append(path + "/")
            elif _is_file_below(child, real_root, linked):
                yield path


def _is_file_below(child: os.DirEntry[str], real_root: Path, linked: bool) -> bool:
    """Whether an entry is a file, or a link to one below the root; a link to itself is neither."""
    try:
        return child.is_file() and (
            linked or not child.is_symlink() or Path(child.path).resolve().is_relative_to(real_root)
        )
    except (OSError, RuntimeError):
        return False


def resolve_include(shelf: Shelf, entry: Entry, folder: str | None = None) -> Include:
    """Find the file that `entry` names below `folder`, as Slate's partials are found.

    Without a `folder` that is the one of the entry's list, or the common one.
    """
    name = entry.value.strip()
    if reason := _forbidden(name):
        return Include(entry.value, entry.span, None, reason=reason)
    folders = (entry.folder, "includes") if folder is None else (folder,)
    candidates = [
        str(PurePosixPath(place, path))
        for place in dict.fromkeys(folders)
        for path in _spellings(name)
    ]
    for candidate in candidates:
        if candidate in shelf.paths:
            return Include(entry.value, entry.span, candidate)
    for candidate in candidates:
        if (found := shelf.folded.get(candidate.lower())) is not None:
            return Include(entry.value, entry.span, found, differs=True)
    if any(_is_outside(shelf.root, candidate) for candidate in candidates):
        return Include(entry.value, entry.span, None, reason="is outside the docs folder")
    return Include(entry.value, entry.span, None, reason=f"names no file; {_tried(candidates)}")


def _tried(candidates: list[str]) -> str:
    """Where an include was looked for, in words: `_spellings` begins with the two without an ending."""
    endings = ", ".join(_ENDINGS[1:])
    return f"tried {candidates[0]} and {candidates[1]}, as they are and with {endings}"


def _forbidden(name: str) -> str | None:
    path = PurePosixPath(name.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or re.match(r"[A-Za-z]:", name):
        return "is outside the docs folder"
    if "\0" in name:
        return "is not a file name"
    return None


def _is_outside(root: Path, candidate: str) -> bool:
    """Whether the candidate exists but is a link that leads out of the docs folder."""
    try:
        path = root / candidate
        return path.is_file() and not path.resolve().is_relative_to(root.resolve())
    except (OSError, RuntimeError, ValueError):
        return False


def _spellings(name: str) -> Iterator[str]:
    head, _, tail = name.rpartition("/")
    folder = f"{head}/" if head else ""
    for ending in _ENDINGS:
        for prefix in ("_", ""):
            yield f"{folder}{prefix}{tail}{ending}"


def partials(source: SourceFile) -> list[Entry]:
    """The partials that a page's ERB tags name with a plain string, in place order."""
    found: list[Entry] = []
    for number, line in enumerate(source.text.split("\n"), start=1):
        if "partial" not in line:
            continue
        for match in _PARTIAL.finditer(line):
            span = Span(source.path, number, match.start(2) + 1, number, match.end(2) + 1)
            found.append(Entry(match[2], span))
    return found


def unused(shelf: Shelf, read: frozenset[str]) -> tuple[str, ...]:
    """Markdown files in an `includes` folder that were not read."""
    return tuple(
        path
        for path in sorted(shelf.paths - read)
        if "includes" in PurePosixPath(path).parts[:-1] and path.endswith(_MARKDOWN)
    )
