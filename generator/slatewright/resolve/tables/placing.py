"""Where each row of an operation's tables travels: path, query, header, body or response."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from slatewright.http.methods import BODIED, BODYLESS, CHANGING
from slatewright.lexicon import has_word
from slatewright.model.api import ListOf, MapOf, ObjectOf, OneOf, Shape
from slatewright.model.facts import FieldFact, FieldsFact, Place
from slatewright.model.quick import quick
from slatewright.resolve.tables.either_row import alternatives

_IN_NAME = re.compile(r"[\[.][#$]?\{([\w -]{1,40})\}")
_HEAD = re.compile(r"[\[.]")
_NORMAL = re.compile(r"[\W_]+")
_SENT = 0.6
"""The share of names in the sample body from which a table is the body's, although it is headed "Query Parameters"."""
_ANSWERED = 0.6
"""The share of names in the sample answer from which a table without a caption is the answer's."""
_BODYLESS = (*BODYLESS, "DELETE")
_DEEPEST = 12


@quick
@dataclass(frozen=True, slots=True)
class Placed:
    """A row with its place settled."""

    place: Place
    fact: FieldFact
    table: FieldsFact


@dataclass(frozen=True, slots=True)
class Names:
    """The names in a shape, looked up for each row of many tables."""

    every: frozenset[str]
    top: frozenset[str]
    """Those at the top of the object, or of the items of the list."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is known of the operation before its tables are read."""

    method: str
    path: str
    title: str
    """The heading of the section that defines it."""
    placeholders: tuple[str, ...]
    query: frozenset[str]
    """Names in the query strings of request lines and sample calls."""
    sent: Names
    """What samples show of the body."""
    received: Names
    """What they show of the answer."""
    response: Shape
    based: frozenset[str] = frozenset()
    """Placeholders of the API's base URL, which the introduction explains and not the operation's own tables."""
    aliases: frozenset[str] = frozenset()
    """What other places call the placeholders of the same path."""
    hosts: frozenset[str] = frozenset()
    """Placeholders of the hosts in its URLs, which are variables of the servers."""
    bodied: bool = False
    """Whether one of the tables is called the body's."""
    spelt: frozenset[str] = frozenset()
    """The placeholders that a row spells exactly as the path does."""


@lru_cache(maxsize=8192)
def normal(name: str) -> str:
    """A name without case and punctuation, for comparing spellings; a name of nothing else stays as it is."""
    return _NORMAL.sub("", name.casefold()) or name


def place_tables(tables: list[FieldsFact], around: Surroundings) -> list[Placed]:
    """Place every row of every table."""
    sent = [table for table in tables if table.place is not Place.RESPONSE]
    around = replace(
        around,
        bodied=any(table.place is Place.BODY for table in tables),
        spelt=frozenset(row.name for table in sent for row in table.fields)
        & {*around.placeholders},
    )
    return [placed for table in _tables(tables) for placed in _place(table, around)]


def _tables(tables: list[FieldsFact]) -> list[FieldsFact]:
    """The tables that give fields: beside one that says where each travels, a plain list only explains."""
    if not any(row.place for table in tables for row in table.fields):
        return tables
    return [table for table in tables if table.place or table.request or not _is_plain(table)]


def _is_plain(table: FieldsFact) -> bool:
    """Whether a table gives names and words, and neither types nor needs nor places."""
    return all(
        row.type_text is None and row.required is None and row.place is None for row in table.fields
    )


@dataclass(frozen=True, slots=True)
class _Rows:
    """What decides where the rows of one table travel."""

    table: FieldsFact
    fallback: Place
    placeholders: set[str]
    of_url: bool
    """Whether their caption speaks of the URL, and some stand in the path."""
    one_left: bool
    """Whether one row and one placeholder have no namesake among each other."""
    queried: set[str]
    """The names in query strings, normalised."""
    sent_in_part: bool
    """Whether the sample of the body sends any of them."""
    short_id: bool
    """Whether `id` is short for the one placeholder of the path, such as `kitten_id`, which no row names."""
    misnamed: FieldFact | None
    """The only row for the path that no placeholder is called like."""
    in_names: frozenset[str]
    """The placeholders in the names of other rows: `{size}` of `prices[{size}][amount]`."""


def _rows_of(table: FieldsFact, around: Surroundings) -> _Rows:
    own = {normal(name) for name in around.placeholders}
    placeholders = own | {normal(name) for name in around.aliases}
    strange = [
        row for row in table.fields if row.place is Place.PATH and normal(row.name) not in own
    ]
    return _Rows(
        table,
        _table_place(table, around),
        placeholders,
        _is_of_url(table, placeholders),
        _only_one_left(table, around),
        {normal(name) for name in around.query},
        any(last_name(row.name) in around.sent.every for row in table.fields),
        _has_short_id(table, around),
        strange[0] if len(strange) == 1 else None,
        frozenset(name for row in table.fields for name in _IN_NAME.findall(row.name)),
    )


