"""Writes a dependency file, from which make, ninja and Bazel know when to build again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from slatewright.cli.files import say, write_text

FORBIDDEN = frozenset(";:=|&%*?[]\\`'\"<>()!")
"""Characters that make may treat as part of a command, a pattern or an assignment."""


def write_depfile(path: Path, rules: Mapping[Path, Iterable[Path]]) -> None:
    """Write the rules to `path`.

    Raises:
        UsageError: The file cannot be written.
    """
    shown = {
        target: [one for one in needed if can_be_listed(one)]
        for target, needed in rules.items()
        if can_be_listed(target)
    }
    for one in dict.fromkeys(one for target, needed in rules.items() for one in (target, *needed)):
        if not can_be_listed(one):
            say(
                f"{str(one)[:200]!r} is not listed in {path}: its name cannot be written safely for make"
            )
    write_text(path, depfile_text(shown))


def depfile_text(rules: Mapping[Path, Iterable[Path]]) -> str:
    """One rule for each target, and an empty one for each dependency.

    Without the empty rules, make would stop at a file that is listed and has been removed since.
    """
    lines = list(_lines({target: list(dict.fromkeys(needed)) for target, needed in rules.items()}))
    return "".join(f"{line}\n" for line in lines)


def can_be_listed(path: Path) -> bool:
    """Whether a Makefile can name the file; docs choose the names of their files, and make runs what it reads."""
    text = path.as_posix()
    return text.isprintable() and not FORBIDDEN & set(text) and not text.startswith("~")


def _lines(rules: Mapping[Path, list[Path]]) -> Iterator[str]:
    for target, needed in rules.items():
        yield " \\\n  ".join([f"{_escape(target)}:", *map(_escape, needed)])
    for path in dict.fromkeys(path for needed in rules.values() for path in needed):
        if path not in rules:
            yield f"{_escape(path)}:"


def _escape(path: Path) -> str:
    """A path as make and ninja read it."""
    return path.as_posix().replace("$", "$$").replace("#", "\\#").replace(" ", "\\ ")
