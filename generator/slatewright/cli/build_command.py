"""`slatewright build`: everything that slatewright.toml names."""

from __future__ import annotations

from pathlib import Path
from shlex import quote

import click

from slatewright.cli.files import say
from slatewright.cli.stamp import last_words
from slatewright.model.diagnostics import UsageError


@click.command("build")
@click.option("--check", is_flag=True, help="Write nothing; name each stale file, and exit 1.")
@click.option(
    "--force", is_flag=True, help="Replace documents and generated files that were changed by hand."
)
@click.option(
    "--config",
    type=click.Path(path_type=Path),
    default="slatewright.toml",
    show_default=True,
    help="What to build.",
)
@click.option(
    "--depfile",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Also write, for make and ninja, which files the documents were made from.",
)
def command(check: bool, force: bool, config: Path, depfile: Path | None) -> int:
    """Write everything that slatewright.toml names: documents, origins, clients.

    Files that are up to date are not touched. Nothing is written before all of it could be made.
    """
    if check and depfile is not None:
        raise UsageError("--check writes nothing, and so no depfile; leave one of the two out")
    lines = None if check else last_words(config, depfile)
    stale = failed = False
    if lines is None:
        from slatewright.cli.building import Way, build_all

        lines, stale, failed = build_all(config, Way(check, force, depfile))
    for line in lines:
        say(line)
    if stale:
        say(
            "Something is stale; run `slatewright build` and commit what it writes (--force replaces what was changed "
            f"by hand). {_how_to_compare(config)}"
        )
    return int(stale or failed)


def _how_to_compare(config: Path) -> str:
    """The command that shows what became of the APIs; for settings of another name there is none for all of them."""
    from slatewright.config import FILE

    if config.name != FILE:
        return "`slatewright diff` shows what became of an API."
    named = f" --config {quote(str(config))}" if config != Path(FILE) else ""
    command = f"slatewright diff HEAD {quote(str(config.parent))}{named}"
    return f"`{command}` shows what became of the API since the last commit in git."
