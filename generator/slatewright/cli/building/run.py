"""Builds everything that slatewright.toml lists: first all APIs, in parallel, then all files on disk."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from slatewright.beside import of_each
from slatewright.cli.building.cache import cache_of, digest_of
from slatewright.cli.building.depfile import write_depfile
from slatewright.cli.building.inputs import inputs, outputs
from slatewright.cli.building.stamp import Seen, digest, remember, tool
from slatewright.cli.changes import Outcome, outcome_of, put_file
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
"""How many findings of an API a build lists."""


class Mode(Struct, frozen=True):
    """The options of a build."""

    check: bool
    force: bool
    depfile: Path | None


class _Made(Struct, frozen=True):
    """What was built for one API: plain data, so that it can come from another process."""

    spec: str
    origins: str
    tree: FileTree | None
    lines: tuple[str, ...]
    failed: bool
    """Whether findings reach `fail-on`."""
    rule: tuple[Path, tuple[Path, ...]] | None


def build_all(config: Path, mode: Mode) -> tuple[list[str], bool, bool]:
    """Build everything that the settings list.

    Returns:
        The lines to print, whether any file is out of date under `check`, and whether there are findings of the
        severity that `fail-on` names.
    """
    before = digest(config)
    settings = load_config(config)
    if not settings.apis:
        raise UsageError("there is no `[[api]]` to build", file=str(config))
    seen = Seen(frozenset(str(path.absolute()) for path in outputs(settings)))
    seen.digests[str(config.absolute())] = before
    seen.as_they_are(inputs(settings))
    if not mode.check:
        settings = replace(settings, apis=tuple(_cached(api, config) for api in settings.apis))
        for path in filter(None, (mode.depfile, *_files(settings))):
            refuse_place(path)
    made = _every(settings)
    pairs = list(zip(settings.apis, made, strict=True))
    if not mode.check:
        for api, one in pairs:
            _refuse(api, one, mode.force)
    stale = [each.printed() for each in list(of_each(partial(_deliver, mode=mode), pairs))]
    lines = [line for one in made for line in one.lines]
    failed = settings.builds_fail and any(one.failed for one in made)
    if mode.depfile is not None:
        own = [path for path in (config, settings.baseline) if path is not None]
        rules = [one.rule for one in made if one.rule is not None]
        write_depfile(mode.depfile, {target: [*own, *needed] for target, needed in rules})
        seen.as_they_are([mode.depfile])
    if not mode.check and not failed:
        for api, one in pairs:
            seen.as_meant(_written(api, one))
        remember(config, seen, lines)
    return lines, any(stale), failed


def prepare(config: Path) -> None:
    """Do what every next build in this process would have to do, in time that nobody waits for."""
    from slatewright import pipeline

    for api in load_config(config).apis:
        pipeline.read_back(_cached(api, config).cache)


def _files(settings: Config) -> Iterator[Path]:
    """The OpenAPI documents and origins to write."""
    for api in settings.apis:
        yield from filter(None, (api.spec, api.origins))


def _cached(api: ApiConfig, config: Path) -> ApiConfig:
    """The API with a cache folder; its name is a hash, so it cannot lead to another folder."""
    if (cache := cache_of(config)) is None:
        return api
    folder = cache / digest_of(api.name.encode("utf-8", "surrogatepass"))
    client = api.client
    if client is not None:
        client = replace(client, render=replace(client.render, cache=folder))
    return replace(api, client=client, cache=Cache(folder, tool()))


def _every(settings: Config) -> list[_Made]:
    """Build every API, with a progress bar if there are several and this is a terminal."""
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
    """Build one API; only its cache is written."""
    from slatewright.build import build

    try:
        built = build(api, options)
    except UsageError as problem:
        if problem.file is not None:
            raise
        raise UsageError(str(problem), file=api.place) from problem
    failing = _failing(built, least)
    return _Made(
        built.spec_text,
        built.origins_text,
        built.client,
        tuple(_words(api, built, failing)),
        bool(failing),
        _rule(api, built),
    )


def _known(settings: Config) -> tuple[Known, ...]:
    from slatewright.cli.baseline_file import read_baseline

    path = settings.baseline
    return () if path is None else read_baseline(path, settings.baseline_place)


def _failing(made: Built, least: Severity | None) -> list[Diagnostic]:
    return [item for item in made.diagnostics if least is not None and item.severity >= least]


def _words(api: ApiConfig, made: Built, failing: list[Diagnostic]) -> Iterator[str]:
    """The lines to print for one API, with the first of the findings that make the build fail."""
    operations = count(len(made.described.api.operations), "operation")
    folder = folder_of(made.described.reading.sources)
    yield f"{api.name}: {operations}, {severities(made.diagnostics)}"
    if not any((api.spec, api.origins, api.client)):
        yield (
            f"  nothing is generated for {api.name}: add a document to {api.place} with "
            '`spec = "openapi.yaml"`, or a client with `[api.client]`'
        )
    for item in failing[:_NAMED]:
        place = f"{Path(folder, item.span.file)}:{item.span.line}"
        yield f"  {SEVERITIES[item.severity]}[{item.code}] {place}: {printable(item.message)}"
    if failing:
        more = f"{len(failing) - _NAMED} more; " if len(failing) > _NAMED else ""
        yield f"  {more}`slatewright check {api.intake.docs}` shows the lines"


def _written(api: ApiConfig, made: _Made) -> Iterator[tuple[Path, str]]:
    """The files that the build of one API wrote, with their texts, except files that belong to the user."""
    if api.spec is not None:
        yield api.spec, made.spec
    if api.origins is not None:
        yield api.origins, made.origins
    if api.client is not None and made.tree is not None:
        for file in made.tree.files:
            if not file.once:
                yield api.client.output / file.path, file.text


def _rule(api: ApiConfig, built: Built) -> tuple[Path, tuple[Path, ...]] | None:
    """A rule for the depfile: one output of an API, and all of its inputs; None if it has no output."""
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
    """The document and its origins, if they are to be written."""
    return (
        None if api.spec is None else (api.spec, made.spec),
        None if api.origins is None else (api.origins, made.origins),
    )


def _refuse(api: ApiConfig, made: _Made, force: bool) -> None:
    """Raise whatever would prevent writing the files of one API, before any file is written."""
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


def _deliver(one: tuple[ApiConfig, _Made], mode: Mode) -> Outcome:
    """Write the files of one API, or only compare them."""
    from slatewright.output import apply

    api, made = one
    documents = _documents(api, made)
    reasons = dict(in_the_way(*documents)) if mode.check else {}
    outcome = Outcome()
    for path, text in filter(None, documents):
        outcome += put_file(path, text, mode.check, reasons.get(path, ""))
    if api.client is not None and made.tree is not None:
        with writable(api.client.output):
            changes = apply(made.tree, api.client.output, check=mode.check, force=mode.force)
        texts = {file.path: file.text for file in made.tree.files}
        outcome += outcome_of(changes, api.client.output, mode.check, texts)
    return outcome
