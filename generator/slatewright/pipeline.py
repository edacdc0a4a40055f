"""The stages in order: the one module that knows them all; each is imported when it is run."""

from __future__ import annotations

import gc
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from slatewright.beside import Beside
from slatewright.config import ApiConfig, ClientConfig
from slatewright.model.diagnostics import UsageError

if TYPE_CHECKING:
    from slatewright.cache import Read
    from slatewright.check import Fixed
    from slatewright.model.api import Api
    from slatewright.model.diagnostics import Diagnostic
    from slatewright.model.document import Document
    from slatewright.model.facts import FactSet
    from slatewright.model.files import FileTree
    from slatewright.model.options import Cache, CheckOptions, IntakeOptions, Known
    from slatewright.model.plan import ClientPlan
    from slatewright.model.source import SourceSet
    from slatewright.model.spec import Spec

_MUCH = 100_000
"""Characters of docs from which to check them in a second process is worth its start."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What the docs say, before anything is decided."""

    sources: SourceSet
    files: tuple[Read, ...]
    facts: FactSet

    @property
    def documents(self) -> tuple[Document, ...]:
        """The files in sections of blocks, in reading order."""
        return tuple(file.document for file in self.files)


@dataclass(frozen=True, slots=True)
class Described:
    """The docs, the API that they describe, and its OpenAPI document."""

    reading: Reading
    api: Api
    spec: Spec


@dataclass(frozen=True, slots=True)
class Client:
    """A client on paper: its plan and its files."""

    plan: ClientPlan
    tree: FileTree


@dataclass(frozen=True, slots=True)
class Built:
    """Every hand-off of one run."""

    described: Described
    client: Client | None
    diagnostics: tuple[Diagnostic, ...]
    spec_text: str
    """As the settings want the document written; empty where they want it nowhere."""
    origins_text: str


def read(options: IntakeOptions, kept: Cache | None = None) -> Reading:
    """Docs folder -> facts, those of files that are as they were out of the cache."""
    from slatewright import intake, markdown, recognise
    from slatewright.cache import readings_in

    sources = intake.load(options)
    files = readings_in(kept).of(sources.files, markdown.read, recognise.recognise_document)
    facts = recognise.together((file.facts for file in files), sources.front_matter)
    return Reading(sources, files, facts)


def describe(config: ApiConfig, validated: bool = True) -> Described:
    """Docs folder -> OpenAPI document, with what the validator says of it."""
    from slatewright import openapi, resolve
    from slatewright.cache import Passed

    reading = read(config.intake, config.cache)
    api = resolve.build(reading.facts, config.resolve)
    spec = openapi.emit(api, config.openapi)
    for overlay in config.openapi.overlays:
        spec = openapi.overlaid(spec, _text(overlay), overlay.name)
    if validated:
        spec = openapi.validate(spec, Passed(config.cache) if config.cache else None)
    if config.openapi.overlays and spec.complaints:
        raise _spoilt(config, spec)
    return Described(reading, api, spec)


def _spoilt(config: ApiConfig, spec: Spec) -> UsageError:
    """What emission makes is valid, so what the validator refuses came from an overlay."""
    first = spec.complaints[0]
    return UsageError(
        f"with it the document is no valid OpenAPI: {first.message} (at #{first.pointer}); "
        "mend the overlay",
        file=", ".join(overlay.name for overlay in config.openapi.overlays),
    )


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as problem:
        raise UsageError(f"cannot be read: {problem}", file=str(path)) from None


def client(spec: Spec, config: ClientConfig) -> Client:
    """OpenAPI document -> the files of a client."""
    from slatewright import render
    from slatewright.client import plan as plan_client

    plan = plan_client(spec, config.plan)
    was_on = gc.isenabled()
    gc.freeze()  # black leaves cycles behind; nothing that was made before it is garbage
    gc.enable()
    try:
        return Client(plan, render.render(plan, config.render))
    finally:
        gc.unfreeze()
        if not was_on:
            gc.disable()


def check(described: Described, options: CheckOptions) -> tuple[Diagnostic, ...]:
    """What is wrong with the docs, and with what was made of them."""
    from slatewright.check import run

    return run(_handoffs(described), options)


def baseline(described: Described, options: CheckOptions) -> tuple[Known, ...]:
    """The findings of today, to be called known tomorrow."""
    from slatewright.check import baseline as known

    return known(_handoffs(described), options)


def mend(described: Described, options: CheckOptions) -> Fixed:
    """The docs with all that `check` knows for certain how to mend."""
    from slatewright.check import fixed

    return fixed(check(described, options), described.reading.sources)


def _handoffs(described: Described) -> tuple[object, ...]:
    reading = described.reading
    return (reading.sources, *reading.documents, reading.facts, described.api, described.spec)


def build(config: ApiConfig, options: CheckOptions) -> Built:
    """Docs folder -> document, client and findings; nothing is written."""
    described = describe(config)
    much = sum(len(source.text) for source in described.reading.sources.files) > _MUCH
    rest = Beside(partial(_rest, described, config, options), much=much and bool(config.client))
    made = client(described.spec, config.client) if config.client else None
    return Built(described, made, *rest.result())


def _rest(
    described: Described, config: ApiConfig, options: CheckOptions
) -> tuple[tuple[Diagnostic, ...], str, str]:
    """All of a build that asks nothing of the client: the findings, and the texts of document and origins."""
    from slatewright.openapi import origins_text, serialise

    spec = described.spec
    return (
        check(described, options),
        serialise(spec, config.spec.suffix) if config.spec is not None else "",
        origins_text(spec) if config.origins is not None else "",
    )
