"""A row has fewer cells than the table's header.

## Why it matters
Markdown adds the missing cells at the end, so a description may appear in the type column.

## Example
| Parameter | Type    | Description            |
|-----------|---------|------------------------|
| colour    | string  | Which kites to list    |
| limit     | How many kites to list           |

## Instead
| Parameter | Type    | Description            |
|-----------|---------|------------------------|
| colour    | string  | Which kites to list    |
| limit     | integer | How many kites to list |
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from slatewright.check.contract import Docs, Finding, rule
from slatewright.check.toolkit.cells import ends_in_pipe, subtitle
from slatewright.check.toolkit.places import Lines, files
from slatewright.check.walk import every_block, span_of
from slatewright.lexicon import column_role
from slatewright.model.diagnostics import Edit, Severity
from slatewright.model.document import Row, Table
from slatewright.model.source import Span

_HABIT, _SHARE = 5, 0.4
"""So many rows, and such a part of all with the same columns, leave out the last cells on purpose."""
_FEW = 3
"""How many different words a column of types or of yes and no may hold."""


@rule("MDN103", reads=Docs, severity=Severity.WARNING)
def row_lacks_cells(docs: Docs) -> Iterable[Finding]:
    """Rows that leave out the last column now and then are told once for all; where it is a habit, it is meant.

    So it is in a row of a failure, and where most rows have nothing to say there.
    """
    lines_of = files(docs.sources)
    found: dict[str, list[Finding]] = defaultdict(list)
    rows: Counter[str] = Counter()
    for block in every_block(docs.documents):
        lines = lines_of.lines(span_of(block).file)
        if isinstance(block, Table) and not block.html and lines is not None:
            columns = " | ".join(cell.plain.strip() for cell in block.header.cells)
            rows[columns] += len(block.rows)
            found[columns] += _short(block, lines, columns)
    for columns, those in found.items():
        left_out = sum(each.severity is Severity.INFO for each in those)
        meant = left_out >= _HABIT and left_out >= _SHARE * rows[columns]
        yield from (each for each in those if not meant or each.severity is None)


def _short(table: Table, lines: Lines, columns: str) -> Iterator[Finding]:
    width = len(table.header.cells)
    full = [row for row in table.rows if not row.missing]
    for row in table.rows:
        if not row.missing or subtitle(row) or ends_in_pipe(row, table.header, lines):
            continue
        message = f"this row has {width - row.missing} of the {width} cells of the header"
        if _shifted(row, full):
            yield Finding(message, row.span, group=str(table.span))
        elif not _of_failure(row, table.header) and not _mostly_empty(row, table):
            fix = (_filled(row, lines),)
            yield Finding(message, row.span, fix=fix, severity=Severity.INFO, group=columns)


def _of_failure(row: Row, header: Row) -> bool:
    """Whether the row is of a failure, which has a description, but no schema or sample as the others have."""
    status = row.cells[0].plain.strip()
    lacking = {column_role(cell.plain) for cell in header.cells[len(header.cells) - row.missing :]}
    failure = len(status) == len("404") and status.isdigit() and status[0] in "45"
    return failure and "description" not in lacking


def _mostly_empty(row: Row, table: Table) -> bool:
    """Whether the columns that the row leaves out are empty in most rows, as one of remarks is: nothing is lost."""
    width = len(table.header.cells)
    empty = sum(
        not any(cell.raw.strip() for cell in other.cells[width - row.missing :])
        for other in table.rows
    )
    return 2 * empty > len(table.rows)


def _filled(row: Row, lines: Lines) -> Edit:
    """The cells that Markdown adds, written out."""
    number, line = row.span.end_line, lines.line(row.span.end_line).rstrip()
    end = Span(row.span.file, number, len(line) + 1, number, len(line) + 1)
    return Edit(end, "  |" * row.missing if line.endswith("|") else " |" * row.missing + " ")


def _shifted(row: Row, full: list[Row]) -> bool:
    """Whether the last cell is none of the few short words that stand in its column elsewhere."""
    last = len(row.cells) - row.missing - 1
    if last < 1:
        return True
    own = row.cells[last].plain.strip()
    words = {other.cells[last].plain.strip() for other in full}
    short = all(len(each.split()) <= 2 for each in words)
    return len(full) > 1 and len(words) <= _FEW and short and own not in words
