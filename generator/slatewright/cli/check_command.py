"""`slatewright check`: what is wrong with docs."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from slatewright.model.diagnostics import Diagnostic
    from slatewright.model.options import CheckOptions
    from slatewright.model.source import SourceSet

FORMATS = ("text", "json", "sarif", "github")


@click.command("check")
@click.argument("docs", type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True)
@click.option("--select", multiple=True, metavar="CODE", help="Run only rules that start so.")
@click.option("--ignore", multiple=True, metavar="CODE", help="Leave out rules that start so.")
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "info", "never"]),
    help="The least severity that makes the exit code 1.  [default: error]",
)
@click.option("--config", type=click.Path(path_type=Path), help="Take settings from this file.")
def command(
    docs: Path,
    form: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str | None,
    config: Path | None,
) -> int:
    """Report what is wrong with docs, with the lines.

    CODE is a rule such as EXM104 or the beginning of several, such as EXM; both options may be given more than once,
    or once with commas. `slatewright rule CODE` explains a rule.
    """
    from slatewright.config import LEVELS, Config, load_config
    from slatewright.pipeline import check, describe

    settings = load_config(config) if config else Config()
    options = _options(settings.check, select, ignore)
    described = describe(settings.api_of(docs))
    found = check(described, options)
    click.echo(_report(form, found, described.reading.sources), nl=False)
    least = settings.fail_on if fail_on is None else LEVELS[fail_on]
    return int(least is not None and any(item.severity >= least for item in found))


def _options(given: CheckOptions, select: tuple[str, ...], ignore: tuple[str, ...]) -> CheckOptions:
    return replace(
        given,
        select=_codes(select) or given.select,
        ignore=(*given.ignore, *_codes(ignore)),
    )


def _codes(values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(code.strip() for value in values for code in value.split(",") if code.strip())


def _report(form: str, found: tuple[Diagnostic, ...], sources: SourceSet) -> str:
    from slatewright import __version__
    from slatewright.report import github, json, sarif, text

    match form:
        case "json":
            return json(found)
        case "sarif":
            return sarif(found, __version__)
        case "github":
            return github(found, sources.root)
        case _:
            return text(found, sources, color=sys.stdout.isatty())
