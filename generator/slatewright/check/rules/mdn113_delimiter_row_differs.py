"""The line of dashes under a table's header has other columns than the header.

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

import re
from collections.abc import Iterable

from slatewright.check.contract import Docs, Finding, rule
from slatewright.check.toolkit.places import Lines
from slatewright.check.walk import every_block
from slatewright.model.diagnostics import Severity
from slatewright.model.document import Table
from slatewright.model.source import Span

_DASHES = re.compile(r"[\s|:+-]*-[\s|:+-]*")


@rule("MDN113", reads=Docs, severity=Severity.WARNING)
def delimiter_row_differs(docs: Docs) -> Iterable[Finding]:
    files = {file.path: file for file in docs.sources.files} if docs.sources is not None else {}
    known: dict[str, Lines] = {}
    for block in every_block(docs.documents):
        if not isinstance(block, Table) or block.html or block.span.file not in files:
            continue
        path = block.span.file
        lines = known.setdefault(path, Lines(files[path]))
        number = block.header.span.line + 1
        line = lines.line(number)
        if not _DASHES.fullmatch(line):
            continue
        columns, width = line.strip().strip("|").count("|") + 1, len(block.header.cells)
        if columns != width:
            place = Span(path, number, 1, number, len(line) + 1)
            yield Finding(f"this line has {columns} columns, the header has {width}", place)
