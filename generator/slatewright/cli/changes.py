"""What a command wrote, or would write, one file a line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING

import click

from slatewright.cli.files import differs, write_text
from slatewright.words import printable

if TYPE_CHECKING:
    from slatewright.output import Changes

LONGEST = 60
"""Characters of a line that are shown."""


def report_changes(changes: Changes, directory: Path, check: bool, made: Mapping[str, str]) -> bool:
    """Print the files of an output folder that changed; whether any is stale under `check`.

    Args:
        changes: What was done, or would be.
        directory: The output folder.
        check: Whether nothing was written.
        made: The texts of the files as they ought to be.
    """
    for line in _lines(changes, directory, check, made):
        click.echo(line)
    return check and changes.pending


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
                reason = "nothing in the docs makes it any more"
            yield f"{word}: {path}" + (f" ({reason})" if reason else "")


def put(path: Path, text: str, check: bool) -> bool:
    """Bring one file to disk and print it if it changed; whether it is stale under `check`."""
    was_there = path.exists()
    if not check:
        if write_text(path, text):
            click.echo(f"{'updated' if was_there else 'created'}: {path}")
        return False
    if not differs(path, text):
        return False
    click.echo(f"stale: {path} ({_difference(path, text)})" if was_there else f"missing: {path}")
    return True


def _difference(path: Path, text: str) -> str:
    """Why a file is stale: the first of its lines that would read otherwise, and how."""
    try:
        found = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return "it cannot be read"
    pairs = zip_longest(found.split("\n"), text.split("\n"))
    for number, (old, new) in enumerate(pairs, 1):
        if old != new:
            was = f"has {_shown(old)}" if old is not None else "is missing"
            return f"line {number} {was}, and ought to " + (
                f"have {_shown(new)}" if new is not None else "be the end"
            )
    return "its line ends differ"


def _shown(line: str) -> str:
    words = printable(line).strip()
    return f"`{words[:LONGEST]}{'...' if len(words) > LONGEST else ''}`"
