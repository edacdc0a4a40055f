"""The cache folder of builds, which belongs to the user and is never part of the docs.

A build trusts what it finds there, so nobody else may write to it: a checkout cannot contain a cache, and a folder that
others own or may write to is not used, be it the user's folder for all caches or that of one project.
"""

from __future__ import annotations

import os
import stat
import sys
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

VARIABLE = "SLATEWRIGHT_CACHE"
"""The environment variable that names another folder."""


def cache_of(config: Path) -> Path | None:
    """The cache folder for one slatewright.toml; None if it cannot be created or trusted."""
    with suppress(OSError, RuntimeError):  # no home, or no right to write there
        base = _base()
        base.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not _is_own(base.resolve()):
            return None
        folder = base / digest_of(os.fsencode(config.resolve()))
        folder.mkdir(mode=0o700, exist_ok=True)
        return folder if _is_own(folder) else None
    return None


def digest_of(content: bytes) -> str:
    """A hash of the content, which is also a safe file name."""
    return blake2b(content, digest_size=16).hexdigest()


def _base() -> Path:
    """The user's cache folder on this platform."""
    if named := os.environ.get(VARIABLE):
        return Path(named).absolute()
    home = Path.home()
    match sys.platform:
        case "win32":
            parent = Path(os.environ.get("LOCALAPPDATA") or home / "AppData/Local")
        case "darwin":
            parent = home / "Library/Caches"
        case _:
            parent = Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache")
    return (parent if parent.is_absolute() else home / ".cache") / "slatewright"


def _is_own(folder: Path) -> bool:
    """Whether it is a folder, not a link, that only this user may write to."""
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode):
        return False
    return os.name != "posix" or (found.st_uid == os.geteuid() and not found.st_mode & 0o022)
