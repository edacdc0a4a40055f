"""Making evidence out of the places that the reader of Markdown gives."""

from __future__ import annotations

from slatewright.model.document import Code, Fence, Row, Text
from slatewright.model.source import Basis, Evidence, Span


def stated(place: Text | Code, convention: str) -> Evidence:
    """The docs say so in words at `place`."""
    quote = place.content if isinstance(place, Code) else place.raw
    return Evidence(place.span, quote, Basis.STATED, convention)


def row_stated(row: Row, convention: str) -> Evidence:
    """A row of a table says so; the quote is its first cell with any text."""
    cell = next((cell for cell in row.cells if cell.raw), row.cells[0] if row.cells else None)
    if cell is None:
        return Evidence(row.span, "", Basis.STATED, convention)
    return Evidence(cell.span, cell.raw, Basis.STATED, convention)


def sampled(fence: Fence, convention: str, line: int = 0, length: int = 1) -> Evidence:
    """A sample shows so; the quote is `length` content lines from `line` (from 0) on."""
    lines = fence.content.splitlines() or [""]
    first = min(line, len(lines) - 1)
    last = min(first + length, len(lines)) - 1
    top = fence.span.line + 1
    if length == 1:
        text = lines[first].strip()
        column = 1 + fence.indent + len(lines[first]) - len(lines[first].lstrip())
        span = Span(fence.span.file, top + first, column, top + first, column + len(text))
        return Evidence(span, text, Basis.EXAMPLE, convention)
    column = fence.indent + 1
    span = Span(fence.span.file, top + first, column, top + last, column + len(lines[last]))
    return Evidence(span, "\n".join(lines[first : last + 1]), Basis.EXAMPLE, convention)
