"""What the last build read and wrote, so that a build with nothing to do ends at once.

The stamp stands in `.slatewright_cache` beside slatewright.toml. It holds digests, never results: where anything differs,
or the stamp cannot be read, everything is made anew.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path

FOLDER = ".slatewright_cache"
LARGEST = 2_000_000
"""Bytes of a file whose content is looked at; of a larger one, size and time of change."""

PASSED_OVER = {"node_modules", "__pycache__"}
LIBRARIES = ("black", "jinja2", "markdown_it", "yaml")
"""What a build's output depends on besides slatewright itself."""


def last_words(config: Path, also: Path | None = None) -> list[str] | None:
    """What the last build said, if a build would read and write the same today; None otherwise.

    Args:
        config: The settings of the build.
        also: A file that the build has to have written besides what the settings name.
    """
    try:
        stamp = json.loads(_place(config).read_text(encoding="utf-8"))
        if stamp["tool"] != _tool():
            return None
        root = config.parent
        if also is not None and _relative(also, root) not in stamp["seen"]:
            return None
        if any(digest(root / path) != known for path, known in stamp["seen"].items()):
            return None
        return [str(line) for line in stamp["lines"]]
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def remember(config: Path, seen: Iterable[Path], lines: list[str]) -> None:
    """Note that a build read and wrote the files and folders in `seen`, and said `lines`."""
    root = config.parent.resolve()
    known = {_relative(path, root): digest(path) for path in set(seen)}
    stamp = {"tool": _tool(), "seen": dict(sorted(known.items())), "lines": lines}
    place = _place(config)
    with suppress(OSError):
        place.parent.mkdir(exist_ok=True)
        (place.parent / ".gitignore").write_text("*\n", encoding="utf-8")
        place.write_text(json.dumps(stamp, indent=1), encoding="utf-8")


def _relative(path: Path, root: Path) -> str:
    return Path(os.path.relpath(path.resolve(), root.resolve())).as_posix()


def _place(config: Path) -> Path:
    return config.parent / FOLDER / f"{config.name}.json"


def digest(path: Path) -> str:
    """A short text that changes with the file, or with anything in the folder."""
    found = blake2b(digest_size=16)
    if path.is_dir():
        for name, file in files_below(path):
            found.update(f"{name}\0{_of_file(file)}\n".encode("utf-8", "surrogateescape"))
        return found.hexdigest()
    return _of_file(path)


def files_below(folder: Path, prefix: str = "") -> Iterator[tuple[str, Path]]:
    """The files below a folder in a fixed order; hidden ones aside."""
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda one: one.name):
            if entry.name.startswith(".") or entry.name in PASSED_OVER:
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from files_below(Path(entry.path), f"{prefix}{entry.name}/")
            else:
                yield prefix + entry.name, Path(entry.path)


def _of_file(path: Path) -> str:
    try:
        if path.stat().st_size > LARGEST:
            return state(path)
        return blake2b(path.read_bytes(), digest_size=16).hexdigest()
    except OSError:
        return "missing"


def _tool() -> str:
    """A short text that changes with slatewright, its templates and what formats its output."""
    package = Path(__file__).parents[1]
    found = blake2b(sys.version.encode(), digest_size=16)
    for folder in (package, package.parents[1] / "templates"):
        if folder.is_dir():
            for name, file in files_below(folder):
                found.update(f"{name} {state(file)}\n".encode())
    for library in LIBRARIES:
        spec = find_spec(library)
        found.update(
            f"{library} {state(Path(spec.origin)) if spec and spec.origin else ''}\n".encode()
        )
    return found.hexdigest()


def state(path: Path) -> str:
    """A short text that changes when a file is written, without a look into it."""
    found = path.stat()
    return f"{found.st_size} {found.st_mtime_ns}"
