"""English words that fields of any API have, so that they alone do not say what an object is."""

from __future__ import annotations

from slatewright.lexicon.plurals import singular

_WORDS = frozenset(
    {
        "add", "attribute", "body", "content", "data", "datum", "detail", "entity", "entry", "error", "extra", "field",
        "info", "information", "item", "kind", "link", "list", "meta", "metadata", "mode", "name", "node", "object",
        "option", "output", "page", "pagination", "param", "parameter", "payload", "property", "reason", "record",
        "relation", "relationship", "remove", "request", "response", "result", "setting", "stat", "state", "stats",
        "status", "success", "summary", "type", "value",
    }
)  # fmt: skip
_DIGITS = "0123456789"


def is_vague(word: str) -> bool:
    """Whether a word in lower case, or what it is the plural of, says too little on its own: `data`, `items`."""
    bare = word.rstrip(_DIGITS)
    return bare in _WORDS or singular(bare) in _WORDS
