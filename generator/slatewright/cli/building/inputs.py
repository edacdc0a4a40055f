"""The inputs of a build, whose changes matter, and its outputs, whose changes do not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from slatewright.config import Config


def inputs(settings: Config) -> Iterator[Path]:
    """The files and folders that a build may read, apart from the settings file."""
    from slatewright.intake import reach

    yield from filter(None, (settings.baseline,))
    for api in settings.apis:
        yield reach(api.intake.docs)
        yield api.intake.docs
        yield from api.openapi.overlays
        if api.client is not None:
            yield from filter(None, (api.client.render.templates,))


def outputs(settings: Config) -> Iterator[Path]:
    """The files and folders that a build writes."""
    for api in settings.apis:
        yield from filter(None, (api.spec, api.origins))
        if api.client is not None:
            yield api.client.output
