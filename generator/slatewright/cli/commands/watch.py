"""`slatewright watch`: build again whenever something that a build reads was changed."""

from __future__ import annotations

import gc
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import click

from slatewright.cli.building.inputs import inputs, outputs
from slatewright.cli.building.run import Mode, build_all, prepare
from slatewright.cli.building.stamp import files_below, state
from slatewright.cli.files import say
from slatewright.cli.options import config_option, force_option
from slatewright.config import load_config
from slatewright.model.diagnostics import UsageError

_PAUSE = 0.1
"""Seconds between two looks; to look at a thousand files takes some milliseconds."""
_SETTLING = 0.05
"""Seconds in which nothing more changes when a save is over."""
_LOOKS = 20
"""Looks after which a build is made of files that never come to rest."""


@click.command("watch")
@force_option
@config_option
def command(force: bool, config: Path) -> None:
    """Run `slatewright build`, and run it again after every change, until Ctrl-C.

    Errors in the settings or docs are reported, and the next change is tried again. Files that did not change are not
    read again, so later builds are faster than the first.
    """
    if not config.is_file():
        load_config(config)  # says what is missing; settings that go away later may come back
    last: tuple[tuple[str, str], ...] | None = None
    while True:
        found = tuple(_states(config))
        if found == last:
            time.sleep(_PAUSE)
            continue
        last = _settled(config, found)
        started = time.monotonic()
        try:
            lines, _, _ = build_all(config, Mode(check=False, force=force, depfile=None))
        except UsageError as problem:
            lines = [f"error: {problem}"]
        for line in lines:
            say(line)
        say(f"({time.monotonic() - started:.1f} s; watching for changes, Ctrl-C to stop)")
        _rest(config)


def _rest(config: Path) -> None:
    """What is done between builds, where nobody waits for it."""
    with suppress(UsageError):
        prepare(config)
    gc.collect()


def _settled(config: Path, found: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    """The files once they are at rest: an editor empties a file before it fills it, and git writes one after another."""
    for _ in range(_LOOKS):
        time.sleep(_SETTLING)
        again = tuple(_states(config))
        if again == found:
            break
        found = again
    return found


def _states(config: Path) -> Iterator[tuple[str, str]]:
    """Every file that a build reads, with what changes when the file does."""
    yield str(config), _state(config)
    try:
        settings = load_config(config)
    except UsageError:
        return
    made = frozenset(str(path.absolute()) for path in outputs(settings))
    for path in inputs(settings):
        try:
            files = list(files_below(path.absolute(), without=made)) if path.is_dir() else []
        except OSError:  # the folder went away while it was looked at
            files = []
        for file in (path, *(file for _, file in files)):
            yield str(file), _state(file)


def _state(path: Path) -> str:
    try:
        return state(path)
    except OSError:
        return "missing"
