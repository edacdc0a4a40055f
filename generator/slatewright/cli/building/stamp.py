"""Records what the last build read and wrote, so that a build with nothing to do can end at once.

The stamp contains hashes, never results: if anything differs, or the stamp cannot be read, everything is built again.
Inputs are hashed before they are read, and outputs as they were meant to be written, so that the next build notices
edits made while this one ran.
"""

from __future__ import annotations

import json
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path

from msgspec import Struct, field

from slatewright.cli.building.cache import cache_of, digest_of
from slatewright.cli.files import put_bytes
from slatewright.model.diagnostics import UsageError

LARGEST = 2_000_000
"""Bytes up to which the content of a file is hashed; for larger files, size and modification time."""

PASSED_OVER = {"node_modules", "__pycache__"}
UNKNOWN = ""
"""The hash of a folder that could not be read."""

LIBRARIES = {
    "black": "black",
    "jinja2": "jinja2",
    "jsonpath": "python_jsonpath",
    "jsonschema": "jsonschema",
    "markdown_it": "markdown_it_py",
    "openapi_schema_validator": "openapi_schema_validator",
    "openapi_spec_validator": "openapi_spec_validator",
    "yaml": "pyyaml",
}
"""The packages that the output of a build depends on besides slatewright, with the distributions they come from."""


def previous_lines(config: Path, also: Path | None = None) -> list[str] | None:
    """The lines that the last build printed, if a build would read and write the same now; None otherwise.

    Args:
        config: The settings of the build.
        also: Another file that the last build must have written.
    """
    try:
        if (cache := cache_of(config)) is None:
            return None
        stamp = json.loads(_place(cache).read_text(encoding="utf-8"))
        if stamp["tool"] != tool():
            return None
        if also is not None and str(also.absolute()) not in stamp["seen"]:
            return None
        made = frozenset(stamp["made"])
        if any(digest(Path(path), made) != known for path, known in stamp["seen"].items()):
            return None
        return [str(line) for line in stamp["lines"]]
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def remember(config: Path, seen: Seen, lines: list[str]) -> None:
    """Record what a build read and wrote, and the lines it printed."""
    if (cache := cache_of(config)) is None or UNKNOWN in seen.digests.values():
        return
    stamp = {
        "tool": tool(),
        "made": sorted(seen.made),
        "seen": dict(sorted(seen.digests.items())),
        "lines": lines,
    }
    with suppress(UsageError):
        put_bytes(_place(cache), json.dumps(stamp, indent=1).encode())


class Seen(Struct):
    """The hashes of everything a build reads and writes, collected while it runs."""

    made: frozenset[str]
    """Absolute paths of its outputs, which are left out of the hashes of the folders that contain them."""
    digests: dict[str, str] = field(default_factory=dict)
    """By absolute path."""

    def as_they_are(self, paths: Iterable[Path]) -> None:
        """Record files and folders as they are now."""
        for path in paths:
            self.digests[str(path.absolute())] = digest(path, self.made)

    def as_meant(self, files: Iterable[tuple[Path, str]]) -> None:
        """Record files as they were meant to be written, whatever happened to them since."""
        for path, text in files:
            content = text.encode("utf-8")
            self.digests[str(path.absolute())] = (
                digest_of(content) if len(content) <= LARGEST else digest(path)
            )


def _place(cache: Path) -> Path:
    return cache / "stamp.json"


def digest(path: Path, without: frozenset[str] = frozenset()) -> str:
    """A short text that changes with the file, or with anything in the folder besides `without`."""
    if not path.is_dir():
        return _of_file(path)
    found = blake2b(digest_size=16)
    try:
        for name, file in files_below(path.absolute(), without=without):
            found.update(f"{name}\0{_of_file(file)}\n".encode("utf-8", "surrogateescape"))
    except OSError:
        return UNKNOWN
    return found.hexdigest()


def files_below(
    folder: Path, prefix: str = "", without: frozenset[str] = frozenset()
) -> Iterator[tuple[str, Path]]:
    """The files below a folder in a fixed order, without hidden ones and those in `without`."""
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda one: one.name):
            if entry.name.startswith(".") or entry.name in PASSED_OVER or entry.path in without:
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from files_below(Path(entry.path), f"{prefix}{entry.name}/", without)
            else:
                yield prefix + entry.name, Path(entry.path)


def _of_file(path: Path) -> str:
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            return "no file"
        return state(path) if found.st_size > LARGEST else digest_of(path.read_bytes())
    except OSError:
        return "missing"


@cache
def tool() -> str:
    """A hash of slatewright, its templates and the libraries that affect its output."""
    package = Path(__file__).parents[2]
    found = blake2b(sys.version.encode(), digest_size=16)
    for folder in (package, package.parents[1] / "templates"):
        if folder.is_dir():
            for name, file in files_below(folder):
                found.update(f"{name} {state(file)}\n".encode())
    for library, distribution in LIBRARIES.items():
        spec = find_spec(library)
        if spec is not None and spec.origin is not None:
            origin = Path(spec.origin)
            version = _version(distribution, origin.parents[1])
            found.update(f"{library} {version} {state(origin)}\n".encode())
    return found.hexdigest()


def _version(distribution: str, site: Path) -> str:
    """The version of an installed library, by folder names, which is faster than `importlib.metadata`."""
    return " ".join(name for name in _installed(site) if name.startswith(f"{distribution}-"))


@cache
def _installed(site: Path) -> tuple[str, ...]:
    """The distributions in a folder, with their versions."""
    names = (path.name.lower() for path in site.iterdir())
    return tuple(sorted(name for name in names if name.endswith((".dist-info", ".egg-info"))))


def state(path: Path) -> str:
    """A short text that changes when a file is written, without reading it."""
    found = path.stat()
    return f"{found.st_size} {found.st_mtime_ns}"
