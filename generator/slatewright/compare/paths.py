"""Paths as they are called, whatever their placeholders are called."""

from __future__ import annotations

from slatewright.regex import regex

_PLACEHOLDER = regex(r"\{[^{}]*\}")


def blank(path: str) -> str:
    """A path without the names of its placeholders."""
    return _PLACEHOLDER.sub("{}", path)


def placeholders(path: str) -> tuple[str, ...]:
    """The names of the placeholders in their order."""
    return tuple(name[1:-1] for name in _PLACEHOLDER.findall(path))
