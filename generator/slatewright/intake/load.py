"""Reads a documentation set: the index file, then everything it includes."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from slatewright.intake.discover import discover
from slatewright.intake.frontmatter import read_front_matter
from slatewright.intake.includes import Shelf, partials, resolve_include, shelve, unused
from slatewright.intake.text import read_file, source_file
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
    desk = _Desk(shelf, dict(options.drafts))
    index = desk.read_index(found.index, name)
    head = read_front_matter(index)
    includes: list[Include] = [resolve_include(shelf, entry) for entry in head.includes]
    includes[:0] = desk.read_partials(index)
    for include in list(includes):
        if source := desk.read_once(include.path):
            includes += desk.read_partials(source)
    includes = [_as_read(include, desk.unread) for include in includes]
    return SourceSet(
        root=str(options.docs),
        index=name,
        front_matter=head.front_matter,
        files=tuple(desk.files.values()),
        includes=tuple(includes),
        unused=unused(shelf, frozenset((*desk.files, *desk.unread))),
        folder=str(found.root),
        others=tuple(path.relative_to(options.docs).as_posix() for path in found.others),
    )


def _as_read(include: Include, unread: Mapping[str, str]) -> Include:
    """The include, without its file where that could not be read."""
    reason = unread.get(include.path or "")
    return replace(include, path=None, reason=reason) if reason else include


class _Desk(Struct, frozen=True):
    """The files that are read, each once, in reading order."""

    shelf: Shelf
    drafts: Mapping[str, str]
    files: dict[str, SourceFile] = field(default_factory=dict)
    unread: dict[str, str] = field(default_factory=dict)
    """Why those that are there could not be read."""

    def read_index(self, path: Path, name: str) -> SourceFile:
        """The file that all begins with.

        Raises:
            UsageError: It cannot be read.
        """
        try:
            return self._keep(read_file(path, name))
        except OSError as error:
            raise UsageError(f"{path} cannot be read: {error.strerror or error}") from error

    def read_once(self, path: str | None) -> SourceFile | None:
        """A file that an include names, unless it was read before or cannot be."""
        if path is None or path in self.files or path in self.unread:
            return None
        try:
            return self._keep(read_file(self.shelf.root / path, path))
        except OSError as error:
            self.unread[path] = f"cannot be read: {error.strerror or error}"
            return None

    def read_partials(self, page: SourceFile) -> list[Include]:
        """Read the partials of an ERB page, and theirs, right behind it."""
        includes: list[Include] = []
        pending = list(reversed(partials(page))) if page.erb else []
        while pending:
            entry = pending.pop()
            include = resolve_include(self.shelf, entry, "")
            includes.append(include)
            if source := self.read_once(include.path):
                pending += reversed(partials(source))
        return includes

    def _keep(self, file: SourceFile) -> SourceFile:
        draft = self.drafts.get(file.path)
        kept = file if draft is None else source_file(file.path, draft)
        self.files[file.path] = kept
        return kept
