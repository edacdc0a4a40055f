"""Tables that describe the inside of one row of another table, hung below that row.

An operation may give its fields in several tables: one for the body, and one for the object that a row of it holds,
found by the row's link ("see [Address](#address-parameters)") or by its caption ("**Address parameters:**").
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from slatewright.http.methods import BODIED
from slatewright.lexicon import has_word, strip_words
from slatewright.model.api import Scalar, Unknown
from slatewright.model.facts import FieldFact, FieldsFact, Place
from slatewright.regex import regex
from slatewright.resolve.headings.object_names import name_key
from slatewright.resolve.headings.outline import Outline
from slatewright.resolve.operations.scopes import Scope, Scopes
from slatewright.resolve.shapes.objects import Objects
from slatewright.resolve.shapes.rows import is_open
from slatewright.resolve.tables.field_names import last_name
from slatewright.type_words import TypeWords, read_type

_NUMBERED = regex(r"-\d{1,3}\Z")
_NAME = regex(r"[A-Za-z_][\w.-]{1,40}")
_TYPE = regex(r"(?<![\w.-])[A-Z][a-z]{1,30}(?:[A-Z][a-z]{1,30}){1,4}(?![\w-])")
"""A name that programs make out of words: `CrewMember`."""
_MADE_NAME = regex(r"[a-z][A-Z]|[a-z]_[a-z]")
_FIRST_WORDS = 200
_LONGEST_CAPTION = 60
_DEEP = 5
_MOST_HUNG = 1000
"""Rows that are hung below those of one table: tables whose rows are each other's parts would go on without end."""
_MOST_ALIKE = 50
"""Tables of one name that are held against a row."""
_FLAT = (Place.QUERY, Place.HEADER, Place.PATH, Place.COOKIE)


class _Part(Struct, frozen=True):
    """A table with what rows may call it."""

    table: FieldsFact
    section: int
    anchors: frozenset[str]
    key: str
    head: str
    """The caption without its words for fields: `data` of "data fields"."""


def shared_parts(outline: Outline, scopes: Scopes, objects: Objects) -> dict[str, FieldsFact]:
    """Tables by the anchors of the sections that have them alone, sections of whole operations aside.

    Such a section may show a sample call, and so belong to an operation, and yet describe a part of several.
    """
    homes = {scope.home for scope in scopes.operations}
    free = set(scopes.unowned)
    found: dict[str, FieldsFact] = {}
    for at, section in enumerate(outline.sections):
        below = outline.subtree(at)
        if section.generic or at in free or not homes.isdisjoint(below):
            continue
        tables = [f for b in below for f in outline.of_kind(b, FieldsFact)]
        if len(tables) == 1 and tables[0].place not in (*_FLAT, Place.RESPONSE):
            anchors = (a for a in outline.anchors(at) if a not in objects.by_anchor)
            found.update({_plain(anchor): tables[0] for anchor in anchors})
    return found


def with_parts(outline: Outline, scope: Scope, shared: dict[str, FieldsFact]) -> Scope:
    """The operation with each table that is a part of a row standing below that row, indented.

    Args:
        outline: the sections with their anchors.
        scope: the operation and its facts.
        shared: tables that operations have in common, by anchor.
    """
    parts = list(_parts(outline, scope))
    named: dict[str, list[int]] = defaultdict(list)
    for number, part in enumerate(parts):
        for name in {part.key, part.head, *part.anchors} - {""}:
            if len(named[name]) < _MOST_ALIKE:
                named[name].append(number)
    inside: dict[int, FieldsFact] = {}
    for home in parts:
        misnamed = home.table.place is Place.QUERY and scope.method in BODIED
        describes = _is_linked if misnamed else _describes
        for row in _leaves(home.table):
            alike = sorted({number for name in _names(row) for number in named.get(name, ())})
            others = (parts[number] for number in alike if parts[number] is not home)
            found = next((part for part in others if describes(part, row, home)), None)
            table = found.table if found is not None else _shared(row, home, shared)
            if table is not None:
                inside[id(row)] = table
    taken = {id(table) for table in inside.values()}
    if not taken or taken >= {id(part.table) for part in parts}:
        return scope
    facts = (fact for fact in scope.facts if id(fact) not in taken)
    return replace(
        scope, facts=tuple(_expanded(f, inside) if isinstance(f, FieldsFact) else f for f in facts)
    )


def _shared(row: FieldFact, home: _Part, shared: dict[str, FieldsFact]) -> FieldsFact | None:
    """The common table to which a row for an object or a list leads."""
    words = read_type(row.type_text) if row.type_text and row.links else None
    if words is None or home.table.place in (*_FLAT, Place.RESPONSE) or row.place in _FLAT:
        return None
    if not is_open(words.shape, known=True):
        return None
    tables = (shared.get(_plain(link)) for link in row.links)
    return next((table for table in tables if table not in (None, home.table)), None)


