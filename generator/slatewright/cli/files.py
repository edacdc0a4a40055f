"""Reads and writes single files: atomically, and only if something changed."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from slatewright.model.diagnostics import UsageError
from slatewright.model.source import DOCS_SUFFIXES


def read_text(path: Path) -> str:
    """The text of a file that the user named.

    Raises:
        UsageError: The file cannot be read.
    """
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as problem:
        reason = problem.strerror if isinstance(problem, OSError) else "it is not UTF-8"
        raise UsageError(f"cannot read {path}: {reason}") from problem


def differs(path: Path, text: str) -> bool:
    """Whether `path` is missing or holds anything but `text`."""
    try:
        return path.read_bytes() != text.encode("utf-8")
    except OSError:
        return True


def refuse_place(path: Path) -> None:
    """See that a file may stand at `path`: that it is no folder and no docs, and that only folders are above it.

    Raises:
        UsageError: It may not.
    """
    if path.suffix.lower() in DOCS_SUFFIXES:
        raise UsageError(
            f"{path} looks like docs, which are never overwritten; name a .yaml or .json file"
        )
    if path.is_dir():
        raise UsageError(f"{path} is a folder; name a file")
    above = next((one for one in path.absolute().parents if one.exists()), None)
    if above is not None and not above.is_dir():
        raise UsageError(f"cannot write {path}: {above} is a file, not a folder")


def is_one_file(first: Path, second: Path) -> bool:
    """Whether what is written to one path replaces what was written to the other."""
    return os.path.realpath(first) == os.path.realpath(second) and not _is_stream(first)


def refuse_docs_folder(folder: Path) -> None:
    """See that no client comes among docs, whose folder was named by mistake.

    Raises:
        UsageError: The folder is one of docs.
    """
    from slatewright.intake import index_in
    from slatewright.output import is_made

    index = index_in(folder) or index_in(folder / "source")
    if index is not None and not is_made(folder):
        raise UsageError(
            f"{folder} holds docs ({index.relative_to(folder)}), so no client is written there; name another folder"
        )


def write_text(path: Path, text: str) -> bool:
    """Put `text` into `path`, or leave the file alone if it is there; whether anything changed.

    The text goes to a file beside it first, so that a reader never sees half of it.

    Raises:
        UsageError: The file cannot be written, or is one that docs are written in.
    """
    refuse_place(path)
    content = text.encode("utf-8")
    if _is_stream(path):
        _send(path, content)
        return True
    if not differs(path, text):
        return False
    put_bytes(path, content)
    return True


def _is_stream(path: Path) -> bool:
    """Whether a path is a device, a pipe or the like, which is written to instead of being replaced."""
    system = path.absolute().parts[1:2] in (("dev",), ("proc",))
    return path.exists() and not path.is_dir() and (system or not path.is_file())


def _send(path: Path, content: bytes) -> None:
    try:
        with path.open("wb") as stream:
            stream.write(content)
    except OSError as problem:
        raise UsageError(f"cannot write {path}: {problem.strerror}") from problem


def put_bytes(path: Path, content: bytes) -> None:
    """Put `content` into `path` as a whole; where that is a link, into the file that it leads to.

    Raises:
        UsageError: The file cannot be written.
    """
    path = Path(os.path.realpath(path)) if path.is_symlink() else path
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as problem:
        raise UsageError(f"cannot write {path}: {problem.strerror}") from problem
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask())
        Path(name).replace(path)
    except OSError as problem:
        Path(name).unlink()
        raise UsageError(f"cannot write {path}: {problem.strerror}") from problem


def _umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask


def say(message: str) -> None:
    """Print a message to standard error."""
    click.echo(message, err=True)


@contextmanager
def writable(folder: Path) -> Iterator[None]:
    """Turn errors of writing to a folder into usage errors.

    Raises:
        UsageError: The system refused to write.
    """
    try:
        yield
    except OSError as problem:
        raise UsageError(f"cannot write to {folder}: {problem.strerror or problem}") from problem
