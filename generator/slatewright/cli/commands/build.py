"""`slatewright build`: everything that slatewright.toml names."""

from __future__ import annotations

from pathlib import Path
from shlex import quote

import click

from slatewright.cli.building.stamp import previous_lines
from slatewright.cli.files import say
from slatewright.cli.options import config_option, force_option
from slatewright.model.diagnostics import UsageError


@click.command("build")
@click.option(
    "--check",
    is_flag=True,
    help="Write nothing; list files that are out of date, and exit with 1 if there are any.",
)
@force_option
@config_option
@click.option(
    "--depfile",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Also write a dependency file for make and ninja.",
)
def command(check: bool, force: bool, config: Path, depfile: Path | None) -> int:
    """Generate everything listed in slatewright.toml: OpenAPI documents, origins and clients.

    Files that are up to date are not touched, and nothing is written unless everything could be generated.
    """
    if check and depfile is not None:
        raise UsageError("--check and --depfile exclude each other: --check writes nothing")
    lines = None if check else previous_lines(config, depfile)
    stale = failed = False
    if lines is None:
        from slatewright.cli.building.run import Mode, build_all

        lines, stale, failed = build_all(config, Mode(check, force, depfile))
    for line in lines:
        say(line)
    if stale:
        say(
            "Files are out of date; run `slatewright build` and commit the result (--force overwrites files that were "
            f"edited by hand). {_how_to_compare(config)}"
        )
    return int(stale or failed)


def _how_to_compare(config: Path) -> str:
    """The command that shows what became of the APIs; for settings of another name there is none for all of them."""
    from slatewright.config import FILE

    if config.name != FILE:
        return "`slatewright diff` shows what changed in an API."
    named = f" --config {quote(str(config))}" if config != Path(FILE) else ""
    command = f"slatewright diff HEAD {quote(str(config.parent))}{named}"
    return f"`{command}` shows what changed in the API since the last commit."
