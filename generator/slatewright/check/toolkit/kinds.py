"""Comparing what a table calls a type with the value that a sample shows."""

from __future__ import annotations

import re
from functools import lru_cache

from slatewright.lexicon import any_of, is_word, scalar_type
from slatewright.model.api import ListOf
from slatewright.model.sample_data import Json, JsonArray, JsonObject, JsonScalar
from slatewright.regex import regex
from slatewright.type_words import read_type

_EITHER = regex(rf"{any_of('EITHER')}|[|,/]|{any_of('NULL')}", re.IGNORECASE)
_WORD = regex(r"[^\W\d_]+")
_STAND_IN = regex(r"\A\s*\Z|\A[<{\[$]|\.\.\.|\N{HORIZONTAL ELLIPSIS}|[A-Z_]{4,}")
_NUMBER = regex(r"[+-]?\d+(?:\.\d+)?")
_KINDS = frozenset({"string", "number", "boolean", "array", "object"})


@lru_cache(maxsize=4096)
def stated_kind(type_text: str | None) -> str | None:
    """The JSON type that the words mean; None where they may mean several, or say something else.

    Dates and the like count as unknown: samples rightly show them as text or as numbers.
    """
    parts = (type_text or "").split(",")
    text = ",".join(part for part in parts if not _is_need(part)).strip().strip("`*_")
    if not text or len(text) > 60 or _EITHER.search(text):
        return None
    if text.endswith("[]") or _is_list_of(text):
        return "array"
    words = _WORD.findall(text.lower())
    if words[:1] == ["json"] and words[1:]:
        words, text = words[1:], text.partition(" ")[2]
    kind = scalar_type(text) or (scalar_type(words[0]) if words else None)
    if kind == "string" and not (words and is_word(words[0], "TEXT")):
        return None
    kind = "number" if kind == "integer" else kind
    return kind if kind in _KINDS else None


def _is_need(part: str) -> bool:
    """Whether what stands beside a type only says whether the field is needed: `integer, required`."""
    word = part.strip().strip("`*_")
    return is_word(word, "REQUIRED") or is_word(word, "OPTIONAL")


def _is_list_of(text: str) -> bool:
    """Whether brackets around a type make it a list: `[string]`, and not `[optional]`."""
    inside = text[0] == "[" and text[-1] == "]"
    return inside and isinstance(read_type(text).shape, ListOf)


def shown_kind(value: Json) -> str | None:
    """The JSON type of a value; None for null and for text that stands in for a value."""
    match value:
        case JsonObject():
            return "object"
        case JsonArray():
            return "array"
        case JsonScalar(value=bool()):
            return "boolean"
        case JsonScalar(value=int() | float()):
            return "number"
        case JsonScalar(value=str(words)) if not stand_in(words):
            return "string"
        case _:
            return None


def stand_in(text: str) -> bool:
    """Whether text stands in for a value: a placeholder, an ellipsis, capitals, nothing."""
    return _STAND_IN.search(text) is not None


def quoted(value: Json, kind: str | None) -> bool:
    """Whether the value is text that would be of this type without its quotes."""
    if not isinstance(value, JsonScalar) or not isinstance(value.value, str):
        return False
    text = value.value.strip()
    if kind == "boolean":
        return text.lower() in ("true", "false")
    return kind == "number" and _is_number(text)


def _is_number(text: str) -> bool:
    """Whether text is a number, written out in digits."""
    return _NUMBER.fullmatch(text) is not None


def with_article(kind: str) -> str:
    """`a string`, `an object`: a JSON type as a message names it."""
    return f"{'an' if kind in ('array', 'object') else 'a'} {kind}"
