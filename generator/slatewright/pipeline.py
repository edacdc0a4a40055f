"""The stages in order: the one module that knows them all; each is imported when it is run."""

from __future__ import annotations

import gc
from functools import partial
from typing import TYPE_CHECKING

from slatewright.beside import Beside
from slatewright.config import ApiConfig, ClientConfig, refuse_missing
from slatewright.handoffs import Built, Client, Described, Reading

if TYPE_CHECKING:
    from slatewright.check import Fixed
    from slatewright.model.diagnostics import Diagnostic
    from slatewright.model.options import Cache, CheckOptions, IntakeOptions, Known
    from slatewright.model.spec import Spec

_MUCH = 100_000
"""Characters of docs from which to check them in a second process is worth its start."""


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

    refuse_missing(config)
    reading = read(config.intake, config.cache)
    api = resolve.build(reading.facts, config.resolve)
    spec = openapi.with_overlays(openapi.emit(api, config.openapi), config.openapi.overlays)
    if validated:
        spec = openapi.validate(spec, Passed(config.cache) if config.cache else None)
    openapi.refuse_spoilt(spec, config.openapi.overlays)
    return Described(reading, api, spec)


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
    found = partial(_rest, described, config, options)
    with Beside(found, much=much and bool(config.client)) as rest:
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
