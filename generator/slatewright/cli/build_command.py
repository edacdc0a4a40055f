"""`slatewright build`: everything that slatewright.toml names."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from slatewright.cli.changes import put, report_changes
from slatewright.cli.files import say, writable
from slatewright.cli.stamp import last_words, remember
from slatewright.cli.words import count, severities

if TYPE_CHECKING:
    from slatewright.config import ApiConfig
    from slatewright.pipeline import Built


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
def command(check: bool, force: bool, config: Path) -> int:
    """Write everything that slatewright.toml names: documents, origins, clients.

    Files that are up to date are not touched. Nothing is written before all of it could be made.
    """
    lines = last_words(config)
    stale = False
    if lines is None:
        lines, stale = _build(config, check, force)
    for line in lines:
        say(line)
    if stale:
        say("Something is stale; run `slatewright build` and commit what it writes.")
    return int(stale)


def _build(config: Path, check: bool, force: bool) -> tuple[list[str], bool]:
    """Build all that the settings name; what to say of it, and whether any is stale under `check`."""
    from slatewright.config import load_config
    from slatewright.model.diagnostics import UsageError
    from slatewright.pipeline import build

    settings = load_config(config)
    if not settings.apis:
        raise UsageError("there is no `[[api]]` to build", file=str(config))
    built = [(api, build(api, settings.check)) for api in settings.apis]
    stale = [_deliver(api, made, check, force) for api, made in built]
    lines = [
        f"{api.name}: {count(len(made.described.api.operations), 'operation')}, "
        f"{severities(made.diagnostics)}"
        for api, made in built
    ]
    if not check:
        remember(config, [config, *(path for one in built for path in _seen(*one))], lines)
    return lines, any(stale)


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
        stale |= report_changes(changes, api.client.output, check)
    return stale
