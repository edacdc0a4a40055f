"""The docs' own names for the placeholders that we made out of the ids in samples.

    GET /api/kittens/123

    * `id` (required, integer) ... id of the kitten

The row names what stands for `123`. In a table for the URL it need not be called required.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from slatewright.http.names import IDENTIFIERS
from slatewright.lexicon import has_word, parts_of
from slatewright.model.facts import FieldFact, FieldsFact, Place, RequestFact
from slatewright.model.sample_data import JsonObject
from slatewright.regex import regex
from slatewright.resolve.operations.scopes import Scope
from slatewright.resolve.tables.field_names import normal
from slatewright.resolve.urls.target import names_in
from slatewright.resolve.urls.templates import blank

_WORD = regex(r"\w+\Z")
_ID = regex(
    rf"(?:\A|_|(?<=[a-z]))(?:{'|'.join(IDENTIFIERS)}|ids|{parts_of('IDENTIFIER')})\Z", re.IGNORECASE
)
_PLACEHOLDER = regex(r"\{[^{}]*\}")


def with_own_names(operations: tuple[Scope, ...]) -> tuple[Scope, ...]:
    """The operations, those of one path with the same names."""
    named = {blank(scope.path) for scope in operations if not scope.nameless}
    wanted: dict[str, str] = {}
    for scope in operations:
        key = blank(scope.path)
        if scope.nameless and key not in named and key not in wanted and (path := _path(scope)):
            wanted[key] = path
    return tuple(
        (
            replace(scope, path=wanted[blank(scope.path)])
            if scope.nameless and blank(scope.path) in wanted
            else scope
        )
        for scope in operations
    )


def _path(scope: Scope) -> str | None:
    """The path with the names that a table of the operation gives, if one does."""
    written = {name for mention in scope.mentions for name in mention.target.names}
    names = names_in(scope.path)
    made = [name for name in names if name not in written]
    known = {normal(name) for name in names}
    for table in scope.facts:
        if made and isinstance(table, FieldsFact) and _may_name(table):
            if any(normal(row.name) in known for row in table.fields):
                return None
            if found := _matching(table, made, _sent(scope)):
                return _renamed(scope.path, dict(zip(made, found, strict=True)))
    return None


def _renamed(path: str, names: dict[str, str]) -> str:
    return _PLACEHOLDER.sub(
        lambda match: f"{{{names.get(match.group()[1:-1], match.group()[1:-1])}}}", path
    )


def _may_name(table: FieldsFact) -> bool:
    return table.place is Place.PATH or (
        table.place in (None, Place.QUERY) and (table.request or table.place is not None)
    )


def _matching(table: FieldsFact, made: list[str], sent: set[str]) -> list[str]:
    """The rows that stand for the placeholders: all of the table, or the one that is called `id`."""
    rows = [row for row in table.fields if row.depth == 0]
    free = [row.name for row in rows if _is_free(row, table) and row.name not in sent]
    if len(free) == len(rows) == len(made) and _ID.search(free[0]):
        return free
    ids = [name for name in free if name.lower() == "id"]
    return ids if len(ids) == len(made) == 1 else []


def _is_free(row: FieldFact, table: FieldsFact) -> bool:
    """Whether a row must be given and may travel in the path."""
    of_url = row.required is None and has_word(table.caption, "PLACES", "url")
    needed = row.required is True or row.place is Place.PATH or bool(of_url)
    return needed and row.place in (None, Place.PATH) and bool(_WORD.match(row.name))


def _sent(scope: Scope) -> set[str]:
    """What samples show in the query or in the body."""
    query = {name for mention in scope.mentions for name, _ in mention.target.query}
    bodies = [f.body for f in scope.facts if isinstance(f, RequestFact)]
    return query | {
        member.name for body in bodies if isinstance(body, JsonObject) for member in body.members
    }
