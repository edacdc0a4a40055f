"""The values of a field whose row links to the section that lists them: "One of the [colours](#coat-colours)"."""

from __future__ import annotations

from collections.abc import Collection

from msgspec import Struct

from slatewright.lexicon import has_word, is_small
from slatewright.lexicon.plurals import singular
from slatewright.model.api import Scalar, Shape
from slatewright.model.facts import EnumFact, FieldFact, FieldsFact
from slatewright.regex import regex
from slatewright.resolve.headings.anchored import Anchored
from slatewright.resolve.headings.outline import Outline
from slatewright.resolve.tables.field_names import last_name, normal

_NEAR = 40
_WORDS = regex(r"[^\W\d_]+")
_PARTS = regex(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[^\W\d_a-zA-Z]+")
_TEXT = Scalar("string")
_MOST = 300
"""Values of a list that each row which links to it repeats."""


class Linked(Struct, frozen=True):
    """What one section lists."""

    title: str
    lists: tuple[EnumFact, ...]
    names: tuple[str, ...]
    """Names of a table that says nothing of them but what they stand for; as like values as fields."""


LinkedValues = Anchored[Linked]
"""What sections list, by their anchors."""


def linked_values(outline: Outline, unowned: Collection[int]) -> LinkedValues:
    """All sections that list values, or names that may be values where no operation has them for fields."""
    general = frozenset(unowned)
    found: LinkedValues = Anchored(outline.volumes)
    for at, section in enumerate(outline.sections):
        lists = tuple(e for e in outline.of_kind(at, EnumFact) if len(e.values) <= _MOST)
        tables = outline.of_kind(at, FieldsFact) if at in general and not lists else ()
        names = _names(tables[0]) if len(tables) == 1 else ()
        for anchor in section.anchors if lists or names else ():
            linked = Linked(section.title, lists, names)
            found.add(anchor, section.span.file, linked, section.level)
    return found


def _names(table: FieldsFact) -> tuple[str, ...]:
    plain = all(map(_is_only_explained, table.fields)) and table.place is None
    few = 1 < len(table.fields) <= _MOST
    return tuple(row.name for row in table.fields) if plain and few else ()


def _is_only_explained(row: FieldFact) -> bool:
    said = (row.type_text, row.required, row.default_text, row.place, row.nullable)
    plain = not (row.enum or row.links or row.limits or row.depth)
    return plain and bool(row.description) and all(each is None for each in said)


def values_by_link(row: FieldFact, shape: Shape, linked: LinkedValues) -> tuple[str, ...]:
    """The values to which a row links, where it or its name speaks of them.

    Args:
        row: what the docs say of a field.
        shape: the type that they give it.
        linked: what the sections of the docs list.
    """
    for anchor in row.links:
        listed = linked.get(anchor, row.evidence.span.file)
        if listed is None or not (_is_called(row, listed.title) or _offers(row, listed.title)):
            continue
        if values := _listed(row, listed.lists):
            return values
        if shape == _TEXT and not listed.lists:
            return listed.names
    return ()


def _listed(row: FieldFact, lists: tuple[EnumFact, ...]) -> tuple[str, ...]:
    """The values of the only list, or of the one that is called as the field is."""
    if len(lists) > 1:
        name = normal(last_name(row.name))
        lists = tuple(each for each in lists if name.endswith(normal(last_name(each.field))))
    return lists[0].values if len(lists) == 1 else ()


def _offers(row: FieldFact, title: str) -> bool:
    """Whether words for values have the heading's own behind them: "One of the colours" with "Coat colours"."""
    offer = has_word(row.description, "VALUES")
    behind = row.description[offer.end() :][:_NEAR].lower() if offer else ""
    near = set(_WORDS.findall(behind))
    return any(word in near for word in _WORDS.findall(title.lower()) if not is_small(word))


def _is_called(row: FieldFact, title: str) -> bool:
    """Whether a name shares a word with a heading: `priceType` with "Types of prices"."""
    mine = {singular(word.lower()) for word in _PARTS.findall(last_name(row.name))}
    words = (word.lower() for word in _WORDS.findall(title))
    return any(singular(word) in mine for word in words if not is_small(word))
