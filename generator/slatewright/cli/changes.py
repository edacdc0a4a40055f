"""Writes or compares generated files, and reports each in one line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING

import click
from msgspec import Struct

from slatewright.cli.files import differs, write_text
from slatewright.words import printable

if TYPE_CHECKING:
    from slatewright.output import Changes

LONGEST = 60
"""Characters of a line that are shown."""


class Outcome(Struct, frozen=True):
    """The lines to print about files that were written or compared."""

    lines: tuple[str, ...] = ()
    stale: bool = False
    """Whether any file is out of date, if files were only compared."""

    def __add__(self, other: Outcome) -> Outcome:
        return Outcome(self.lines + other.lines, self.stale or other.stale)

    def printed(self) -> bool:
        """Print the lines; whether any file is stale."""
        for line in self.lines:
            click.echo(line)
        return self.stale


def outcome_of(changes: Changes, directory: Path, check: bool, made: Mapping[str, str]) -> Outcome:
    """The outcome of writing or comparing an output folder.

    Args:
        changes: What was done, or would be.
        directory: The output folder.
        check: Whether nothing was written.
        made: The texts of the files as generated.
    """
    lines = tuple(_lines(changes, directory, check, made))
    return Outcome(lines, check and changes.pending)


def _lines(
    changes: Changes, directory: Path, check: bool, made: Mapping[str, str]
) -> Iterator[str]:
    words = (
        ("missing" if check else "created", changes.created),
        ("stale" if check else "updated", changes.updated),
        ("left over" if check else "removed", changes.removed),
        ("in the way", changes.conflicts),
    )
    for word, files in words:
        for file in files:
            path, reason = directory / file.path, file.reason
            if word == "stale" and not reason:
                reason = _difference(path, made[file.path])
            elif word == "left over" and not reason:
                reason = "nothing in the docs produces it any more"
            yield f"{word}: {path}" + (f" ({reason})" if reason else "")


def put_file(path: Path, text: str, check: bool, in_the_way: str = "") -> Outcome:
    """Write one file, or only compare it under `check`; `in_the_way` is why a build would not replace it."""
    was_there = path.exists()
    if not check:
        word = "updated" if was_there else "created"
        return Outcome((f"{word}: {path}",)) if write_text(path, text) else Outcome()
    if not differs(path, text):
        return Outcome()
    if in_the_way:
        return Outcome(
            (f"in the way: {path} ({in_the_way}: {_difference(path, text)})",), stale=True
        )
    line = f"stale: {path} ({_difference(path, text)})" if was_there else f"missing: {path}"
    return Outcome((line,), stale=True)


def _difference(path: Path, text: str) -> str:
    """Why a file is stale: the first line that differs, and how."""
    try:
        found = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return "it cannot be read"
    pairs = zip_longest(found.split("\n"), text.split("\n"))
    for number, (old, new) in enumerate(pairs, 1):
        if old != new:
            start = _first_shown(old or "", new or "")
            was = f"has {_shown(old, start)}" if old is not None else "is missing"
            return f"line {number} {was}, but should " + (
                f"have {_shown(new, start)}" if new is not None else "be the end"
            )
    return "its line endings differ"


def _first_shown(old: str, new: str) -> int:
    """From which character on to show two long lines, so that their difference is in sight."""
    same = next((at for at, pair in enumerate(zip_longest(old, new)) if len(set(pair)) > 1), 0)
    return 0 if same < LONGEST // 2 else same - LONGEST // 3


def _shown(line: str, start: int) -> str:
    words = printable(line)[start:].strip()
    cut = f"{words[:LONGEST]}{'...' if len(words) > LONGEST else ''}"
    return f"`{'...' if start else ''}{cut}`"