def _place(table: FieldsFact, around: Surroundings) -> Iterator[Placed]:
    rows = _rows_of(table, around)
    above: Place | None = None
    for row in table.fields:
        fact = row
        if row.required is None and not row.conditional and table.required is not None:
            fact = replace(row, required=table.required)
        if fact.depth > 0 and above is not None and fact.place is None:
            yield Placed(above, fact, table)
            continue
        if row is rows.misnamed and (free := _free_placeholder(table, around)) is not None:
            fact = replace(fact, name=free)
        place = _row_place(fact, rows, around)
        if (
            _is_of_host(fact, place, around)
            or place is not Place.PATH
            and fact.name in rows.in_names
        ):
            continue
        above = place
        for one in alternatives(fact, place):
            yield Placed(place, one, table)


def _free_placeholder(table: FieldsFact, around: Surroundings) -> str | None:
    """The only placeholder that no row names, which a row for the path calls by another name."""
    named = {normal(row.name) for row in table.fields}
    free = [name for name in around.placeholders if normal(name) not in named]
    return free[0] if len(free) == 1 else None


def _row_place(fact: FieldFact, rows: _Rows, around: Surroundings) -> Place:
    table, fallback, placeholders = rows.table, rows.fallback, rows.placeholders
    if fact.place is Place.PATH and normal(fact.name) not in placeholders:
        return fallback if fallback is not Place.PATH else Place.QUERY
    if fact.place is not None:
        return Place.PATH if _is_in_path_alone(fact, around) else fact.place
    if fallback is Place.RESPONSE and table.place is Place.RESPONSE:
        return fallback
    in_path = normal(fact.name) in placeholders and not _is_namesake(fact, table, around)
    bodily = table.place is Place.BODY and (around.method in BODIED or bool(around.sent.every))
    unsent = rows.sent_in_part and fact.name not in around.sent.every
    if in_path and (
        not bodily and table.place is not Place.HEADER or table.place is Place.BODY and unsent
    ):
        return Place.PATH
    if fallback is Place.BODY and around.method == "GET" and fact.name in around.query:
        return Place.QUERY
    in_query = normal(fact.name) in rows.queried
    if table.place is None and fallback is Place.BODY and in_query:
        return Place.QUERY if fact.name not in around.sent.top else fallback
    of_url = fallback is not Place.BODY and rows.of_url
    if fallback is Place.PATH or of_url and fact.name not in around.query:
        return Place.PATH if in_path or rows.one_left else _beside_path(fact, table, around)
    alone = fallback is Place.RESPONSE and fact.required is True and len(table.fields) == 1
    short = rows.short_id and normal(fact.name) == "id"
    left_out = fact.required is True and bool(around.sent.every) and "id" not in around.sent.every
    changed = around.method in CHANGING and left_out
    may_be = fallback is Place.QUERY or alone or fallback is Place.BODY and (unsent or changed)
    return Place.PATH if may_be and not in_query and short else fallback


def _beside_path(fact: FieldFact, table: FieldsFact, around: Surroundings) -> Place:
    """Where a row travels that is said to be of the path, which has no placeholder for it: with the data that a call sends."""
    sent = table.place is Place.PATH and around.method in BODIED and bool(around.sent.every)
    return Place.BODY if sent and fact.name not in around.query else Place.QUERY


def _is_in_path_alone(fact: FieldFact, around: Surroundings) -> bool:
    """Whether a row that is said to be of the query has its name in the path, and no URL has it in the query."""
    called = fact.place is Place.QUERY and fact.name in around.placeholders
    return called and fact.name not in around.query


def _is_of_host(fact: FieldFact, place: Place, around: Surroundings) -> bool:
    """Whether a row explains a placeholder of the host: `account` of `https://{account}.example.com/kittens`."""
    of_url = place in (Place.PATH, Place.QUERY) and fact.name in around.hosts
    return of_url and fact.name not in around.placeholders and fact.name not in around.query


def _is_of_url(table: FieldsFact, placeholders: set[str]) -> bool:
    """Whether a caption speaks of the URL without saying which part: its names may stand in the path."""
    named = has_word(table.caption, "PLACES", "url") and not has_word(
        table.caption, "PLACES", "query"
    )
    spoken = table.place is Place.QUERY and bool(named)
    return spoken and any(normal(row.name) in placeholders for row in table.fields)


def _is_namesake(fact: FieldFact, table: FieldsFact, around: Surroundings) -> bool:
    """Whether a row only shares the name of a placeholder: another row spells that exactly, the base URL has it, or a body may lack it."""
    if fact.required is False and table.place is Place.BODY and around.method in BODIED:
        return True
    name = fact.name.casefold()
    other = fact.name not in around.placeholders and table.place is not Place.PATH
    if (
        other
        and around.method in BODIED
        and any(name == spelt.casefold() for spelt in around.spelt)
    ):
        return True
    return _namesake_of_base(fact, table, around)


def _namesake_of_base(fact: FieldFact, table: FieldsFact, around: Surroundings) -> bool:
    """Whether a row is of another `id` than the one in the base URL: the calls send it elsewhere, or may leave it out."""
    if fact.name not in around.based or table.place is Place.PATH:
        return False
    sent = fact.name in around.query or fact.name in around.sent.top
    return sent or fact.required is False or table.place is Place.BODY


