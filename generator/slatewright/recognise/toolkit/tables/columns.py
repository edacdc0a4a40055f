"""Which column of a table holds what."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from msgspec import Struct, field

from slatewright.lexicon import column_role, has_word, is_no, is_word, is_yes
from slatewright.model.document import Row, Table, Text
from slatewright.once import once
from slatewright.recognise.toolkit.tables.field_name import field_name, is_identifier
from slatewright.recognise.toolkit.tables.need_letters import needs_by_letter
from slatewright.recognise.toolkit.words.field_words import Need, need_of_cell
from slatewright.regex import regex
from slatewright.type_words import is_type
from slatewright.type_words.slips import meant_type

_SEVERAL = 2
_NAME_AND_MEANING = {"name": 0, "description": 1}
_WORDS = regex(r"[a-z]\w*(?: \w+){0,2}")
_NUMBER = regex(r"\A\D{0,3}\d{3,6}\D{0,2}\Z")
_TYPEISH = (
    "type",
    "description",
    "required",
    "default",
    "values",
    "optional",
    "nullable",
    "example",
    "place",
)
_SENT_IN = ("path", "query", "header", "cookie", "body")
_SECOND = {"name": "inner"}
"""What a second column of the role holds: "Parameter | Key" gives names within the first."""
_OF_VALUES = frozenset(
    {"value", "values", "code", "message", "environment", "event", "status", "type", "url"}
)


class Columns(Struct, frozen=True):
    """The place of each role; a role that no column has is absent."""

    at: Mapping[str, int]
    headerless: bool = False
    letters: Mapping[str, Need] = field(default_factory=dict)
    """What the letters say with which the column of needs makes do."""

    def cell(self, row: Row, role: str) -> Text | None:
        """The cell of `row` in the column of `role`."""
        index = self.at.get(role)
        if index is None:
            return None
        if index >= len(row.cells) and row.lost:
            return next(iter(row.lost[index - len(row.cells) :]), None)
        return row.cells[index] if index < len(row.cells) else None


@once
def columns_of(table: Table) -> Columns:
    """Assign roles by the headers; the first column with a role keeps it."""
    if title_of(table):
        return Columns(_NAME_AND_MEANING, headerless=True)
    at: dict[str, int] = {}
    for index, cell in enumerate(table.header.cells):
        role = column_role(cell.plain)
        if role == "need_letters":
            role = "required" if _states_needs(table, index) else None
        if role in at:
            role = _SECOND.get(role)
        if role and role not in at:
            at[role] = index
    return Columns(at, headerless=not any(cell.plain.strip() for cell in table.header.cells))


def _states_needs(table: Table, index: int) -> bool:
    """Whether a column headed "R/O" is for needs, by its letters or words; a yes in it may say as well "read only"."""
    shown = _shown(table, index)
    if _letters(table, index):
        return True
    spelt = any(has_word(text, words) for text in shown for words in ("REQUIRED", "OPTIONAL"))
    return spelt and all(need_of_cell(text).said for text in shown)


def _letters(table: Table, index: int | None) -> Mapping[str, Need]:
    if index is None:
        return {}
    return needs_by_letter(table.header.cells[index].plain, _shown(table, index))


def title_of(table: Table) -> str:
    """The words over both columns of an HTML table, which head no column: "Elements of the request"."""
    cells = [cell.plain.strip() for cell in table.header.cells]
    spans = table.html and len(cells) == len(_NAME_AND_MEANING) and " " in cells[0] and not cells[1]
    return cells[0] if spans else ""


def heads_parameters(block: object) -> bool:
    """Whether the names of a table stand under a header such as "Parameter", which is said of what is sent."""
    if not isinstance(block, Table):
        return False
    at = columns_of(block).at.get("name")
    return at is not None and has_word(block.header.cells[at].plain, "PARAMETERS") is not None


@once
def field_columns(table: Table) -> Columns | None:
    """The columns of a table of fields; None where the table is of another kind."""
    columns = columns_of(table)
    at = dict(columns.at)
    if not table.rows or not table.header.cells:
        return None
    if "status" in at and at["status"] == 0 or "method" in at and "url" in at:
        return None
    if "name" not in at and "header" in at:
        at["name"] = at["header"]
    if "name" not in at and not _guess_name(table, at):
        return None
    _add_unheaded(table, at)
    if "description" not in at and at.get("value") not in (None, at["name"], at.get("type")):
        at["description"] = at["value"]
    name_at = at["name"]
    cells = [row.cells[name_at] for row in table.rows if _may_name(row, name_at)]
    if not cells or _mostly(cells, lambda cell: bool(_NUMBER.match(cell.plain.strip()))):
        return None
    if not _mostly(cells, _is_name) and not (
        heads_parameters(table) and all(map(_in_words, cells))
    ):
        return None
    return Columns(at, columns.headerless, _letters(table, at.get("required")))


def _add_unheaded(table: Table, at: dict[str, int]) -> None:
    """Add the columns for types, places and needs that only their cells tell."""
    _set_places(table, at)
    if "type" not in at and _holds_types(table, at):
        at["type"] = at.pop("default")
    if "type" not in at and (typed := _types_at(table, at)) is not None:
        at["type"] = typed
    if "type" not in at and _is_shifted(table, at):
        at["type"], at["description"] = at["description"], at["description"] + 1
    if "required" not in at and (needed := _needs_at(table, at)) is not None:
        at["required"] = needed
    if _are_swapped(table, at):
        at["type"], at["required"] = at["required"], at["type"]
    if "description" not in at and (described := _words_at(table, at)) is not None:
        at["description"] = described


def _set_places(table: Table, at: dict[str, int]) -> None:
    """Take a column of types that holds nothing but places, such as "Parameter Type", for that of the places."""
    typed = [
        index for index, cell in enumerate(table.header.cells) if column_role(cell.plain) == "type"
    ]
    if "place" in at or "type" not in at:
        return
    for index in typed:
        shown = _shown(table, index)
        others = [other for other in typed if other != index]
        if shown and all(map(_is_sent_in, shown)) and (others or not all(map(is_type, shown))):
            at["place"] = index
            del at["type"]
            if others:
                at["type"] = others[0]
            return


def _is_sent_in(text: str) -> bool:
    return any(is_word(text, "PLACES", key) for key in _SENT_IN)


def _holds_types(table: Table, at: Mapping[str, int]) -> bool:
    """Whether all defaults are types, and most of them plain ones, as where a template's header was left over them."""
    shown = _shown(table, at["default"]) if "default" in at else []
    known = [text for text in shown if is_word(text, "PLAIN_TYPES")]
    return len(known) * 2 > len(shown) and all(map(is_type, shown))


