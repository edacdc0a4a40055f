"""A table of the permissions that a caller needs.

    Required permissions |
    -------------------- |
    `groom_horses`       |

It has one column; what it lists is no field of anything.
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.lexicon import has_word
from slatewright.model.document import Table
from slatewright.model.facts import NoticeFact
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.evidence import stated
from slatewright.recognise.toolkit.view import SectionView

NAME = "permission-table"


@recogniser(NAME)
def read(section: SectionView) -> Iterable[NoticeFact]:
    """Tables of one column that its header says are permissions."""
    for placed in section.of_type(Table):
        table = placed.block
        assert isinstance(table, Table)
        named = [cell for cell in table.header.cells if cell.plain.strip()]
        if len(named) != 1 or has_word(named[0].plain, "PERMISSION") is None:
            continue
        at = table.header.cells.index(named[0])
        words = [row.cells[at].plain.strip() for row in table.rows]
        yield NoticeFact(
            "permission", ", ".join(word for word in words if word), stated(named[0], NAME)
        )
