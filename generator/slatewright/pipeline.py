"""One function for each stage: the only module that knows all of them. A stage is imported when it runs."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from slatewright.config import ApiConfig, ClientConfig, refuse_missing
from slatewright.handoffs import Client, Described, Reading

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from slatewright.check import Fixed, Found
    from slatewright.model.api import Api
    from slatewright.model.diagnostics import Diagnostic
    from slatewright.model.document import Document, Section
    from slatewright.model.facts import SectionRead
    from slatewright.model.files import FileTree
    from slatewright.model.options import Cache, CheckOptions, IntakeOptions, Known
    from slatewright.model.source import SourceFile, SourceSet
    from slatewright.model.spec import Spec


def nothing() -> None:
    """What goes on beside reading, where nothing does."""


def read(
    options: IntakeOptions,
    kept: Cache | None = None,
    meanwhile: Callable[[], None] = nothing,
    spare: Iterable[None] = (),
) -> Reading:
    """Docs folder -> facts, those of files that are as they were out of the cache.

    Args:
        options: The docs.
        kept: Where facts are kept.
        meanwhile: Is called once; where another process reads, while it does.
        spare: Steps that are taken only where another process reads, for as long as it does.
    """
    from slatewright import intake
    from slatewright.cache import Reader, readings_in

    sources = intake.load(options)
    files = readings_in(kept).of(sources.files, Reader(_markdown, _recognise), meanwhile, spare)
    from slatewright import recognise

    facts = recognise.together((file.facts for file in files), sources.front_matter)
    return Reading(sources, files, facts)


def _markdown(source: SourceFile) -> Document:
    """One file -> its blocks; where another process reads, this one need not load how."""
    from slatewright import markdown

    return markdown.read(source)


def _recognise(section: Section, trail: tuple[str, ...]) -> SectionRead:
    """One section -> its facts."""
    from slatewright import recognise

    return recognise.recognise_section(section, trail)


def read_back(kept: Cache | None) -> None:
    """Have at hand what the next run of this process needs of the last one's readings, and what reads anew.

    Patterns are compiled here, since each process that parts later would compile them for itself.
    """
    from slatewright import markdown, recognise  # noqa: F401
    from slatewright.cache import readings_in
    from slatewright.regex import compile_all

    readings_in(kept).read_back()
    compile_all()


def load() -> None:
    """Load the stages that come after reading, once for all processes that part later."""
    from slatewright import openapi, resolve  # noqa: F401
    from slatewright.check import catalogue

    catalogue()


def client_loads(config: ClientConfig) -> Iterator[None]:
    """Load what makes a client before there is a document: steps for time that nothing else needs."""
    from slatewright import client  # noqa: F401

    yield
    from slatewright import render

    yield
    yield from render.prepare(config.render)


def describe(config: ApiConfig, validated: bool = True) -> Described:
    """Docs folder -> OpenAPI document, with what the validator says of it."""
    refuse_missing(config)
    reading = read(config.intake, config.cache)
    api = api_of(reading, config)
    spec = emit(api, config)
    return Described(reading, api, validate(spec, config) if validated else spec)


def api_of(reading: Reading, config: ApiConfig) -> Api:
    """Facts -> API."""
    from slatewright import resolve

    return resolve.build(reading.facts, config.resolve)


def emit(api: Api, config: ApiConfig) -> Spec:
    """API -> OpenAPI document, overlays included."""
    from slatewright import openapi

    return openapi.with_overlays(openapi.emit(api, config.openapi), config.openapi.overlays)


def validate(spec: Spec, config: ApiConfig) -> Spec:
    """OpenAPI document -> the same, with what the validator says of it."""
    from slatewright import openapi
    from slatewright.cache import Passed

    judged = openapi.validate(spec, Passed(config.cache) if config.cache else None)
    openapi.refuse_spoilt(judged, config.openapi.overlays)
    return judged


def spec_text(spec: Spec, config: ApiConfig) -> str:
    """OpenAPI document -> its text; empty where the settings want it nowhere."""
    from slatewright.openapi import serialise

    return serialise(spec, config.spec.suffix) if config.spec is not None else ""


def origins_text(spec: Spec, config: ApiConfig) -> str:
    """OpenAPI document -> the text of its origins; empty where the settings want it nowhere."""
    from slatewright.openapi import origins_text

    return origins_text(spec) if config.origins is not None else ""


def signed(origins: str, document: str) -> str:
    """The text of origins, with what tells whether somebody changed their document, where both are wanted somewhere."""
    from slatewright.openapi import signed

    return signed(origins, document) if origins and document else origins


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


def files(spec: Spec, config: ClientConfig, kept: Cache | None = None) -> FileTree:
    """OpenAPI document -> the files of a client; those of the last build where they would be the same."""
    import json

    from slatewright.cache import Trees

    if kept is None or config.render.templates is not None:
        return client(spec, config).tree
    trees = Trees(kept)
    asked = json.dumps([str(config.plan), spec.document], default=str)
    tree = trees.made_of(asked)
    if tree is None:
        tree = client(spec, config).tree
        trees.keep(asked, tree)
    return tree


def check(described: Described, options: CheckOptions) -> tuple[Diagnostic, ...]:
    """What is wrong with the docs, and with what was made of them."""
    from slatewright.check import run

    return run(_handoffs(described), options)


def found(
    reading: Reading, made: tuple[object, ...], options: CheckOptions, waiting_for: type
) -> Found:
    """One step of `check`: what those rules find that read `waiting_for` last of all."""
    from slatewright.check import found

    return found((*_docs(reading), *made), options, waiting_for)


def concluded(
    steps: Iterable[Found], sources: SourceSet, options: CheckOptions
) -> tuple[Diagnostic, ...]:
    """What `check` gives, from its steps."""
    from slatewright.check import concluded

    return concluded(steps, sources, options)


def baseline(described: Described, options: CheckOptions) -> tuple[Known, ...]:
    """The findings of today, to be called known tomorrow."""
    from slatewright.check import baseline as known

    return known(_handoffs(described), options)


def mend(described: Described, options: CheckOptions) -> Fixed:
    """The docs with all that `check` knows for certain how to mend."""
    from slatewright.check import fixed

    return fixed(check(described, options), described.reading.sources)


def _handoffs(described: Described) -> tuple[object, ...]:
    return (*_docs(described.reading), described.api, described.spec)


def _docs(reading: Reading) -> tuple[object, ...]:
    return (reading.sources, *reading.documents, reading.facts)