def _shown(table: Table, index: int) -> list[str]:
    """What the filled cells of a column say."""
    cells = (row.cells[index].plain.strip() for row in table.rows if index < len(row.cells))
    return [text for text in cells if text]


def _words_at(table: Table, at: dict[str, int]) -> int | None:
    """The last column, where it has no header and mostly holds words that describe."""
    last = len(table.header.cells) - 1
    if last in at.values() or table.header.cells[last].plain.strip():
        return None
    filled = [row.cells[last] for row in table.rows if last < len(row.cells)]
    return last if filled and _mostly(filled, _is_prose) else None


def _is_prose(cell: Text) -> bool:
    return len(cell.plain.split()) >= _SEVERAL


def _are_swapped(table: Table, at: Mapping[str, int]) -> bool:
    """Whether all types stand below the header for needs, and all needs below that for types."""
    typed, needed = at.get("type"), at.get("required")
    if typed is None or needed is None:
        return False
    pairs = [(row.cells[typed].plain, row.cells[needed].plain) for row in table.rows]
    return all(is_type(need.strip()) and (is_yes(type_) or is_no(type_)) for type_, need in pairs)


def _types_at(table: Table, at: dict[str, int]) -> int | None:
    """The column that holds nothing but types, whatever language or word its header is in."""
    taken = {place for role, place in at.items() if role != "value"}
    for index in range(1, len(table.header.cells)):
        shown = [row.cells[index].plain.strip() for row in table.rows if index < len(row.cells)]
        filled = [text for text in shown if text]
        few = len(filled) < _SEVERAL and index != at.get("value")
        if index in taken or few or not any(map(is_type, filled)):
            continue
        if all(is_type(text) or meant_type(text) for text in filled):
            return index
    return None


