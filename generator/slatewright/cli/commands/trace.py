"""`slatewright trace`: why the document says what it says."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from slatewright.cli.files import read_text
from slatewright.cli.pointers import nearest, pointer_to
from slatewright.model.diagnostics import UsageError
from slatewright.model.pointer import at
from slatewright.words import printable

if TYPE_CHECKING:
    from slatewright.model.source import Evidence
    from slatewright.model.spec import Spec

LONGEST = 200
"""Characters of a value or a quote that are shown."""


@click.command("trace")
@click.argument("pointer")
@click.option(
    "--docs",
    type=click.Path(path_type=Path),
    help="Docs to read.  [default: those listed in slatewright.toml]",
)
@click.option(
    "--spec",
    type=click.Path(path_type=Path),
    help="OpenAPI document to explain instead of reading docs; needs its origins.json.",
)
@click.option(
    "--origins",
    type=click.Path(path_type=Path),
    help="Origins file of --spec.  [default: origins.json next to it]",
)
@click.option(
    "--config", type=click.Path(path_type=Path), help="Settings file.  [default: slatewright.toml]"
)
def command(
    pointer: str, docs: Path | None, spec: Path | None, origins: Path | None, config: Path | None
) -> None:
    """Show the lines of docs behind the part of the OpenAPI document at POINTER.

    \b
    slatewright trace '#/paths/~1kittens~1{id}/get/parameters/0'   a JSON pointer
    slatewright trace /paths/kittens/{id}/get/parameters/colour    the same, easier to type
    slatewright trace 'GET /kittens/{id}'                          an operation

    For each line, shows whether it states the fact, shows it in an example, or lets it be inferred, and which lines said
    something else and were overruled.
    """
    hints: list[str] = []
    for found in _specs(docs, spec, origins, config):
        place = pointer_to(found.document, pointer)
        if place is not None:
            for line in _explained(found, place):
                click.echo(line)
            return
        hints.append(nearest(found.document, pointer))
    raise UsageError(f"the document has nothing at {pointer}; {max(hints, default='', key=len)}")


def _specs(
    docs: Path | None, spec: Path | None, origins: Path | None, config: Path | None
) -> Iterator[Spec]:
    from slatewright.config import FILE, Config, load_config
    from slatewright.pipeline import describe

    if spec is not None:
        yield _from_files(spec, origins or spec.with_name("origins.json"))
    elif docs is not None:
        settings = load_config(config) if config else Config()
        yield describe(settings.api_of(docs), validated=False).spec
    else:
        if config is None and not Path(FILE).exists():
            raise UsageError(
                f"there is no {FILE} to find the docs with; give them with `--docs DOCS`, or a document "
                "and its origins with `--spec FILE`"
            )
        for api in load_config(config or Path(FILE)).apis:
            yield describe(api, validated=False).spec


def _from_files(spec: Path, origins: Path) -> Spec:
    from slatewright.openapi import load, with_origins

    document = load(read_text(spec), str(spec))
    if not origins.is_file():
        raise UsageError(
            f"there is no {origins} with the lines of docs; write one with "
            "`slatewright spec DOCS --origins origins.json`, or name it with --origins"
        )
    return with_origins(document, read_text(origins), str(origins))


def _explained(spec: Spec, pointer: str) -> Iterator[str]:
    yield f"#{pointer}"
    yield f"  {_short(at(spec.document, pointer))}"
    source = pointer
    while source and source not in spec.origins:
        source = source.rpartition("/")[0]
    evidence = spec.origins.get(source, ())
    if not evidence:
        yield "  not from the docs: a default of slatewright"
    elif source != pointer:
        yield f"  from #{source}:"
    for item in evidence:
        yield from _place(item)
    yield from _overruled(spec, pointer)


def _place(evidence: Evidence) -> Iterator[str]:
    where = f"{evidence.span.file}:{evidence.span.line}:{evidence.span.column}"
    yield f"    {where}  {evidence.basis.name.lower()}, read as {evidence.convention}"
    for line in evidence.quote.splitlines()[:3]:
        yield f"      | {_cut(line)}"


def _overruled(spec: Spec, pointer: str) -> Iterator[str]:
    for place, claims in spec.overruled.items():
        if place != pointer and not place.startswith(f"{pointer}/"):
            continue
        for claim in claims:
            below = "" if place == pointer else f" at #{place}"
            yield f"  overruled{below}: {_short(claim.value)}"
            yield from _place(claim.evidence)
            yield f"      {_reason(spec.origin(place), claim.evidence)}"


def _reason(won: tuple[Evidence, ...], lost: Evidence) -> str:
    best = max((item.basis for item in won), default=None)
    if best is not None and best > lost.basis:
        return f"({best.name.lower()} outweighs {lost.basis.name.lower()})"
    return "(equally certain, but farther from the operation, or later in the docs)"


def _short(value: Any) -> str:
    return _cut(json.dumps(value, ensure_ascii=False))


def _cut(text: str) -> str:
    shown = printable(text)
    return shown if len(shown) <= LONGEST else shown[: LONGEST - 3] + "..."
