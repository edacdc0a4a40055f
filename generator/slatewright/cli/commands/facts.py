"""`slatewright facts`: what was read from one file of docs."""

from __future__ import annotations

from pathlib import Path

import click

from slatewright.model.diagnostics import UsageError


@click.command("facts")
@click.argument("file", type=click.Path(path_type=Path))
def command(file: Path) -> None:
    """Show what was read on each line of one docs file.

    Each line of output gives the position, what was read there, its basis (stated, example, inferred or assumed), and
    the convention that read it.
    """
    from slatewright.model.options import IntakeOptions
    from slatewright.pipeline import read
    from slatewright.report.fact_lines import section_lines

    if file.is_dir():
        raise UsageError(
            f"{file} is a folder; name one Markdown file, or see all files with "
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
            click.echo(f"{unread.span.line}:{unread.span.column} {unread.kind} not read")
