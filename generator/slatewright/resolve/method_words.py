"""The method that a heading implies, for docs that give only the URL."""

from __future__ import annotations

import re

_VERBS = (
    (
        "DELETE",
        r"delete|remove|destroy|cancel|unsubscribe|revoke|eliminar|borrar|supprimer|löschen|удал|excluir",
    ),
    (
        "PUT",
        r"update|edit|modify|change|replace|set|actualizar|modifier|ändern|измен|обнов|atualizar",
    ),
    (
        "POST",
        r"create|add|new|register|submit|send|issue|post|upload|import|generate|crear|créer|erstellen|созда|criar",
    ),
    (
        "GET",
        r"get|list|fetch|retrieve|search|find|show|view|read|query|lookup|all|trigger|details?|obtener|liste",
    ),
)
_PATTERNS = tuple(
    (method, re.compile(rf"\b(?:{words})", re.IGNORECASE)) for method, words in _VERBS
)


def method_of_title(title: str) -> str | None:
    """The method whose verbs stand first in a heading; None where it has none of them."""
    found = [
        (match.start(), method) for method, pattern in _PATTERNS if (match := pattern.search(title))
    ]
    return min(found)[1] if found else None
