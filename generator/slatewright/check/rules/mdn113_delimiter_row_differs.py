"""The delimiter row of a table has a different number of columns from its header.

## Why it matters
Some readers of Markdown then show no table at all, others drop a column.

## Example
Parameter | Description
--------- | ---- | -----------
limit | How many

## Instead
Parameter | Description
--------- | -----------
limit | How many
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from slatewright.check.contract import Docs, Finding, rule
from slatewright.check.toolkit.places import Lines, files
from slatewright.check.walk import every_block, span_of
from slatewright.model.diagnostics import Edit, Severity
from slatewright.model.document import Table
from slatewright.model.source import Span
from slatewright.regex import regex

_DASHES = regex(r"[\s|:+-]*-[\s|:+-]*")


@rule("MDN113", reads=Docs, severity=Severity.WARNING)
def delimiter_row_differs(docs: Docs) -> Iterable[Finding]:
    lines_of = files(docs.sources)
    for block in every_block(docs.documents):
        lines = lines_of.lines(span_of(block).file)
        if isinstance(block, Table) and not block.html and lines is not None:
            yield from _compare(block, lines)


def _compare(table: Table, lines: Lines) -> Iterator[Finding]:
    number = table.header.span.line + 1
    line = lines.line(number)
    columns, width = line.strip().strip("|").count("|") + 1, len(table.header.cells)
    if _DASHES.fullmatch(line) and columns != width:
        place = Span(table.span.file, number, 1, number, len(line) + 1)
        message = f"this line of dashes has {columns} columns, the header has {width}"
        yield Finding(message, place, fix=(Edit(place, _matching(line, width)),))


def _matching(line: str, width: int) -> str:
    """The line with as many columns as the header, its first ones as they were."""
    bare = line.strip()
    cells = bare.strip("|").split("|")[:width]
    row = "|".join([*cells, *[" --- "] * (width - len(cells))]).strip()
    head, tail = "|" * bare.startswith("|"), "|" * bare.endswith("|")
    return f"{line[: len(line) - len(line.lstrip())]}{head}{row}{tail}"
