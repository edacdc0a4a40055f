"""Values of the document's author as Python expressions and as text in a URL."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from slatewright.client.shapes import (
    Anything,
    Choice,
    Definition,
    Either,
    Items,
    Maybe,
    Plain,
    Ref,
    Shape,
)
from slatewright.client.values import fits
from slatewright.model.printed import Source
from slatewright.regex import regex

_NUMBER = regex(r"-?(?:0|[1-9][0-9]{0,17})(?:\.[0-9]{1,12})?")


def literal(value: Any) -> Source:
    """A JSON value as a Python expression, text in double quotes where they need no escape."""
    written = repr(value)
    plain = isinstance(value, str) and not set("\"\\'") & set(written[1:-1])
    return Source(f'"{written[1:-1]}"' if plain else written)


def spoken(text: str, shape: Shape, definitions: Mapping[str, Definition]) -> Any:
    """What a caller gives so that `text` is sent; None where no value of the shape does that."""
    candidates: list[Any] = [text]
    if text in ("true", "false"):
        candidates.insert(0, text == "true")
    elif _NUMBER.fullmatch(text):
        candidates.insert(0, float(text) if "." in text else int(text))
    for candidate in candidates:
        if written(candidate) == text and fits(candidate, _given(shape), definitions):
            return candidate
    return None


def _given(shape: Shape) -> Shape:
    """The shape of what callers may give: text instead of dates, and any text where nothing is said."""
    match shape:
        case Plain("date" | "date-time" | "uuid") | Anything():
            return Plain("string")
        case Maybe(inner):
            return Maybe(_given(inner))
        case _:
            return shape


def written(value: Any) -> str:
    """A single JSON value as it stands in a URL or a header."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def scalar(shape: Shape, definitions: Mapping[str, Definition]) -> bool:
    """Whether all values of a shape are single ones."""
    match shape:
        case Plain() | Choice():
            return True
        case Maybe(inner):
            return scalar(inner, definitions)
        case Either(options):
            return all(scalar(option, definitions) for option in options)
        case Ref(key):
            alias = definitions[key].shape
            return alias is not None and scalar(alias, definitions)
        case _:
            return False


def item_of(shape: Shape) -> Shape | None:
    """What a list holds; None for what is no list."""
    match shape:
        case Items(item):
            return item
        case Maybe(inner):
            return item_of(inner)
        case _:
            return None
