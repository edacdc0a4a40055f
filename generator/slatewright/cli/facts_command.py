"""`slatewright facts`: what was read from one file of docs."""

from __future__ import annotations

from pathlib import Path

import click

from slatewright.model.diagnostics import UsageError


@click.command("facts")
@click.argument("file", type=click.Path(path_type=Path))
def command(file: Path) -> None:
    """Show what was read from one file of docs, line by line.

    Every line names the place, what was read there, how firmly the docs say it (stated, example, inferred, assumed), and
    the convention that read it.
    """
    from slatewright.cli.fact_lines import section_lines
    from slatewright.model.options import IntakeOptions
    from slatewright.pipeline import read

    if file.is_dir():
        raise UsageError(
            f"{file} is a folder; name one Markdown file of the docs, or see all of them with "
            f"`slatewright conventions {file}`"
        )
    if not file.is_file():
        raise UsageError(f"there is no file {file}; name one Markdown file of the docs")
    reading = read(IntakeOptions(file))
    name = reading.sources.index
    for section in reading.facts.sections:
        if section.span.file == name:
            for line in section_lines(section):
                click.echo(line)
    for unread in reading.facts.unread:
        if unread.span.file == name:
            click.echo(f"{unread.span.line}:{unread.span.column} not read: a {unread.kind}")
