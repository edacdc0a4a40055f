"""Telling a table of the scopes that a caller needs from a table of fields."""

from __future__ import annotations

from slatewright.lexicon import has_word, is_word
from slatewright.model.document import Table
from slatewright.recognise.toolkit.tables.columns import columns_of
from slatewright.recognise.toolkit.view import SectionView
from slatewright.regex import regex

_SCOPE = regex(r"[\w*-]{1,60}(?:[:./][\w*-]{1,60}){1,6}")


def lists_scopes(section: SectionView, table: Table) -> bool:
    """Whether a table says no type of what it lists, and lists scopes: by its header, or by its heading and its names.

    Below "Scopes" or "Permissions", and under "Permission", the names must have two parts, `horses:read`.
    """
    if _heads_needed(table):
        return True
    head = table.header.cells[0].plain.strip() if table.header.cells else ""
    titled = is_word(section.title, "SCOPES") or is_word(section.title, "PERMISSION")
    if not titled and not is_word(head, "PERMISSION"):
        return False
    names = [row.cells[0].plain.strip() for row in table.rows if row.cells]
    plain = set(columns_of(table).at) <= {"name", "description"}
    return plain and bool(names) and all(map(_SCOPE.fullmatch, names))


def _heads_needed(table: Table) -> bool:
    """Whether the first column holds what a caller is required to be granted: "Required permission", "Needed scope"."""
    head = table.header.cells[0].plain if table.header.cells else ""
    needed = has_word(head, "PERMISSION") and has_word(head, "REQUIRED")
    plain = set(columns_of(table).at) <= {"name", "required", "description"}
    return bool(needed) and has_word(head, "PARAMETERS") is None and plain
