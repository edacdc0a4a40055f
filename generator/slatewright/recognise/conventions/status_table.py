"""A table of response statuses.

    Status | Meaning | Description | Schema
    ------ | ------- | ----------- | ------
    200    | OK      | The kitten  | [Kitten](#kitten)
    404    | Not Found | No kitten |
    409, 422 | | The name is taken, or none |

The columns may come in any order and language, and a cell may name several statuses, or a class ("4xx", "500-599").
Where errors have names, the status may lead the words on each:

    Error     | Description
    --------- | -----------
    No kitten | `404` Nobody has seen it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from slatewright.model.document import Row, Table, Text
from slatewright.model.facts import StatusFact
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.evidence import stated
from slatewright.recognise.toolkit.tables.columns import columns_of
from slatewright.recognise.toolkit.text.page_anchor import page_anchors
from slatewright.recognise.toolkit.view import SectionView
from slatewright.recognise.toolkit.words.status_codes import are_statuses, is_bare, statuses_of_cell

NAME = "status-table"
_BETWEEN = " \n:-–—"


@recogniser(NAME)
def read(section: SectionView) -> Iterable[StatusFact]:
    """Tables of which most rows start with a status."""
    for placed in section.of_type(Table):
        table = placed.block
        assert isinstance(table, Table)
        rows = [row for row in table.rows if row.cells]
        if not rows or len(table.header.cells) < 2:
            continue
        if (led := _led_at(rows)) is not None:
            yield from _leading(rows, led)
            continue
        columns = columns_of(table)
        first = next((at for at, cell in enumerate(rows[0].cells) if cell.plain.strip()), 0)
        at = columns.at.get("status", columns.at.get("code", first))
        found = [(row, s) for row in rows if (s := statuses_of_cell(row.cells[at].plain.strip()))]
        bare = [row for row, _ in found if is_bare(row.cells[at].plain.strip())]
        own = "code" in columns.at and "status" not in columns.at and len(bare) == len(found)
        if len(found) * 2 <= len(rows) or own and not are_statuses(bare, at):
            continue
        schema, described = columns.at.get("schema"), columns.at.get("description")
        for row, status in ((row, status) for row, several in found for status in several):
            yield _fact(row, status, at, schema, described)


def _led_at(rows: list[Row]) -> int | None:
    """The column behind the first in which all words are led by a status in a code span."""
    for at in range(1, len(rows[0].cells)):
        if all(at < len(row.cells) and _lead_of(row.cells[at]) for row in rows):
            return at
    return None


def _lead_of(cell: Text) -> str | None:
    """The status in the code span with which a cell begins, if it has more to say."""
    words = cell.plain.strip()
    lead = cell.codes[0].content.strip() if cell.codes else ""
    led = is_bare(lead) and words.startswith(lead) and words != lead
    return lead if led else None


def _leading(rows: list[Row], at: int) -> Iterator[StatusFact]:
    for row in rows:
        cell = row.cells[at]
        lead = _lead_of(cell) or ""
        words = cell.plain.strip().removeprefix(lead).strip(_BETWEEN)
        for status in statuses_of_cell(lead):
            yield StatusFact(status, words, stated(cell, NAME), page_anchors([cell]))


def _fact(row: Row, status: str, at: int, schema: int | None, described: int | None) -> StatusFact:
    words = row.cells[described] if described is not None else row.cells[(at + 1) % len(row.cells)]
    typed = row.cells[schema] if schema is not None else None
    return StatusFact(
        status=status,
        description=words.raw.strip(),
        evidence=stated(row.cells[at], NAME),
        links=page_anchors(row.cells[at:]),
        type_text=typed.plain.strip() or None if typed else None,
    )
