"""What a query sends for a value, as pairs: what the runtime's `encode_query` writes, told for tests of clients."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from slatewright.client.drafts import Parameter
from slatewright.client.literals import written

_DELIMITERS = {"form": ",", "spaceDelimited": " ", "pipeDelimited": "|"}


def sent_pairs(parameter: Parameter, value: Any) -> list[list[str]]:
    """The names and texts that stand in a query for the value of one parameter.

    Args:
        parameter: Where and how it is sent (OpenAPI 3.1, section 4.8.12.2, "Style Values").
        value: A JSON value; nothing is sent for a null in it, but in JSON.
    """
    name, style = parameter.wire, parameter.style
    if style == "json":
        return [[name, json.dumps(value, separators=(",", ":"))]]
    if style == "deepObject":
        found = _flat(name, value, "[]" if isinstance(value, list) else "")
    elif style is not None and not parameter.explode:
        return [[name, _DELIMITERS[style].join(map(written, _alternating(value)))]]
    elif isinstance(value, dict):
        found = (pair for key, item in value.items() for pair in _flat(key, item))
    else:
        found = _flat(name, value)
    return [[name, written(one)] for name, one in found if one is not None]


def _flat(name: str, value: Any, mark: str = "") -> Iterator[tuple[str, Any]]:
    """Single values under bracketed names: `a[b]`, and `a[0][b]` for objects and lists in a list."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _flat(f"{name}[{key}]", item, mark)
    elif isinstance(value, list):
        for at, item in enumerate(value):
            nested = isinstance(item, (dict, list))
            yield from _flat(f"{name}[{at}]" if nested else name + mark, item, mark)
    else:
        yield name, value


def _alternating(value: Any) -> list[Any]:
    """The members of a list; the names and values of an object, one after the other."""
    if isinstance(value, dict):
        return [part for pair in value.items() for part in pair]
    return value if isinstance(value, list) else [value]
