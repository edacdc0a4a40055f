"""`slatewright spec`: docs to an OpenAPI document."""

from __future__ import annotations

from pathlib import Path
from typing import TypedDict, Unpack

import click
from msgspec.structs import replace

from slatewright.cli.docs_files import say_which
from slatewright.cli.files import is_one_file, refuse_place, say, write_text
from slatewright.cli.overwriting import refuse_foreign
from slatewright.model.diagnostics import UsageError
from slatewright.words import count, severities


class _Options(TypedDict):
    """What is written, and whether over anything."""

    openapi: str | None
    no_docs_lines: bool
    force: bool


@click.command("spec")
@click.argument("docs", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False, allow_dash=True),
    default="-",
    show_default=True,
    help="File to write: JSON if it ends in .json, YAML otherwise; - for standard output.",
)
@click.option(
    "--openapi", type=click.Choice(["3.0", "3.1"]), help="OpenAPI version.  [default: 3.1]"
)
@click.option(
    "--origins",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Also write a JSON file with the lines of docs behind each part of the document.",
)
@click.option("--no-docs-lines", is_flag=True, help="Omit x-docs and x-docs-basis.")
@click.option(
    "--force", is_flag=True, help="Overwrite an OpenAPI document that was not generated from docs."
)
@click.option(
    "--config",
    type=click.Path(path_type=Path),
    help="Settings file with the settings for DOCS.  [default: none]",
)
def command(
    docs: Path,
    output: Path,
    origins: Path | None,
    config: Path | None,
    **options: Unpack[_Options],
) -> None:
    """Generate an OpenAPI document from docs.

    In the document, `x-docs` gives the line of docs that a part comes from. `x-docs-basis` marks parts that the docs do
    not state: `example` if only a sample shows them, `inferred` if they follow from something else.
    """
    from slatewright.build import build
    from slatewright.config import Config, load_config

    settings = load_config(config) if config else Config()
    api = settings.api_of(docs)
    version, lines = options["openapi"] or api.openapi.version, not options["no_docs_lines"]
    chosen = replace(api.openapi, version=version, docs=lines)
    wanted = replace(api, openapi=chosen, spec=output, origins=origins, client=None)
    for path in filter(None, (None if str(output) == "-" else output, origins)):
        refuse_place(path)
    if origins and is_one_file(output, origins):
        raise UsageError(
            f"{origins} cannot be both the document and its origins; name another file with --origins"
        )
    refuse_foreign(
        None if str(output) == "-" else output, origins, marked=lines and not options["force"]
    )
    built = build(wanted, settings.check)
    if str(output) == "-":
        click.echo(built.spec_text, nl=False)
    else:
        write_text(output, built.spec_text)
    if origins:
        write_text(origins, built.origins_text)
    described = built.described
    say_which(described.reading.sources)
    operations = count(len(described.api.operations), "operation")
    found = severities(built.diagnostics)
    say(f"{operations}, {found}" + (" (see `slatewright check`)" if found != "no findings" else ""))
    if not described.api.operations:
        say(
            f"No endpoint was found; `slatewright conventions {docs}` shows what was read, and what could not be read."
        )