def _parts(outline: Outline, scope: Scope) -> Iterator[_Part]:
    if not any(isinstance(fact, FieldsFact) for fact in scope.facts):
        return
    own = set(scope.sections)
    for fact in scope.facts:
        if isinstance(fact, FieldsFact):
            at = outline.places.get(id(fact), scope.home)
            at = at if at in own else scope.home
            anchors = frozenset(_plain(anchor) for anchor in outline.sections[at].anchors)
            short = fact.caption if len(fact.caption) < _LONGEST_CAPTION else ""
            named = strip_words(short, "PLACES", "request")
            yield _Part(fact, at, anchors, name_key(named), _head(short))


def _head(caption: str) -> str:
    """The one name that is left of a caption; empty where it is all that the caption says, or where there are several."""
    rest = strip_words(caption, "KIND", "noun").strip(" :`*")
    return rest.lower() if rest != caption and _NAME.fullmatch(rest) else ""


def _plain(anchor: str) -> str:
    """An anchor without the number that a repeated heading gets."""
    return _NUMBERED.sub("", anchor.lower())


def _leaves(table: FieldsFact) -> Iterator[FieldFact]:
    """The rows that have none below them in their own table."""
    for row, after in zip(table.fields, (*table.fields[1:], None), strict=True):
        if after is None or after.depth <= row.depth:
            yield row


def _names(row: FieldFact) -> set[str]:
    """What a part that describes a row may be called."""
    words = read_type(row.type_text) if row.type_text else None
    named = {name_key(last_name(row.name)), name_key((words and words.named) or "")}
    named |= {last_name(row.name).lower()} | {_plain(link) for link in row.links}
    return named | set(map(name_key, _types_told(row)))


def _types_told(row: FieldFact) -> list[str]:
    """The names of types in the words on an object or a list: "Array of CrewMember's"."""
    return _TYPE.findall(row.description[:_FIRST_WORDS]) if _holds_more(row) else []


def _is_linked(part: _Part, row: FieldFact, home: _Part) -> bool:
    """Whether a row of a table that docs may only call the query's, for an object or a list, links to the part."""
    if part.table.place in (*_FLAT, Place.RESPONSE) or row.place in _FLAT or not _holds_more(row):
        return False
    return part.section != home.section and any(_plain(link) in part.anchors for link in row.links)


def _describes(part: _Part, row: FieldFact, home: _Part) -> bool:
    if part.table.place in _FLAT or home.table.place in _FLAT or row.place in _FLAT:
        return False
    if part.head and part.head == last_name(row.name).lower():
        return part.table.place in (None, Place.BODY, home.table.place) and _holds_more(row)
    if (
        Place.RESPONSE in (part.table.place, home.table.place)
        and part.table.place is not home.table.place
    ):
        return False
    if part.section != home.section and any(_plain(link) in part.anchors for link in row.links):
        return True
    words = read_type(row.type_text) if row.type_text else None
    if part.key and (
        part.key in map(name_key, _types_told(row)) or _is_spelt_out(part, row, words)
    ):
        return True
    if not part.key or words is not None and not is_open(words.shape, known=True):
        return False
    if words is None and has_word(part.table.caption, "OBJECT") is None:
        return False
    return part.key in (name_key(last_name(row.name)), name_key((words and words.named) or ""))


def _is_spelt_out(part: _Part, row: FieldFact, words: TypeWords | None) -> bool:
    """Whether a caption has the row's own name, which is no ordinary word, or the name that the row has for a type.

    "Attributes for deliveryAddress", whatever type the row gives; "CrewMember" for a row of that type.
    """
    name = last_name(row.name)
    if _MADE_NAME.search(name) and re.search(
        rf"(?<![\w.-]){re.escape(name)}(?![\w.-])", part.table.caption
    ):
        return part.key == name_key(name)
    return (
        words is not None and words.shape == Unknown() and part.key == name_key(words.named or "")
    )


def _holds_more(row: FieldFact) -> bool:
    """Whether a row is an object or a list whose fields stand elsewhere."""
    words = read_type(row.type_text) if row.type_text else None
    return words is not None and is_open(words.shape, known=True)


def _without_scalar(row: FieldFact) -> FieldFact:
    """A row with a part of its own, without a type that can have none: "String" for an address whose fields follow."""
    words = read_type(row.type_text) if row.type_text else None
    scalar = words is not None and isinstance(words.shape, Scalar)
    return replace(row, type_text=None) if scalar else row


def _expanded(table: FieldsFact, inside: dict[int, FieldsFact]) -> FieldsFact:
    return replace(table, fields=tuple(_Hanging(inside).rows(table, 0, 0)))


class _Hanging(Struct):
    """The tables that are parts of rows, by the identity of the row, and how many rows may still be hung."""

    inside: dict[int, FieldsFact]
    left: int = _MOST_HUNG

    def rows(self, table: FieldsFact, depth: int, level: int) -> Iterator[FieldFact]:
        """The rows of a table, each with those of its part below it, indented."""
        for row in table.fields:
            need = row.required if row.required is not None or row.conditional else table.required
            part = self.inside.get(id(row))
            whole = row if part is None else _without_scalar(row)
            yield whole if not depth else replace(whole, depth=row.depth + depth, required=need)
            if part is not None and level < _DEEP and len(part.fields) <= self.left:
                self.left -= len(part.fields)
                yield from self.rows(part, row.depth + depth + 1, level + 1)