def _has_short_id(table: FieldsFact, around: Surroundings) -> bool:
    if len(around.placeholders) != 1:
        return False
    only = normal(around.placeholders[0])
    return only.endswith("id") and all(normal(row.name) != only for row in table.fields)


def _only_one_left(table: FieldsFact, around: Surroundings) -> bool:
    """Whether the path has one placeholder that no row names and the table one row that names no placeholder."""
    own = {normal(name) for name in around.placeholders}
    rows = [fact for fact in table.fields if normal(fact.name) not in own]
    return len(rows) == 1 and _free_placeholder(table, around) is not None


def _table_place(table: FieldsFact, around: Surroundings) -> Place:
    if table.place in (Place.RESPONSE, Place.HEADER, Place.COOKIE):
        return table.place
    names = [fact.name for fact in table.fields if fact.depth == 0]
    in_response = _share(names, around.received)
    in_request = _share(names, around.sent)
    in_query = sum(name in around.query for name in names) / max(1, len(names))
    bodyless = around.method in _BODYLESS
    sent = max(in_request, in_query)
    if table.place is Place.BODY and bodyless and in_response > 0.5 and in_response > sent:
        return Place.RESPONSE
    if table.place is not None:
        return _corrected(table.place, table, around, (in_request, in_query))
    needs = not bodyless and in_request and any(f.required is not None for f in table.fields)
    if not needs and _looks_like_response(table, around, in_response, sent):
        return Place.RESPONSE
    if bodyless:
        return Place.QUERY if around.method != "DELETE" or in_request <= in_query else Place.BODY
    beside = around.bodied and table.request and not in_request and around.sent.every
    if in_query > in_request and in_query >= 0.5 or beside:
        return Place.QUERY
    return Place.BODY


def _corrected(
    place: Place, table: FieldsFact, around: Surroundings, sent: tuple[float, float]
) -> Place:
    """The place that a caption gives, where the samples and the method let the table be of it; else the other one.

    Args:
        place: what the caption says.
        table: the table below it.
        around: what is known of the operation.
        sent: the shares of the table's names in the sample body and in the query strings.
    """
    in_request, in_query = sent
    bodyless = around.method in BODYLESS
    asked = table.parameters or has_word(table.caption, "PARAMETERS")
    if place is Place.BODY and bodyless and asked and not around.sent.every:
        return Place.QUERY
    if place is not Place.QUERY or around.method in _BODYLESS or in_query >= 0.5:
        return place
    named = any(has_word(table.caption, "PLACES", key) for key in ("query", "url"))
    names = {normal(name) for fact in table.fields for name in _with_head(fact.name)}
    shown = {normal(name) for name in around.sent.top}
    whole = bool(shown) and shown <= names
    if named and (in_query or in_request < _SENT and not whole):
        return place
    return Place.BODY if whole or in_request > 0.5 else place


def _with_head(name: str) -> tuple[str, str]:
    """A name, and the object at its head that it is in: `kitten[name]`, `kitten`."""
    return name, _HEAD.split(name)[0]


def _looks_like_response(
    table: FieldsFact, around: Surroundings, in_response: float, in_request: float
) -> bool:
    """Whether an uncaptioned table describes what comes back: most names stand in the response and few are sent.

    What a call makes has the names that it is given: parameters are the body's where no sample shows one.
    """
    taken = table.parameters and around.method in BODIED and not around.sent.every
    asked = table.request and (table.parameters or has_word(table.caption, "PARAMETERS"))
    if asked or table.request and around.method not in BODYLESS or taken:
        return False
    return in_response >= (1.0 if table.parameters else _ANSWERED) and in_response > in_request


def _share(names: list[str], shown: Names) -> float:
    hits = sum(name in shown.every or last_name(name) in shown.every for name in names)
    return hits / max(1, len(names))


@lru_cache(maxsize=8192)
def last_name(name: str) -> str:
    """The last part of a dotted or bracketed name."""
    parts = [part for part in re.split(r"[.\[\]/]+", name) if part]
    return parts[-1] if parts else name


def names_of(shape: Shape) -> Names:
    """The names in a shape."""
    return Names(all_names(shape), top_names(shape))


def top_names(shape: Shape) -> frozenset[str]:
    """The names at the top of an object, or of the items of an array."""
    match shape:
        case ObjectOf(fields):
            return frozenset(field.name for field in fields)
        case ListOf(items):
            return top_names(items)
        case _:
            return frozenset()


def all_names(shape: Shape) -> frozenset[str]:
    """Every name in a shape."""
    names: set[str] = set()
    _add_names(shape, names, 0)
    return frozenset(names)


def _add_names(shape: Shape, names: set[str], depth: int) -> None:
    if depth > _DEEPEST:
        return
    match shape:
        case ObjectOf(fields):
            for field in fields:
                names.add(field.name)
                _add_names(field.shape.value, names, depth + 1)
        case ListOf(inner) | MapOf(inner):
            _add_names(inner, names, depth + 1)
        case OneOf(options):
            for option in options:
                _add_names(option, names, depth + 1)
        case _:
            pass
