"""Goes through what two bodies hold, side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from slatewright.compare.contract import Option, Pair, Value
from slatewright.compare.document import Document
from slatewright.compare.forms import match_forms
from slatewright.compare.matching import match_values
from slatewright.compare.values import Child, Schema, children, options, read_schema, value_of
from slatewright.model.changes import Side
from slatewright.model.pointer import below
from slatewright.model.source import Basis

_DEEPEST = 40
_OFTEN = 3
"""How often one shared schema is gone through in one operation: it changes in the same way each time."""

_UNSAID = Child("[]", {}, "", required=False)
"""The items of a list of which the document only says that there are some."""


class Place(Struct, frozen=True):
    """Where in the two documents the walk is."""

    old: Document
    new: Document
    side: Side
    operation: str
    head: str
    """What the whole is called, such as "the request body"."""
    same: frozenset[str]
    """Shared schemas that did not change, nor anything in them."""
    open: frozenset[tuple[str, str]] = frozenset()
    """Pairs of schemas that enclose this one, since schemas may hold themselves."""
    visits: Counter[tuple[str, str]] = field(default_factory=Counter)

    def subject(self, path: str) -> str:
        """What a part of the whole is called."""
        inner = path.lstrip(".")
        return f"`{inner}` of {self.head}" if inner else self.head


def media_types(node: Mapping[str, Any]) -> frozenset[str]:
    """The media types of a body."""
    content = node.get("content")
    return frozenset(map(str, content)) if isinstance(content, Mapping) else frozenset()


def content(place: Place, old: tuple[Any, str], new: tuple[Any, str]) -> Iterator[Pair]:
    """All that two bodies hold, by media type; of two that have none in common, the first of each."""
    media_old, media_new = sorted(media_types(old[0])), sorted(media_types(new[0]))
    both = [(media, media) for media in media_old if media in media_new]
    if not both and media_old and media_new:
        both = [(media_old[0], media_new[0])]
    for a, b in both:
        ends = []
        for (node, pointer), media in ((old, a), (new, b)):
            inner = node["content"][media]
            inner = inner.get("schema") if isinstance(inner, Mapping) else None
            where = below(pointer, "content", media, "schema")
            ends.append(Child("", inner if isinstance(inner, Mapping) else {}, where, False))
        yield from values(place, ends[0], ends[1])


def values(place: Place, old: Child, new: Child, path: str = "") -> Iterator[Pair]:
    """Two values that belong together, and all that is in them."""
    a = read_schema(place.old, old.node, old.pointer)
    b = read_schema(place.new, new.node, new.pointer)
    subject = place.subject(path)
    before, after = value_of(place.old, old, a, subject), value_of(place.new, new, b, subject)
    yield Pair(before, after, place.side, place.operation)
    ends = (a.pointer, b.pointer)
    if _is_done(place, ends):
        return
    place.visits[ends] += 1
    place = replace(place, open=place.open | {ends})
    if not before.types or not after.types or before.types & after.types:
        forms = _forms(place, a, b)
        if a not in forms[0] and b not in forms[1]:
            yield from _fields(place, a, b, path)
        yield from _options(place, *forms, path)


def _is_done(place: Place, ends: tuple[str, str]) -> bool:
    """Whether there is nothing to be found any more in two schemas."""
    if ends[0] == ends[1] and ends[0] in place.same:
        return True
    return ends in place.open or len(place.open) > _DEEPEST or place.visits[ends] >= _OFTEN


def _fields(place: Place, old: Schema, new: Schema, path: str) -> Iterator[Pair]:
    sides = []
    for document, schema in ((place.old, old), (place.new, new)):
        found = {}
        for child in children(schema, place.side):
            inner = read_schema(document, child.node, child.pointer)
            found[child.name] = (
                child,
                value_of(document, child, inner, place.subject(_below(path, child.name))),
            )
        sides.append(found)
    matches = match_values([v for _, v in sides[0].values()], [v for _, v in sides[1].values()])
    for a, b in matches:
        known = b or a
        if known is not None and known.name == "[]":
            ends = [side[known.name][0] if known.name in side else _UNSAID for side in sides]
            yield from values(place, ends[0], ends[1], _below(path, known.name))
        elif a is None or b is None:
            if not (a and _is_of_map(place, a, sides[1])):
                yield Pair(a, b, place.side, place.operation)
        else:
            yield from _renamed(place, a, b)
            ends = [sides[0][a.name][0], sides[1][b.name][0]]
            yield from values(place, ends[0], ends[1], _below(path, b.name))


def _is_of_map(place: Place, old: Value, new: Mapping[str, Any]) -> bool:
    """Whether a field that is not named any more is one of any that an object now has.

    What a request gives is taken as before. In a response it may come as before, where it was one of a sample.
    """
    if set(new) != {"{key}"}:
        return False
    lines = place.old.grounds(old.pointer)
    shown = bool(lines) and all(line.basis < Basis.STATED for line in lines)
    return place.side is Side.REQUEST or shown


def _renamed(place: Place, old: Value, new: Value) -> Iterator[Pair]:
    """A renamed field is told once here; what is in it follows under its new name."""
    if old.name != new.name:
        same = replace(
            new, name=old.name, subject=old.subject, pointer=old.pointer, schema=old.schema
        )
        yield Pair(replace(same, required=old.required), new, place.side, place.operation)


def _forms(place: Place, old: Schema, new: Schema) -> tuple[list[Schema], list[Schema]]:
    """The objects and lists among the alternatives of two schemas; one without any beside one with some is its only form."""
    found = [
        [one for one in options(document, schema) if _is_whole(one)]
        for document, schema in ((place.old, old), (place.new, new))
    ]
    for at, (schema, other) in enumerate(((old, found[1]), (new, found[0]))):
        if other and not found[at] and _is_whole(schema):
            found[at] = [schema]
    return found[0], found[1]


def _is_whole(schema: Schema) -> bool:
    return not {"properties", "items"}.isdisjoint(schema.data)


def _options(
    place: Place, left_old: list[Schema], left_new: list[Schema], path: str
) -> Iterator[Pair]:
    """Alternatives that are objects or lists: those of one form together, the others by the names that they share."""
    subject = place.subject(path)
    for one, other in match_forms(left_old, left_new):
        if one is not None and other is not None:
            yield from _fields(place, one, other, path)
        else:
            ends = [_option(each, subject) if each else None for each in (one, other)]
            yield Pair(ends[0], ends[1], place.side, place.operation)


def _option(schema: Schema, subject: str) -> Option:
    return Option(subject, schema.pointer, tuple(schema.data.get("properties") or ()))


def _below(path: str, name: str) -> str:
    return path + name if name == "[]" else f"{path}.{name}"