def _needs_at(table: Table, at: dict[str, int]) -> int | None:
    """The column without a header that holds nothing but words such as "required" and "optional"."""
    for index, header in enumerate(table.header.cells):
        if header.plain.strip() or index in at.values():
            continue
        shown = [row.cells[index].plain.strip() for row in table.rows if index < len(row.cells)]
        filled = [text for text in shown if text]
        if filled and all(is_word(t, "REQUIRED") or is_word(t, "OPTIONAL") for t in filled):
            return index
    return None


def _is_shifted(table: Table, at: dict[str, int]) -> bool:
    """Whether all descriptions stand one column too far, behind types that the header forgets."""
    last = at.get("description")
    if last is None or last != len(table.header.cells) - 1 or not all(r.lost for r in table.rows):
        return False
    return all(is_type(row.cells[last].plain.strip()) for row in table.rows)


def _guess_name(table: Table, at: dict[str, int]) -> bool:
    """Take the first column for the names where its cells look like names and others describe them."""
    first = at_role(at, 0)
    if first in _OF_VALUES and not (first == "value" and _gives_types(table, at)):
        return False
    cells = [row.cells[0] for row in table.rows]
    others = any(role in at for role in _TYPEISH) or all(
        not cell.plain.strip() for cell in table.header.cells
    )
    if (
        len(table.header.cells) < 2
        or not others
        or not all(_is_name(c) and _wire(c) for c in cells)
    ):
        return False
    at["name"] = 0
    return True


def _gives_types(table: Table, at: dict[str, int]) -> bool:
    """Whether each row has a type and a description: a table of fields, though its first header is "Value"."""
    return (
        "description" in at
        and "type" in at
        and at["type"] > 0
        and all(
            is_type(row.cells[at["type"]].plain.strip())
            for row in table.rows
            if at["type"] < len(row.cells)
        )
    )


def at_role(at: Mapping[str, int], index: int) -> str | None:
    """The role of a column."""
    return next((role for role, place in at.items() if place == index), None)


def _may_name(row: Row, at: int) -> bool:
    """Whether a row has a name, and does not head others with several words of its own: "Required parameters"."""
    filled = [cell.plain.strip() for cell in row.cells if cell.plain.strip()]
    heads = len(row.cells) > 1 and len(filled) == 1 and " " in filled[0]
    return bool(row.cells[at].plain.strip()) and not (heads and has_word(filled[0], "PARAMETERS"))


def _is_name(cell: Text) -> bool:
    name = field_name(cell)
    return name is not None and (is_identifier(name.name) or bool(cell.codes))


def _in_words(cell: Text) -> bool:
    """Whether the cell names a parameter as paths do with spaces in them, in lower case: `<kitten id>`."""
    name = field_name(cell)
    return name is not None and _WORDS.fullmatch(name.name) is not None


def _wire(cell: Text) -> bool:
    """Whether the cell looks like a wire name and not like a word of prose."""
    text = cell.plain.strip()
    return (
        bool(cell.codes)
        or "_" in text
        or text[:1].islower()
        or bool(re.search(r"[a-z][A-Z]", text))
    )


def _mostly(cells: list[Text], test: Callable[[Text], bool]) -> bool:
    return sum(test(cell) for cell in cells) * 2 > len(cells)
