"""The Jinja environment: strict, without helpers, and closed to raw text."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, StrictUndefined

from slatewright.model.printed import Source
from slatewright.render.filters import FILTERS


class RawTextError(TypeError):
    """A template printed text that no filter made safe."""


@cache
def own_environment(folder: Path) -> Environment:
    """The environment of one of our own sets, whose templates do not change while this program runs."""
    return environment((folder,))


def environment(folders: Sequence[Path]) -> Environment:
    """An environment that finds templates in `folders`, the first one first."""
    made = Environment(
        loader=ChoiceLoader([FileSystemLoader(folder) for folder in folders]),
        undefined=StrictUndefined,
        finalize=_only_source,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        autoescape=False,  # noqa: S701  # nothing here is HTML; `finalize` guards what is printed
    )
    made.globals = {}
    made.filters = dict(FILTERS)
    return made


def _only_source(value: object) -> object:
    """Let through what may be printed as it is."""
    if value is None:
        return ""
    if isinstance(value, Source) or type(value) is int:
        return value
    raise RawTextError(f"a template prints raw text, a {type(value).__name__}; use a filter")
