"""Reads a documentation set: the index file, then everything it includes."""

from __future__ import annotations

from pathlib import Path

from slatewright.intake.discover import discover
from slatewright.intake.frontmatter import read_front_matter
from slatewright.intake.includes import Shelf, partials, resolve_include, shelve, unused
from slatewright.intake.text import read_file
from slatewright.model.diagnostics import UsageError
from slatewright.model.options import IntakeOptions
from slatewright.model.source import Include, SourceFile, SourceSet


def load(options: IntakeOptions) -> SourceSet:
    """Read the docs in reading order.

    Raises:
        UsageError: the docs folder or its index file is missing or cannot be read.
    """
    found = discover(options.docs)
    shelf = shelve(found.root, found.linked)
    name = found.index.absolute().relative_to(found.root.absolute()).as_posix()
    index = _read_index(found.index, name)
    head = read_front_matter(index)
    includes: list[Include] = [resolve_include(shelf, entry) for entry in head.includes]
    files = [index]
    seen = {name}
    includes[:0] = _read_partials(shelf, index, files, seen)
    for include in list(includes):
        if source := _read_once(found.root, include.path, seen):
            files.append(source)
            includes += _read_partials(shelf, source, files, seen)
    return SourceSet(
        root=str(options.docs),
        index=name,
        front_matter=head.front_matter,
        files=tuple(files),
        includes=tuple(includes),
        unused=unused(shelf, frozenset(seen)),
        folder=str(found.root),
    )


def _read_index(path: Path, name: str) -> SourceFile:
    try:
        return read_file(path, name)
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror or error}") from error


def _read_once(root: Path, path: str | None, seen: set[str]) -> SourceFile | None:
    if path is None or path in seen:
        return None
    try:
        source = read_file(root / path, path)
    except OSError:
        return None
    seen.add(path)
    return source


def _read_partials(
    shelf: Shelf, page: SourceFile, files: list[SourceFile], seen: set[str]
) -> list[Include]:
    """Read the partials of an ERB page, and theirs, right behind it."""
    includes: list[Include] = []
    pending = list(reversed(partials(page))) if page.erb else []
    while pending:
        entry = pending.pop()
        include = resolve_include(shelf, entry, "")
        includes.append(include)
        if source := _read_once(shelf.root, include.path, seen):
            files.append(source)
            pending += reversed(partials(source))
    return includes
