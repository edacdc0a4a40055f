"""Making all that slatewright.toml names: several APIs at a time, then all of them to disk."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from slatewright.beside import of_each
from slatewright.cli.building.cache import cache_of, digest_of
from slatewright.cli.building.depfile import write_depfile
from slatewright.cli.building.inputs import inputs, outputs
from slatewright.cli.building.stamp import Seen, digest, remember, tool
from slatewright.cli.changes import Told, put, told
from slatewright.cli.docs_files import folder_of
from slatewright.cli.files import refuse_docs_folder, refuse_place, writable
from slatewright.cli.overwriting import Wanted, in_the_way, refuse_edited
from slatewright.config import ApiConfig, Config, load_config
from slatewright.model.diagnostics import UsageError
from slatewright.model.options import Cache
from slatewright.words import SEVERITIES, count, printable, severities

if TYPE_CHECKING:
    from slatewright.handoffs import Built
    from slatewright.model.diagnostics import Diagnostic, Severity
    from slatewright.model.files import FileTree
    from slatewright.model.options import CheckOptions, Known

_NAMED = 5
"""Findings of an API that a build names."""


@dataclass(frozen=True, slots=True)
class Way:
    """How to build."""

    check: bool
    force: bool
    depfile: Path | None


@dataclass(frozen=True, slots=True)
class _Made:
    """What one API came to, without the hand-offs on the way, so that another process can have made it."""

    spec: str
    origins: str
    tree: FileTree | None
    lines: tuple[str, ...]
    failed: bool
    """Whether findings reach `fail-on`."""
    rule: tuple[Path, tuple[Path, ...]] | None


def build_all(config: Path, way: Way) -> tuple[list[str], bool, bool]:
    """Build all that the settings name.

    Returns:
        What to say of it, whether any is stale under `check`, and whether findings reach a `fail-on` of
        the settings.
    """
    before = digest(config)
    settings = load_config(config)
    if not settings.apis:
        raise UsageError("there is no `[[api]]` to build", file=str(config))
    seen = Seen(frozenset(str(path.absolute()) for path in outputs(settings)))
    seen.digests[str(config.absolute())] = before
    seen.as_they_are(inputs(settings))
    if not way.check:
        settings = replace(settings, apis=tuple(_cached(api, config) for api in settings.apis))
        for path in filter(None, (way.depfile, *_files(settings))):
            refuse_place(path)
    made = _every(settings)
    pairs = list(zip(settings.apis, made, strict=True))
    if not way.check:
        for api, one in pairs:
            _refuse(api, one, way.force)
    stale = [each.printed() for each in list(of_each(partial(_deliver, way=way), pairs))]
    lines = [line for one in made for line in one.lines]
    failed = settings.builds_fail and any(one.failed for one in made)
    if way.depfile is not None:
        own = [path for path in (config, settings.baseline) if path is not None]
        rules = [one.rule for one in made if one.rule is not None]
        write_depfile(way.depfile, {target: [*own, *needed] for target, needed in rules})
        seen.as_they_are([way.depfile])
    if not way.check and not failed:
        for api, one in pairs:
            seen.as_meant(_written(api, one))
        remember(config, seen, lines)
    return lines, any(stale), failed


def _files(settings: Config) -> Iterator[Path]:
    """The documents that are to be written, clients aside."""
    for api in settings.apis:
        yield from filter(None, (api.spec, api.origins))


def _cached(api: ApiConfig, config: Path) -> ApiConfig:
    """The API with a folder for what its builds keep; the folder's name cannot lead elsewhere."""
    if (cache := cache_of(config)) is None:
        return api
    folder = cache / digest_of(api.name.encode("utf-8", "surrogatepass"))
    client = api.client
    if client is not None:
        client = replace(client, render=replace(client.render, cache=folder))
    return replace(api, client=client, cache=Cache(folder, tool()))


def _every(settings: Config) -> list[_Made]:
    """Make every API, with a bar on a terminal where there are several."""
    from slatewright import build  # noqa: F401 - loaded before the processes part

    options = replace(settings.check, baseline=_known(settings))
    make = partial(_make, options=options, least=settings.fail_on)
    made = of_each(make, settings.apis)
    if len(settings.apis) == 1 or not sys.stderr.isatty():
        return list(made)
    import click

    total = len(settings.apis)
    with click.progressbar(made, length=total, label="building", file=sys.stderr) as bar:
        return list(bar)


