"""Where one row of a table travels: the first that knows decides, and else the table.

Each rule looks at a row, the table that it stands in and the operation, and names a place or nothing.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from slatewright.http.methods import BODIED, CHANGING
from slatewright.lexicon import has_word
from slatewright.model.facts import FieldFact, FieldsFact, Place
from slatewright.regex import regex
from slatewright.resolve.tables.field_names import head_of, last_name, normal
from slatewright.resolve.tables.surroundings import Surroundings
from slatewright.resolve.tables.table_place import table_place

_IN_NAME = regex(r"[\[.][#$]?\{([\w -]{1,40})\}")


class Rows(Struct, frozen=True):
    """What decides where the rows of one table travel."""

    table: FieldsFact
    place: Place
    """Where they travel unless one says otherwise."""
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
    partly_queried: bool
    """Whether the table is said to be of the query, and the URLs have some of its rows."""
    queried_heads: frozenset[str]
    """The objects at the heads of the names in query strings: `kitten` of `kitten[name]`."""
    sent_heads: frozenset[str]
    """Those at the heads of the compound names that the sample of the body sends."""
    in_names: frozenset[str]
    """The placeholders in the names of other rows: `{size}` of `prices[{size}][amount]`."""

    def has_in_path(self, row: FieldFact, around: Surroundings) -> bool:
        """Whether a row is of a placeholder of the path, and does not only share its name."""
        named = normal(row.name) in self.placeholders
        return named and not _is_namesake(row, self.table, around)

    def leaves_out(self, row: FieldFact, around: Surroundings) -> bool:
        """Whether the sample of the body sends other rows of the table, and not this one."""
        return self.sent_in_part and row.name not in around.sent.every


Rule = Callable[[FieldFact, Rows, Surroundings], Place | None]


def rows_of(table: FieldsFact, around: Surroundings) -> Rows:
    """The table with what decides where its rows travel."""
    own = {normal(name) for name in around.placeholders}
    placeholders = own | {normal(name) for name in around.aliases}
    strange = [
        row for row in table.fields if row.place is Place.PATH and normal(row.name) not in own
    ]
    place = table_place(table, around)
    queried = {normal(name) for name in around.query}
    return Rows(
        table,
        place,
        placeholders,
        _is_of_url(table, placeholders),
        _only_one_left(table, around),
        queried,
        any(last_name(row.name) in around.sent.every for row in table.fields),
        _has_short_id(table, around),
        strange[0] if len(strange) == 1 else None,
        place is Place.QUERY and any(normal(row.name) in queried for row in table.fields),
        frozenset(map(head_of, around.query)),
        frozenset(head for name in around.sent.top if (head := head_of(name)) != name),
        frozenset(name for row in table.fields for name in _IN_NAME.findall(row.name)),
    )


def row_place(row: FieldFact, rows: Rows, around: Surroundings) -> Place:
    """Where a row travels."""
    places = (rule(row, rows, around) for rule in _RULES)
    return next((place for place in places if place is not None), rows.place)


def _as_it_says(row: FieldFact, rows: Rows, around: Surroundings) -> Place | None:
    """A row that says itself where it travels; the path is believed only where that has a placeholder for it."""
    if row.place is Place.PATH and normal(row.name) not in rows.placeholders:
        return rows.place if rows.place is not Place.PATH else Place.QUERY
    return Place.PATH if _is_in_path_alone(row, around) else row.place


def _in_answer(_row: FieldFact, rows: Rows, _around: Surroundings) -> Place | None:
    """Nothing of a table that is headed as the answer's is sent."""
    return Place.RESPONSE if rows.place is rows.table.place is Place.RESPONSE else None


def _in_path(row: FieldFact, rows: Rows, around: Surroundings) -> Place | None:
    """A row called like a placeholder, unless its table is that of a body which sends the name, or of headers."""
    if not rows.has_in_path(row, around):
        return None
    table = rows.table
    if table.place is Place.BODY:
        bodily = around.method in BODIED or bool(around.sent.every)
        return Place.PATH if not bodily or rows.leaves_out(row, around) else None
    return Place.PATH if table.place is not Place.HEADER else None


def _in_query(row: FieldFact, rows: Rows, around: Surroundings) -> Place | None:
    """A row of the body that URLs have in their query, where nothing is sent or nothing calls the table the body's."""
    if rows.place is not Place.BODY:
        return None
    if around.method == "GET" and row.name in around.query:
        return Place.QUERY
    queried = rows.table.place is None and normal(row.name) in rows.queried
    return Place.QUERY if queried and row.name not in around.sent.top else None


def _in_url(row: FieldFact, rows: Rows, around: Surroundings) -> Place | None:
    """A row of a table for the path, or for the URL: where no placeholder is left for it, what the call sends besides."""
    of_url = rows.of_url and rows.place is not Place.BODY and row.name not in around.query
    if rows.place is not Place.PATH and not of_url:
        return None
    if rows.one_left or rows.has_in_path(row, around):
        return Place.PATH
    sent = rows.table.place is Place.PATH and around.method in BODIED and bool(around.sent.every)
    return Place.BODY if sent and row.name not in around.query else Place.QUERY


def _as_short_id(row: FieldFact, rows: Rows, around: Surroundings) -> Place | None:
    """A row `id` that is short for the one placeholder, where nothing shows that it is sent or comes back."""
    name = normal(row.name)
    if not rows.short_id or name != "id" or name in rows.queried:
        return None
    needed = row.required is True
    if rows.place is Place.QUERY:
        return Place.PATH
    if rows.place is Place.RESPONSE:
        return Place.PATH if needed and len(rows.table.fields) == 1 else None
    left_out = needed and bool(around.sent.every) and "id" not in around.sent.every
    may_be = rows.leaves_out(row, around) or around.method in CHANGING and left_out
    return Place.PATH if rows.place is Place.BODY and may_be else None


def _as_sent(row: FieldFact, rows: Rows, around: Surroundings) -> Place | None:
    """A row that the sample of the body sends, in a table said to be of the query of which the URLs have other rows."""
    if not rows.partly_queried or around.method not in BODIED or row.name in around.query:
        return None
    head = head_of(row.name)
    if head in rows.queried_heads:
        return None
    whole = head in around.sent.top and last_name(row.name) in around.sent.every
    return Place.BODY if whole or head in rows.sent_heads else None


_RULES: tuple[Rule, ...] = (
    _as_it_says,
    _in_answer,
    _in_path,
    _in_query,
    _in_url,
    _as_short_id,
    _as_sent,
)
"""In the order in which they are asked."""


def _is_in_path_alone(fact: FieldFact, around: Surroundings) -> bool:
    """Whether a row that is said to be of the query has its name in the path, and no URL has it in the query."""
    called = fact.place is Place.QUERY and fact.name in around.placeholders
    return called and fact.name not in around.query


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
    return len(rows) == 1 and free_placeholder(table, around) is not None


def free_placeholder(table: FieldsFact, around: Surroundings) -> str | None:
    """The only placeholder that no row names, which a row for the path calls by another name."""
    named = {normal(row.name) for row in table.fields}
    free = [name for name in around.placeholders if normal(name) not in named]
    return free[0] if len(free) == 1 else None
