"""Packages whose modules are imported when something of them is asked for."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any


def lazily(package: str, modules: Mapping[str, str]) -> Callable[[str], Any]:
    """What `__getattr__` of such a package does.

    Args:
        package: its full name.
        modules: what each of its modules offers, with spaces between the names.
    """
    homes = {name: module for module, names in modules.items() for name in names.split()}

    def find(name: str) -> Any:
        """The module or the member of one, imported."""
        if name in modules:
            return import_module(f"{package}.{name}")
        if name not in homes:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        found = getattr(import_module(f"{package}.{homes[name]}"), name)
        return vars(sys.modules[package]).setdefault(name, found)

    return find
