"""Options that several commands take alike."""

from __future__ import annotations

from pathlib import Path

import click

force_option = click.option(
    "--force", is_flag=True, help="Overwrite generated files even if they were edited by hand."
)
"""For commands that write what was generated before."""

config_option = click.option(
    "--config",
    type=click.Path(path_type=Path),
    default="slatewright.toml",
    show_default=True,
    help="Settings file.",
)
"""For commands that do nothing without settings."""
