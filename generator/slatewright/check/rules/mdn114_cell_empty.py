"""A description is empty, although the other rows have one.

## Why it matters
Readers see that it exists, but not what it means.

## Example
| Code | Description |
|------|-------------|
| 7    | Too late    |
| 8    | Too early   |
| 9    |             |

## Instead
| Code | Description |
|------|-------------|
| 7    | Too late    |
| 8    | Too early   |
| 9    | Too high    |
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.check.contract import Docs, Finding, rule
from slatewright.check.toolkit.cells import ends_in_pipe, subtitle
from slatewright.check.toolkit.places import Lines, files
from slatewright.check.toolkit.wording import tells_itself
from slatewright.check.walk import every_block
from slatewright.lexicon import column_role, is_word
from slatewright.model.diagnostics import Severity
from slatewright.model.document import Table

_FEWEST = 3
"""Rows up to which it means nothing that all descriptions are the same."""


@rule("MDN114", reads=Docs, severity=Severity.INFO)
def cell_empty(docs: Docs) -> Iterable[Finding]:
    """Only where less than half of the rows have none: elsewhere it is left out on purpose, as a remark mostly is.

    Nor where a name such as `created_at` is all that needs to be said; nor where all others say the same, such as "read-only": that is a mark, and an empty cell its absence.
    Of a row that lacks cells it is not known which it lacks; that is MDN103's.
    """
    lines_of = files(docs.sources)
    for block in every_block(docs.documents):
        if isinstance(block, Table):
            yield from _empty(block, lines_of.lines(block.span.file))


def _empty(table: Table, lines: Lines | None) -> Iterable[Finding]:
    roles = [column_role(cell.plain) for cell in table.header.cells]
    if "description" not in roles:
        return
    column = roles.index("description")
    if is_word(table.header.cells[column].plain, "REMARKS"):
        return
    rows = [row for row in table.rows if not subtitle(row, table.html)]
    empty = [row for row in rows if not row.cells[column].raw.strip()]
    texts = [row.cells[column] for row in rows]
    said = {text.plain.strip().lower() for text in texts if text.raw.strip()}
    if all(any(tells_itself(cell.plain.strip()) for cell in row.cells[:column]) for row in empty):
        return
    if 2 * len(empty) >= len(rows) or (len(said) == 1 and len(rows) > _FEWEST):
        return
    for row in empty:
        if not row.missing or lines is None or ends_in_pipe(row, table.header, lines):
            message = "this row has no description"
            yield Finding(message, row.span, group=str(table.span), habit=True)
