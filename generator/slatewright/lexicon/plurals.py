"""One of what an English plural names."""

from __future__ import annotations

from slatewright.regex import regex

_KEPT = frozenset({"alias", "atlas", "bias", "canvas", "gas", "lens", "news", "series", "species"})
_BY_S = frozenset({"caches", "cookies", "movies"})
_USES = regex(r"[^aeiou]uses\Z")


def singular(word: str) -> str:
    """The singular: `companies` -> `company`, `statuses` -> `status`, `houses` -> `house`; other words as they are."""
    lower = word.lower()
    if lower in _KEPT or len(word) < 4 or not lower.endswith("s"):
        return word
    if lower in _BY_S:
        return word[:-1]
    if lower.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if lower.endswith(("sses", "xes", "ches", "shes", "zzes", "iases")) or _USES.search(lower):
        return word[:-2]
    return word if lower.endswith(("ss", "us", "is")) else word[:-1]
