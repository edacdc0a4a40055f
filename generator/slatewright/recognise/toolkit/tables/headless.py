"""HTML tables without a header, whose first row is a field as those below it are."""

from __future__ import annotations

from msgspec.structs import replace

from slatewright.lexicon import is_word
from slatewright.model.document import Row, Table, Text
from slatewright.once import once
from slatewright.recognise.toolkit.tables.field_name import is_identifier
from slatewright.type_words import is_type

_FEWEST_WORDS = 3
"""Of a description; a header has fewer."""


@once
def with_head(table: Table) -> Table:
    """The table; where its first row is a field, below a header of nothing."""
    cells = table.header.cells
    if not table.html or len(cells) < 2 or not _is_field(cells[0], cells[1]):
        return table
    empty = tuple(replace(cell, raw="", plain="") for cell in cells)
    head = Row(empty, table.header.span)
    return replace(table, header=head, rows=(table.header, *table.rows))


def _is_field(first: Text, second: Text) -> bool:
    """Whether cells hold a name, with a type or a need at most beside it, and a sentence on it."""
    name, *rest = first.plain.split() or [""]
    if not is_identifier(name) or len(second.plain.split()) < _FEWEST_WORDS:
        return False
    return "_" in name or bool(rest) and all(map(_tells, rest))


def _tells(word: str) -> bool:
    return is_type(word) or is_word(word, "REQUIRED") or is_word(word, "OPTIONAL")