def _make(api: ApiConfig, options: CheckOptions, least: Severity | None) -> _Made:
    """Make one API; nothing is written but its cache."""
    from slatewright.build import build

    try:
        built = build(api, options)
    except UsageError as problem:
        if problem.file is not None:
            raise
        raise UsageError(str(problem), file=api.place) from problem
    grave = _grave(built, least)
    return _Made(
        built.spec_text,
        built.origins_text,
        built.client,
        tuple(_words(api, built, grave)),
        bool(grave),
        _rule(api, built),
    )


def _known(settings: Config) -> tuple[Known, ...]:
    from slatewright.cli.baseline_file import read_baseline

    path = settings.baseline
    return () if path is None else read_baseline(path, settings.baseline_place)


def _grave(made: Built, least: Severity | None) -> list[Diagnostic]:
    return [item for item in made.diagnostics if least is not None and item.severity >= least]


def _words(api: ApiConfig, made: Built, grave: list[Diagnostic]) -> Iterator[str]:
    """What one API came to, and the first of the `grave` findings, which `fail-on` minds."""
    operations = count(len(made.described.api.operations), "operation")
    folder = folder_of(made.described.reading.sources)
    yield f"{api.name}: {operations}, {severities(made.diagnostics)}"
    if not any((api.spec, api.origins, api.client)):
        yield (
            f"  nothing is generated for {api.name}: add a document to {api.place} with "
            '`spec = "openapi.yaml"`, or a client with `[api.client]`'
        )
    for item in grave[:_NAMED]:
        place = f"{Path(folder, item.span.file)}:{item.span.line}"
        yield f"  {SEVERITIES[item.severity]}[{item.code}] {place}: {printable(item.message)}"
    if grave:
        more = f"{len(grave) - _NAMED} more; " if len(grave) > _NAMED else ""
        yield f"  {more}`slatewright check {api.intake.docs}` shows the lines"


def _written(api: ApiConfig, made: _Made) -> Iterator[tuple[Path, str]]:
    """All that one API's build wrote, with its text; files that are the user's own aside."""
    if api.spec is not None:
        yield api.spec, made.spec
    if api.origins is not None:
        yield api.origins, made.origins
    if api.client is not None and made.tree is not None:
        for file in made.tree.files:
            if not file.once:
                yield api.client.output / file.path, file.text


def _rule(api: ApiConfig, built: Built) -> tuple[Path, tuple[Path, ...]] | None:
    """What stands for all files of one API, and what they are made from; None where nothing is made."""
    sources = built.described.reading.sources
    needed = [Path(folder_of(sources), file.path) for file in sources.files]
    needed += api.openapi.overlays
    if api.client is not None and (templates := api.client.render.templates) is not None:
        needed += sorted(path for path in templates.rglob("*") if path.is_file())
    if (target := api.spec or api.origins) is not None:
        return target, tuple(needed)
    if api.client is not None and built.client is not None:
        return api.client.output / built.client.files[0].path, tuple(needed)
    return None


def _documents(api: ApiConfig, made: _Made) -> tuple[Wanted | None, Wanted | None]:
    """The document and its origins, where the settings want them."""
    return (
        None if api.spec is None else (api.spec, made.spec),
        None if api.origins is None else (api.origins, made.origins),
    )


def _refuse(api: ApiConfig, made: _Made, force: bool) -> None:
    """Raise what would stop one API's files on their way to disk, before any API's are on it."""
    from slatewright.output import refuse

    if not force:
        refuse_edited(*_documents(api, made))
    if api.client is not None and made.tree is not None:
        refuse_docs_folder(api.client.output)
        own = {os.path.realpath(api.client.output / file.path) for file in made.tree.files}
        for path in filter(None, (api.spec, api.origins)):
            if os.path.realpath(path) in own:
                raise UsageError(
                    f"{path} is also a file of the client; name another", file=api.place
                )
        with writable(api.client.output):
            refuse(made.tree, api.client.output, force=force)


def _deliver(one: tuple[ApiConfig, _Made], way: Way) -> Told:
    """Bring one API's files to disk, or look at them only."""
    from slatewright.output import apply

    api, made = one
    documents = _documents(api, made)
    reasons = dict(in_the_way(*documents)) if way.check else {}
    all_told = Told()
    for path, text in filter(None, documents):
        all_told += put(path, text, way.check, reasons.get(path, ""))
    if api.client is not None and made.tree is not None:
        with writable(api.client.output):
            changes = apply(made.tree, api.client.output, check=way.check, force=way.force)
        texts = {file.path: file.text for file in made.tree.files}
        all_told += told(changes, api.client.output, way.check, texts)
    return all_told
