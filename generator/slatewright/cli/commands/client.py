"""`slatewright client`: an OpenAPI document to a Python client."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

import click

from slatewright.cli.changes import outcome_of
from slatewright.cli.files import read_text, refuse_docs_folder, say, writable
from slatewright.cli.options import force_option
from slatewright.model.diagnostics import UsageError
from slatewright.model.source import DOCS_SUFFIXES
from slatewright.words import count

if TYPE_CHECKING:
    from slatewright.model.spec import Spec


class _Options(TypedDict):
    """What the client is called, and how it is written."""

    package: str | None
    distribution: str | None
    check: bool
    force: bool


@click.command("client")
@click.argument("spec", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    required=True,
    help="Folder to write to; your own files in it are left alone.",
)
@click.option("--package", help="Name to import the client by.  [default: made from the title]")
@click.option(
    "--distribution", help="Name to install the client by.  [default: made from the package]"
)
@click.option(
    "--templates",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder with templates that replace the built-in ones of the same relative path.",
)
@click.option(
    "--origins",
    type=click.Path(path_type=Path),
    help="Origins file of SPEC.  [default: origins.json next to SPEC, if it exists]",
)
@click.option(
    "--check",
    is_flag=True,
    help="Write nothing; list files that are out of date, and exit with 1 if there are any.",
)
@force_option
def command(
    spec: Path,
    output: Path,
    templates: Path | None,
    origins: Path | None,
    **options: Unpack[_Options],
) -> int:
    """Generate a Python client from SPEC, an OpenAPI 3.0 or 3.1 document in YAML or JSON."""
    from slatewright.config import ClientConfig
    from slatewright.model.options import ClientOptions, RenderOptions
    from slatewright.output import apply
    from slatewright.pipeline import client

    refuse_docs_folder(output)
    document = _load(spec, origins)
    plan = ClientOptions(options["package"], options["distribution"])
    made = client(document, ClientConfig(output, plan, RenderOptions(templates=templates)))
    with writable(output):
        changes = apply(made.tree, output, check=options["check"], force=options["force"])
    texts = {file.path: file.text for file in made.tree.files}
    return int(outcome_of(changes, output, options["check"], texts).printed())


def _load(path: Path, origins: Path | None) -> Spec:
    from slatewright.openapi import load, validate, with_origins

    _refuse_docs(path)
    document = validate(load(read_text(path), str(path)))
    if document.complaints:
        first = document.complaints[0]
        where = f" at #{first.pointer}" if first.pointer else ""
        say(
            f"slatewright: {path} is not valid OpenAPI ({count(len(document.complaints), 'error')}, "
            f"the first{where}: {first.message[:200]}); the client may lack the parts that are invalid"
        )
    beside = path.with_name("origins.json")
    if origins is None and not beside.is_file():
        return document
    origins = origins or beside
    return with_origins(document, read_text(origins), str(origins))


def _refuse_docs(path: Path) -> None:
    """Send whoever names docs to the command that makes a document of them.

    Raises:
        UsageError: The path is a folder, or a page of docs by its ending.
    """
    page = path.is_file() and path.suffix.lower() in DOCS_SUFFIXES
    if page or path.is_dir():
        raise UsageError(
            f"cannot read {path}: it is not an OpenAPI document; if these are docs, run "
            f"`slatewright spec {path} -o openapi.yaml` first, and then `slatewright client openapi.yaml`"
        )
