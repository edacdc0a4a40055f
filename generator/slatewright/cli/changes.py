"""What a command wrote, or would write, one file a line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from slatewright.cli.files import differs, write_text

if TYPE_CHECKING:
    from slatewright.output import Changes


def report_changes(changes: Changes, directory: Path, check: bool) -> bool:
    """Print the files of an output folder that changed; whether any is stale under `check`."""
    for line in _lines(changes, directory, check):
        click.echo(line)
    return check and changes.pending


def _lines(changes: Changes, directory: Path, check: bool) -> Iterator[str]:
    words = (
        ("missing" if check else "created", changes.created),
        ("stale" if check else "updated", changes.updated),
        ("left over" if check else "removed", changes.removed),
        ("in the way", changes.conflicts),
    )
    for word, files in words:
        for file in files:
            yield f"{word}: {directory / file.path}" + (f" ({file.reason})" if file.reason else "")


def put(path: Path, text: str, check: bool) -> bool:
    """Bring one file to disk and print it if it changed; whether it is stale under `check`."""
    was_there = path.exists()
    if check:
        changed = differs(path, text)
        word = "stale" if was_there else "missing"
    else:
        changed = write_text(path, text)
        word = "updated" if was_there else "created"
    if changed:
        click.echo(f"{word}: {path}")
    return check and changed
