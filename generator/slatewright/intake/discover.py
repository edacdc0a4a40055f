"""Finds the index file of a documentation set, and the folder its includes are named from."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from msgspec import Struct

from slatewright.model.diagnostics import UsageError
from slatewright.regex import regex

PLAIN_NAMES = (
    "index.html.md",
    "index.md",
    "index.markdown",
    "index.html.markdown",
    "index.html.md.erb",
    "index.md.erb",
    "index.html.erb",
    "index.erb",
)
_ENDINGS = tuple(name.removeprefix("index") for name in PLAIN_NAMES)
_FOLDERS = ("", "source", "docs", "docs/source")
_DATA = frozenset({".json", ".yaml", ".yml", ".toml"})
_PAGE_FOLDERS = frozenset({"includes", "node_modules", "build", "layouts", "vendor"})
_VERSION = regex(r"v?([0-9]+(?:[._-][0-9]+)*)", re.IGNORECASE)
_ENGLISH = frozenset({"en", "en-us", "en-gb", "en_us", "en_gb", "english"})


class Found(Struct, frozen=True):
    """Where a documentation set lies."""

    root: Path
    """The folder that all paths of the set are relative to; nothing outside it is read."""
    index: Path
    others: tuple[Path, ...] = ()
    """Index files that stand beside it, of other versions or in other languages."""

    @property
    def linked(self) -> bool:
        """Whether the index file is a link to elsewhere.

        Build systems offer their sources as a folder of links, and whoever made such a folder vouches for them all. In
        a folder of real files a single link to elsewhere is no part of the docs.
        """
        return not _stays(self.index, self.root)


def discover(docs: Path) -> Found:
    """Find the index file that `docs` names or holds.

    Args:
        docs: a folder with Slate's sources, or an index file.

    Raises:
        UsageError: there is nothing of that name, it is a file of data, or the folder has no index file.
    """
    if docs.is_file():
        if docs.suffix.lower() in _DATA:
            raise UsageError(f"{docs} is not Markdown; name the docs folder or its index file")
        return Found(_includes_root(docs.parent, reach(docs)), docs)
    if not docs.is_dir():
        raise UsageError(f"there is no folder or file named {docs}; name the docs folder")
    indexes = _indexes(docs, _stays) or _indexes(docs, _anywhere)
    if not indexes:
        raise UsageError(
            f"{docs} has no index file; expected {', '.join(PLAIN_NAMES[:3])} "
            "or the like, there or in its source folder"
        )
    index, *others = indexes
    return Found(_includes_root(index.parent, reach(docs)), index, tuple(others))


def reach(docs: Path) -> Path:
    """The folder beyond which nothing is read, or looked for, of the docs at `docs`."""
    folder = docs.parent if docs.is_file() else docs
    return _source_folder(folder) if docs.is_file() or index_in(docs) else docs


def index_in(folder: Path) -> Path | None:
    """The index file that stands in this very folder; None where the folder is none of docs."""
    return next((folder / name for name in PLAIN_NAMES if (folder / name).is_file()), None)


Accept = Callable[[Path, Path], bool]
"""Whether a file may be the index of a folder of docs, wherever a link leads."""


def _indexes(docs: Path, accept: Accept) -> list[Path]:
    plain = _plain_index(docs, accept)
    return [plain] if plain is not None else _nearby_indexes(docs, accept)


def _stays(path: Path, docs: Path) -> bool:
    return path.resolve().is_relative_to(docs.resolve())


def _anywhere(path: Path, docs: Path) -> bool:
    return path.is_symlink() and not _stays(path, docs)


def _plain_index(docs: Path, accept: Accept) -> Path | None:
    for folder in _FOLDERS:
        for name in PLAIN_NAMES:
            candidate = docs / folder / name
            if _is_page(candidate) and accept(candidate, docs):
                return candidate
    return None


def _is_page(path: Path) -> bool:
    """Whether a file is a page and no redirect to a version."""
    if not path.is_file():
        return False
    if path.suffix != ".erb":
        return True
    try:
        text = path.read_text(encoding="utf-8", errors="replace")[:4000]
    except OSError:
        return False
    return 'http-equiv="refresh"' not in text


def _nearby_indexes(docs: Path, accept: Accept) -> list[Path]:
    """Localised or versioned indexes beside the usual places, or one folder deeper; the one to read comes first."""
    candidates: list[Path] = []
    for folder in _FOLDERS:
        base = docs / folder
        if base.is_dir():
            candidates += _indexes_in(base)
            for child in _children(base):
                if child.is_dir() and child.name not in _PAGE_FOLDERS and child.name[:1] != ".":
                    candidates += _indexes_in(child)
    accepted = dict.fromkeys(path for path in candidates if accept(path, docs))
    return sorted(accepted, key=lambda path: _rank(docs, path))


def _indexes_in(folder: Path) -> list[Path]:
    return [
        path
        for path in _children(folder)
        if path.name.endswith(_ENDINGS)
        and ("index" in path.name.split(".")[:3] or _VERSION.fullmatch(path.name.split(".")[0]))
        and _is_page(path)
    ]


def _children(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []


def _rank(docs: Path, path: Path) -> tuple[bool, bool, tuple[int, ...], int, int, str]:
    """English before others, plain names before localised ones, the newest version first."""
    parts = path.relative_to(docs).parts
    words = [word.lower() for part in parts for word in part.split(".")]
    foreign = not _ENGLISH.intersection(words)
    versions = [match[1] for word in words if (match := _VERSION.fullmatch(word))]
    newest = tuple(-int(number) for name in versions for number in re.split("[._-]", name))
    plain = path.name in PLAIN_NAMES
    return foreign, not plain, newest, len(parts), len(path.name), path.as_posix()


def _source_folder(folder: Path) -> Path:
    """The nearest folder named `source` at or above `folder`, or `folder` itself."""
    absolute = folder.absolute()
    for candidate in (absolute, *absolute.parents[:3]):
        if candidate.name == "source":
            return candidate
    return folder


def _includes_root(folder: Path, limit: Path) -> Path:
    """The nearest folder from `folder` up to `limit` that has an `includes` folder."""
    top = limit.absolute()
    candidate = folder.absolute()
    while not (candidate / "includes").is_dir():
        if candidate == top or top not in candidate.parents:
            return folder
        candidate = candidate.parent
    return candidate
