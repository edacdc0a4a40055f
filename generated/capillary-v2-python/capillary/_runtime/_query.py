"""Query strings in the styles that OpenAPI names."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias
from urllib.parse import quote

from ._unset import UNSET
from ._values import fields_of, is_list, members, text_of, to_wire

Style: TypeAlias = Literal["form", "spaceDelimited", "pipeDelimited", "deepObject", "json"]

_DELIMITERS: Mapping[str, str] = {"form": ",", "spaceDelimited": "%20", "pipeDelimited": "%7C"}


@dataclass(frozen=True, slots=True)
class Styled:
    """A value and how the docs want it written; a value without a style is `form`, exploded."""

    value: object
    style: Style = "form"
    explode: bool = True


def escape(text: str) -> str:
    """Percent-encode everything but letters, digits and `-._~`."""
    return quote(text, safe="")


def encode_query(values: Mapping[str, object]) -> str:
    """The query string for wire names and values.

    `UNSET` and `None` are left out, on their own and as members of lists and objects: a query
    string cannot say null. Booleans are `true` and `false`, dates ISO 8601.
    """
    return "&".join(part for name, value in values.items() for part in _parts(name, value))


def _parts(name: str, value: object) -> Iterator[str]:
    if type(value) is str:  # the commonest by far, and written alike in all styles but JSON
        yield _pair(name, value)
        return
    styled = value if isinstance(value, Styled) else Styled(value)
    if styled.value is None or styled.value is UNSET:
        return
    fields = fields_of(styled.value)
    if styled.style == "json":
        yield _pair(name, json.dumps(to_wire(styled.value), separators=(",", ":"), allow_nan=False))
    elif styled.style == "deepObject":
        mark = "[]" if is_list(styled.value) else ""
        yield from _pairs(flatten(name, styled.value, mark))
    elif styled.style == "form" and styled.explode:
        yield from _pairs(_exploded(name, styled.value, fields))
    else:
        listed = _listed(styled.value) if fields is None else _alternating(fields)
        yield from _joined(name, listed, _DELIMITERS[styled.style])


def _exploded(
    name: str, value: object, fields: dict[str, object] | None
) -> Iterator[tuple[str, object]]:
    if fields is None:
        yield from flatten(name, value)
    else:
        for key, item in fields.items():
            yield from flatten(key, item)


def _listed(value: object) -> list[object]:
    return members(value) if is_list(value) else [value]


def _alternating(fields: dict[str, object]) -> list[object]:
    given = ((key, item) for key, item in fields.items() if item is not None)
    return [part for pair in given for part in pair]


def _joined(name: str, values: Iterable[object], delimiter: str) -> Iterator[str]:
    texts = [escape(text_of(value)) for value in values if value is not None]
    if texts:
        yield f"{escape(name)}={delimiter.join(texts)}"


def _pairs(found: Iterable[tuple[str, object]]) -> Iterator[str]:
    return (_pair(name, text_of(value)) for name, value in found if value is not None)


def _pair(name: str, text: str) -> str:
    return f"{escape(name)}={escape(text)}"


def flatten(name: str, value: object, mark: str = "") -> Iterator[tuple[str, object]]:
    """Single values under bracketed names: `a[b]`, lists of single values by repeating the name.

    Lists of objects and of lists are numbered, `a[0][b]`, since repeating would mix their members.

    Args:
        name: the name of the value.
        value: what stands under it.
        mark: `[]` for `a[]` under which each member of a list stands, as some APIs want it.
    """
    fields = fields_of(value)
    if fields is not None:
        for key, item in fields.items():
            yield from flatten(f"{name}[{key}]", item, mark)
    elif is_list(value):
        for index, item in enumerate(members(value)):
            nested = is_list(item) or fields_of(item) is not None
            yield from flatten(f"{name}[{index}]" if nested else name + mark, item, mark)
    else:
        yield name, value
