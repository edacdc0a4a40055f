"""Making evidence out of the places that the reader of Markdown gives."""

from __future__ import annotations

from functools import lru_cache

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


def sampled(fence: Fence, convention: str, line: int = 0) -> Evidence:
    """A sample shows so; the quote is content line `line` (from 0)."""
    lines = content_lines(fence.content) or ("",)
    first = min(line, len(lines) - 1)
    text, indent = _stripped(lines[first])
    column = column_of(fence, first) + indent
    top = fence.span.line + 1 + first
    span = Span(fence.span.file, top, column, top, column + len(text))
    return Evidence(span, text, Basis.EXAMPLE, convention)


@lru_cache(maxsize=64)
def _stripped(line: str) -> tuple[str, int]:
    """A line without the blanks around it, and how many stand before it; one long line may hold thousands of samples."""
    return line.strip(), len(line) - len(line.lstrip())


@lru_cache(maxsize=8)
def content_lines(content: str) -> tuple[str, ...]:
    """The lines of a sample, cut at line feeds alone, as the file counts them."""
    return tuple(content.removesuffix("\n").split("\n")) if content else ()


def column_of(fence: Fence, line: int) -> int:
    """The column in the file at which a content line (from 0) starts."""
    return 1 + (fence.columns[line] if line < len(fence.columns) else fence.indent)
