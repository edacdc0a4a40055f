"""Rows that name an object, and in the column beside it the member that they describe.

| Parameter | Value | Description             |
| --------- | ----- | ----------------------- |
| trays     | kind  | Either `hay` or `oats`. |
| trays     | scale | Weighs what is eaten.   |

    {"trays": [{"kind": "hay", "scale": true}]}

The column may as well give a value, which only the sample tells: what is no member there is left alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from slatewright.model.api import ListOf, ObjectOf, Shape
from slatewright.model.facts import FieldFact, Place
from slatewright.regex import regex
from slatewright.resolve.tables.field_names import normal, top_names
from slatewright.resolve.tables.placing import Placed
from slatewright.type_words import is_type, read_type

_MEMBER = regex(r"`?([A-Za-z_][\w-]{0,60})`?\Z")


def with_named_members(placed: list[Placed], sent: Shape, received: Shape) -> list[Placed]:
    """The rows under the names of such members, as the samples spell them."""
    if not any(row.fact.beside for row in placed):
        return placed
    shown = {Place.BODY: sent, Place.RESPONSE: received}
    return [
        (
            replace(row, fact=replace(row.fact, name=name))
            if row.place in shown and (name := _member(row.fact, shown[row.place]))
            else row
        )
        for row in placed
    ]


def _member(row: FieldFact, shown: Shape) -> str | None:
    """The name of the member with that of its object in front."""
    said = _MEMBER.match(row.beside) if row.beside else None
    if said is None or row.depth or is_type(said[1]) or _is_of_whole(row):
        return None
    found = {
        f"{outer}.{inner}"
        for outer, members in _objects(shown, normal(row.name))
        for inner in members
        if normal(inner) == normal(said[1])
    }
    return found.pop() if len(found) == 1 else None


def _is_of_whole(row: FieldFact) -> bool:
    """Whether a row's type is that of the object itself, which has another name beside it."""
    shape = read_type(row.type_text or "").shape
    return isinstance(shape.items if isinstance(shape, ListOf) else shape, ObjectOf)


def _objects(shown: Shape, name: str) -> Iterator[tuple[str, Iterable[str]]]:
    """The objects at the top that have this name, as the sample spells it, and the names of their members."""
    match shown:
        case ObjectOf(fields):
            for field in fields:
                if normal(field.name) == name:
                    yield field.name, top_names(field.shape.value)
        case ListOf(items):
            yield from _objects(items, name)
