"""What is found by its file: one convention a module, its docs in the module, its cases in a fixture."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

import slatewright.recognise.conventions as package
from slatewright.recognise.contract import Recogniser
from slatewright.recognise.run import recognisers

MODULES = sorted(module.name for module in iter_modules(package.__path__))
FIXTURES = Path(__file__).parents[1] / "conventions"


@pytest.mark.parametrize("name", MODULES)
def test_module_holds_one_documented_convention(name: str) -> None:
    module = import_module(f"{package.__name__}.{name}")
    found = [value for value in vars(module).values() if isinstance(value, Recogniser)]
    assert [recogniser.name for recogniser in found] == [name.replace("_", "-")]
    assert module.__doc__ is not None
    assert "\n    " in module.__doc__, "the docstring shows the Markdown that it reads"


@pytest.mark.parametrize("name", MODULES)
def test_convention_has_cases(name: str) -> None:
    assert (FIXTURES / f"{name.replace('_', '-')}.md").exists()


def test_every_convention_runs() -> None:
    assert sorted(recogniser.name for recogniser in recognisers()) == sorted(
        n.replace("_", "-") for n in MODULES
    )
