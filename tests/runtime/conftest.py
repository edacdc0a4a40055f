"""The runtime is imported where it stands, under a name that no installed package has."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

RUNTIME = Path(__file__).parents[2] / "templates" / "python" / "runtime"
NAME = "client_runtime"


def _load() -> None:
    spec = importlib.util.spec_from_file_location(
        NAME, RUNTIME / "__init__.py", submodule_search_locations=[str(RUNTIME)]
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[NAME] = module
    spec.loader.exec_module(module)


if NAME not in sys.modules:
    _load()


@pytest.fixture(params=["sync", "async"])
def connect(request: pytest.FixtureRequest) -> Iterator[Any]:
    """Makes a client of either kind; closes it after the test."""
    from .both import Awaiting, Blocking

    kind = {"sync": Blocking, "async": Awaiting}[request.param]
    made: list[Any] = []

    def make(config: Any, handler: Any = None) -> Any:
        made.append(kind(config, handler))
        return made[-1]

    yield make
    for each in made:
        each.close()
