"""Telling a table of the scopes that a caller needs from a table of fields."""

from __future__ import annotations

import re

from slatewright.lexicon import is_word
from slatewright.model.document import Table
from slatewright.recognise.toolkit.columns import columns_of
from slatewright.recognise.toolkit.view import SectionView

_SCOPE = re.compile(r"[\w*-]{1,60}(?:[:./][\w*-]{1,60}){1,6}")


def lists_scopes(section: SectionView, table: Table) -> bool:
    """Whether a table below "Scopes" or "Permissions" lists names in two parts, `horses:read`, and says no type of them."""
    title = section.title
    if not (is_word(title, "SCOPES") or is_word(title, "PERMISSION")):
        return False
    names = [row.cells[0].plain.strip() for row in table.rows if row.cells]
    plain = set(columns_of(table).at) <= {"name", "description"}
    return plain and bool(names) and all(map(_SCOPE.fullmatch, names))
