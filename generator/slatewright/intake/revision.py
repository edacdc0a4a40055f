"""Docs as they were at a git revision: the blobs are read, and the working tree is left alone."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path, PurePosixPath

from msgspec import Struct

from slatewright.model.diagnostics import UsageError
from slatewright.model.source import DOCS_SUFFIXES

_TEXTS = (*DOCS_SUFFIXES, ".txt", "")
"""Endings of the files that docs are made of."""
_LARGEST = 8_000_000
_MISSING = -1
"""The size of a blob that the repository names and does not hold."""
_LARGEST_ALL = 200_000_000
_LONGEST_LINK = 4_096
_LONGEST_HEAD = 200
_SEPARATORS = {"\\", ":"} if os.name == "nt" else {"\\"}
_LINK = "120000"
_LINKS = 8
"""Links that lead to links, one after the other."""


class _Blob(Struct, frozen=True):
    mode: str
    digest: str
    size: int


def repository_of(folder: Path) -> Path:
    """The top folder of the repository that `folder` stands in.

    Raises:
        UsageError: There is no git, or no repository.
    """
    return Path(_git(folder, "rev-parse", "--show-toplevel").decode().rstrip("\n"))


def merge_base(repository: Path, one: str, other: str) -> str:
    """The revision at which two revisions parted.

    Raises:
        UsageError: One of them does not exist, or they have nothing in common.
    """
    ends = [Revision(repository, name).commit for name in (one, other)]
    return _git(repository, "merge-base", *ends).decode().strip()


class Revision(Struct, frozen=True, dict=True):
    """A revision of a repository; paths are relative to the repository's top folder."""

    repository: Path
    name: str

    @cached_property
    def commit(self) -> str:
        """The commit that the name means.

        Raises:
            UsageError: It means none.
        """
        wanted = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{self.name}^{{commit}}")
        try:
            return _git(self.repository, *wanted).decode().strip()
        except UsageError:
            raise UsageError(
                f"there is no file, folder or git revision named {self.name}"
            ) from None

    @cached_property
    def _blobs(self) -> dict[str, _Blob]:
        listing = _git(self.repository, "ls-tree", "-r", "-z", "-l", "--full-tree", self.commit)
        blobs = {}
        for entry in listing.decode("utf-8", "surrogateescape").split("\0"):
            head, _, path = entry.partition("\t")
            mode, kind, digest, size = (*head.split(), "", "", "", "")[:4]
            if kind == "blob" and _is_plain(path):
                blobs[path] = _Blob(mode, digest, int(size) if size.isdecimal() else _MISSING)
        return blobs

    def export(self, path: str, target: Path) -> bool:
        """Write the file or the docs at `path` below `target`; whether there is any.

        Links are followed where they lead to a file of the same revision.

        Raises:
            UsageError: The revision does not exist.
        """
        if path in self._blobs:
            chosen = [path]
        else:
            top = "" if path in ("", ".") else path.rstrip("/") + "/"
            chosen = [one for one in self._blobs if one.startswith(top) and _is_text(one)]
        blobs = {one: blob for one in chosen if (blob := self._followed(one))}
        if sum(blob.size for blob in blobs.values()) > _LARGEST_ALL:
            raise UsageError(
                f"{self.name} has more than {_LARGEST_ALL // 1_000_000} MB of text in "
                f"{path or 'all of it'}; name the docs folder with --docs"
            )
        self._write(blobs, target)
        return bool(chosen)

    def _followed(self, path: str) -> _Blob | None:
        blob = self._blobs.get(path)
        for _ in range(_LINKS):
            if blob is None or blob.mode != _LINK or blob.size > _LONGEST_LINK:
                break
            ((_, words),) = _contents(self.repository, {path: blob})
            path = _normal(PurePosixPath(path).parent / words.decode("utf-8", "replace"))
            blob = self._blobs.get(path)
        if blob is None or blob.mode == _LINK:
            return None
        if blob.size == _MISSING:
            raise _no_content(path)
        if blob.size > _LARGEST and path.lower().endswith(DOCS_SUFFIXES):
            raise UsageError(
                f"{self.name}:{path} has {blob.size // 1_000_000} MB; the limit at a "
                f"revision is {_LARGEST // 1_000_000} MB"
            )
        return blob if blob.size <= _LARGEST else None

    def _write(self, blobs: dict[str, _Blob], target: Path) -> None:
        for path, content in _contents(self.repository, blobs):
            place = target / path
            try:
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(content)
            except (OSError, ValueError) as problem:
                raise UsageError(
                    f"{self.name} has a file that cannot be written here, {path[:80]!r}: {problem}"
                ) from None


def _contents(repository: Path, blobs: dict[str, _Blob]) -> Iterator[tuple[str, bytes]]:
    """The content of each blob, all by one call of git."""
    wanted = "".join(f"{blob.digest}\n" for blob in blobs.values()).encode()
    answer = _git(repository, "cat-file", "--batch", given=wanted) if wanted else b""
    start = 0
    for path, blob in blobs.items():
        head, _, _ = answer[start : start + _LONGEST_HEAD].partition(b"\n")
        if head.split() != [blob.digest.encode(), b"blob", str(blob.size).encode()]:
            raise _no_content(path)
        start += len(head) + 1
        yield path, answer[start : start + blob.size]
        start += blob.size + 1


def _no_content(path: str) -> UsageError:
    return UsageError(
        f"git has no content for {path[:80]!r}; fetch the whole history, or repair the repository"
    )


def _is_plain(path: str) -> bool:
    """Whether a path stays below the folder that it is written to; a tree may hold anything."""
    parts = path.split("/")
    names = {part.lower().rstrip(". ") for part in parts}
    return not {"", ".git", "git~1"} & names and not _SEPARATORS & set(path)


def _is_text(path: str) -> bool:
    return PurePosixPath(path).suffix.lower() in _TEXTS


def _normal(path: PurePosixPath) -> str:
    parts: list[str] = []
    for part in path.parts:
        if part == ".." and parts:
            parts.pop()
        else:
            parts.append(part)
    return "/".join(parts)


def _git(folder: Path, *arguments: str, given: bytes = b"") -> bytes:
    program = shutil.which("git")
    if program is None:
        raise UsageError("git is not installed; it is needed to read revisions")
    done = (
        subprocess.run(  # noqa: S603 - no shell, and no word of the user's is taken for an option
            [program, "-C", str(folder), *arguments], input=given, capture_output=True, check=False
        )
    )
    if done.returncode != 0:
        reason = done.stderr.decode("utf-8", "replace").strip().partition("\n")[0]
        raise UsageError(f"git cannot read {folder}: {reason or 'nothing was found'}")
    return done.stdout
