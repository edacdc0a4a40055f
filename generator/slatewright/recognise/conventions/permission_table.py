"""A table of the permissions that a caller needs.

    Required permissions |
    -------------------- |
    `groom_horses`       |

    ### Scopes

    Name        | When
    ----------- | ----
    horses:read | Always

It has one column, a first one that says so, or stands below a heading for scopes; what it lists is no field of anything.
So is a table headed "Permission" whose names have several parts.
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.lexicon import has_word
from slatewright.model.document import Table, Text
from slatewright.model.facts import NoticeFact
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.evidence import stated
from slatewright.recognise.toolkit.tables.scope_table import lists_scopes
from slatewright.recognise.toolkit.view import SectionView

NAME = "permission-table"


@recogniser(NAME)
def read(section: SectionView) -> Iterable[NoticeFact]:
    """Tables of one column that its header says are permissions, and those below a heading for scopes."""
    for placed in section.of_type(Table):
        table = placed.block
        assert isinstance(table, Table)
        head = _head(section, table)
        if head is None:
            continue
        at = table.header.cells.index(head)
        words = [row.cells[at].plain.strip() for row in table.rows]
        yield NoticeFact(
            "permission", ", ".join(word for word in words if word), stated(head, NAME)
        )


def _head(section: SectionView, table: Table) -> Text | None:
    """The header of the column that lists permissions."""
    named = [cell for cell in table.header.cells if cell.plain.strip()]
    if named and lists_scopes(section, table):
        return named[0]
    alone = len(named) == 1 and has_word(named[0].plain, "PERMISSION") is not None
    return named[0] if alone else None
