"""The method that a heading implies, for docs that give only the URL."""

from __future__ import annotations

from slatewright.lexicon import beginnings_of

_METHODS = ("DELETE", "PUT", "POST", "GET")


def method_of_title(title: str) -> str | None:
    """The method whose verbs stand first in a heading; None where it has none of them."""
    found = [
        (match.start(), method)
        for method in _METHODS
        if (match := beginnings_of("METHOD_VERBS", method).search(title))
    ]
    return min(found)[1] if found else None
