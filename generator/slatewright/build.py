"""Runs all stages, in parallel where possible."""

from __future__ import annotations

from contextlib import ExitStack
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from slatewright import pipeline
from slatewright.beside import Beside
from slatewright.config import ApiConfig, refuse_missing
from slatewright.handoffs import Built, Described
from slatewright.model.api import Api
from slatewright.model.facts import FactSet
from slatewright.model.spec import Spec

if TYPE_CHECKING:
    from collections.abc import Callable

    from slatewright.model.options import CheckOptions

T = TypeVar("T")

_MUCH = 100_000
"""Characters of docs from which a second process is worth its start."""


def build(config: ApiConfig, options: CheckOptions) -> Built:
    """Docs folder -> document, client and findings; nothing is written.

    The docs are checked while the API is made of them, the API while the document is, and both while the client is.
    """
    refuse_missing(config)
    client = config.client
    spare = pipeline.client_loads(client) if client else ()
    reading = pipeline.read(config.intake, config.cache, pipeline.load, spare)
    much = sum(len(source.text) for source in reading.sources.files) > _MUCH
    with ExitStack() as stack:

        def begun(work: Callable[[], T], much: bool = much) -> Beside[T]:
            return stack.enter_context(Beside(work, much=much))

        of_docs = begun(partial(pipeline.found, reading, (), options, FactSet))
        api = pipeline.api_of(reading, config)
        of_api = begun(partial(pipeline.found, reading, (api,), options, Api))
        document = pipeline.emit(api, config)
        noted = begun(
            partial(pipeline.origins_text, document, config), much and config.origins is not None
        )
        written = begun(partial(pipeline.spec_text, document, config))
        spec = pipeline.validate(document, config)
        tree = pipeline.files(spec, client, config.cache) if client else None
        of_spec = pipeline.found(reading, (spec,), options, Spec)
        steps = of_docs.result(), of_api.result(), of_spec
        spec_text = written.result()
        origins_text = pipeline.signed(noted.result(), spec_text)
    diagnostics = pipeline.concluded(steps, reading.sources, options)
    return Built(Described(reading, api, spec), tree, diagnostics, spec_text, origins_text)
