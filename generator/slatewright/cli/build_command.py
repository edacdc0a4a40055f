"""`slatewright build`: everything that slatewright.toml names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from slatewright.cli.changes import put, report_changes
from slatewright.cli.depfile import write_depfile
from slatewright.cli.docs_files import folder_of
from slatewright.cli.files import say, writable
from slatewright.cli.stamp import last_words, remember
from slatewright.cli.words import NAMES, count, severities
from slatewright.model.diagnostics import UsageError

if TYPE_CHECKING:
    from slatewright.config import ApiConfig
    from slatewright.model.diagnostics import Diagnostic, Severity
    from slatewright.model.options import Known
    from slatewright.pipeline import Built


_NAMED = 5
"""Findings of an API that a build names."""


@click.command("build")
@click.option("--check", is_flag=True, help="Write nothing; name each stale file, and exit 1.")
@click.option("--force", is_flag=True, help="Replace generated files that were changed by hand.")
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
    lines = last_words(config, depfile)
    stale = failed = False
    if lines is None:
        lines, stale, failed = _build(config, _Way(check, force, depfile))
    for line in lines:
        say(line)
    if stale:
        say(
            "Something is stale; run `slatewright build` and commit what it writes. "
            "`slatewright diff` shows what became of the API."
        )
    return int(stale or failed)


@dataclass(frozen=True, slots=True)
class _Way:
    """How to build."""

    check: bool
    force: bool
    depfile: Path | None


def _build(config: Path, way: _Way) -> tuple[list[str], bool, bool]:
    """Build all that the settings name.

    Returns:
        What to say of it, whether any is stale under `check`, and whether findings reach a `fail-on` of
        the settings.
    """
    from slatewright.config import load_config
    from slatewright.pipeline import build

    settings = load_config(config)
    if not settings.apis:
        raise UsageError("there is no `[[api]]` to build", file=str(config))
    options = replace(settings.check, baseline=_known(settings.baseline))
    built = [(api, build(api, options)) for api in settings.apis]
    stale = [_deliver(api, made, way.check, way.force) for api, made in built]
    least = settings.fail_on
    lines = [line for api, made in built for line in _words(api, made, least)]
    failed = settings.builds_fail and any(_grave(made, least) for _, made in built)
    own = [path for path in (config, settings.baseline) if path is not None]
    if way.depfile is not None:
        rules = [rule for one in built if (rule := _rule(own, *one)) is not None]
        write_depfile(way.depfile, dict(rules))
        own.append(way.depfile)
    if not way.check and not failed:
        remember(config, [*own, *(path for one in built for path in _seen(*one))], lines)
    return lines, any(stale), failed


def _known(path: Path | None) -> tuple[Known, ...]:
    from slatewright.cli.baseline_file import read_baseline

    return () if path is None else read_baseline(path)


def _grave(made: Built, least: Severity | None) -> list[Diagnostic]:
    return [item for item in made.diagnostics if least is not None and item.severity >= least]


def _words(api: ApiConfig, made: Built, least: Severity | None) -> Iterator[str]:
    """What one API came to, and the first of the findings that `fail-on` minds."""
    operations = count(len(made.described.api.operations), "operation")
    yield f"{api.name}: {operations}, {severities(made.diagnostics)}"
    grave = _grave(made, least)
    for item in grave[:_NAMED]:
        place = f"{api.intake.docs / item.span.file}:{item.span.line}"
        yield f"  {NAMES[item.severity]}[{item.code}] {place}: {item.message}"
    if grave:
        more = f"{len(grave) - _NAMED} more; " if len(grave) > _NAMED else ""
        yield f"  {more}`slatewright check {api.intake.docs}` shows the lines"


def _seen(api: ApiConfig, built: Built) -> Iterator[Path]:
    """All that one API's build read and wrote; files that are the user's own aside."""
    docs = api.intake.docs
    index = Path(built.described.reading.sources.index)
    yield docs.resolve().parents[len(index.parts) - 1] if docs.is_file() else docs
    yield from api.openapi.overlays
    yield from filter(None, (api.spec, api.origins))
    if api.client is not None and built.client is not None:
        yield from filter(None, (api.client.render.templates,))
        for file in built.client.tree.files:
            if not file.once:
                yield api.client.output / file.path


def _rule(own: list[Path], api: ApiConfig, built: Built) -> tuple[Path, list[Path]] | None:
    """What stands for all files of one API, and what they are made from; None where nothing is made."""
    sources = built.described.reading.sources
    needed = [*own, *(Path(folder_of(sources), file.path) for file in sources.files)]
    needed += api.openapi.overlays
    if api.client is not None and (templates := api.client.render.templates) is not None:
        needed += sorted(path for path in templates.rglob("*") if path.is_file())
    if (target := api.spec or api.origins) is not None:
        return target, needed
    if api.client is not None and built.client is not None:
        return api.client.output / built.client.tree.files[0].path, needed
    return None


def _deliver(api: ApiConfig, built: Built, check: bool, force: bool) -> bool:
    """Bring one API's files to disk; whether any is stale under `check`."""
    from slatewright.openapi import origins_text, serialise
    from slatewright.output import apply

    spec, stale = built.described.spec, False
    if api.spec is not None:
        stale |= put(api.spec, serialise(spec, api.spec.suffix), check)
    if api.origins is not None:
        stale |= put(api.origins, origins_text(spec), check)
    if api.client is not None and built.client is not None:
        with writable(api.client.output):
            changes = apply(built.client.tree, api.client.output, check=check, force=force)
        made = {file.path: file.text for file in built.client.tree.files}
        stale |= report_changes(changes, api.client.output, check, made)
    return stale
