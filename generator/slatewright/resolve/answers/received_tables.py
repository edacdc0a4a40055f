"""Tables below a call without a body that describe what comes back, not what is asked for.

    ## List loans

    `GET /loans`

    ### Loan attributes

    Name | Description
    ---- | -----------
    due  | When the book is due.

Nothing says that these are parameters, and the words above them speak of a thing.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from slatewright.http.methods import BODYLESS
from slatewright.lexicon import has_word, paging_role, selects
from slatewright.model.api import ListOf, ObjectOf, Shape
from slatewright.model.facts import FieldFact, FieldsFact, Place
from slatewright.resolve.headings.method_words import method_of_title
from slatewright.resolve.headings.object_names import name_key
from slatewright.resolve.tables.field_names import normal
from slatewright.resolve.tables.surroundings import Surroundings
from slatewright.resolve.urls.target import read_target
from slatewright.type_words import read_type

_LONGEST_CAPTION = 80
_WHOLE = 5
"""Names that do not fit an answer one and all by chance."""


def as_received(tables: list[FieldsFact], around: Surroundings) -> list[FieldsFact]:
    """The tables, with those that describe the thing which comes back placed in the response."""
    if around.method not in BODYLESS:
        return tables
    return [
        replace(table, place=Place.RESPONSE) if _is_received(table, around) else table
        for table in tables
    ]


def _is_received(table: FieldsFact, around: Surroundings) -> bool:
    open_ = table.place is None and not table.part_of
    if open_ and (_is_of_answer(table, around.response) or _holds_objects(table, around)):
        return True
    if table.place is not None or table.request or table.parameters or table.part_of:
        return False
    if any(_is_asked_for(row, around) for row in table.fields) or _searches(around.path):
        return False
    words = table.caption.strip()
    if words == around.title or len(words) > _LONGEST_CAPTION or words.endswith((".", "。")):
        return False
    if has_word(words, "TAKES"):
        return False
    if has_word(words, "OBJECT") or _names(words, around.path):
        return True
    needs = any(row.required is not None for row in table.fields)
    return not needs and bool(has_word(words, "ATTRIBUTES")) and not method_of_title(words)


def _is_of_answer(table: FieldsFact, shape: Shape) -> bool:
    """Whether a table, whatever it is called, describes each field of what a sample answer holds and nothing else."""
    names = {row.name for row in table.fields}
    if len(names) < _WHOLE or any(row.place or row.default_text for row in table.fields):
        return False
    return any({field.name for field in each.fields} == names for each in _objects(shape, 0))


def _holds_objects(table: FieldsFact, around: Surroundings) -> bool:
    """Whether a table of one thing has its id, as the path does, and objects, which no query has, and nothing asked for."""
    names = {normal(row.name) for row in table.fields}
    ids = {normal(name) for name in around.placeholders[-1:]}
    if len(names) < _WHOLE or not around.path.endswith("}") or not ids <= names:
        return False
    if any(row.required is not None or _is_asked_for(row, around) for row in table.fields):
        return False
    return any(_is_object(row.type_text) for row in table.fields)


def _is_object(type_text: str | None) -> bool:
    shape = read_type(type_text).shape if type_text else None
    return isinstance(shape.items if isinstance(shape, ListOf) else shape, ObjectOf)


def _objects(shape: Shape, depth: int) -> Iterator[ObjectOf]:
    """The answer, its items, and what stands in its own fields."""
    if isinstance(shape, ListOf):
        yield from _objects(shape.items, depth)
    elif isinstance(shape, ObjectOf):
        yield shape
        for field in shape.fields if depth == 0 else ():
            yield from _objects(field.shape.value, depth + 1)


def _is_asked_for(row: FieldFact, around: Surroundings) -> bool:
    """Whether a row is of the query: sample calls send it, it walks a list or chooses from one, or has a default."""
    sent = row.name in around.query or row.default_text is not None
    return sent or bool(row.place) or bool(paging_role(row.name)) or selects(row.name)


def _searches(path: str) -> bool:
    """Whether a path is one for looking things up by their fields."""
    return any(map(selects, read_target(path).segments))


def _names(words: str, path: str) -> bool:
    """Whether a caption names the thing at a path and nothing else: "Loan" for `/loans/{id}`."""
    key = name_key(words)
    return bool(key) and any(key == name_key(part) for part in read_target(path).segments[-2:])
