"""Rows and cells of pipe tables and of HTML tables."""

from __future__ import annotations

import re
from collections.abc import Sequence

from slatewright.markdown.inline import Inline, Mark
from slatewright.markdown.rules.table import MAX_COLUMNS, RowMark
from slatewright.model.document import Row, Table, Text
from slatewright.regex import regex

_BLANK = " \t\n\v\f\r"
_CELL_TAG = regex(r"<(/?)(table|tr|td|th|thead|tbody|tfoot)(?=[\s>/])([^<>]*+)>", re.IGNORECASE)
_SPAN = regex(r"(col|row)span\s*+=\s*+[\"']?([0-9]{1,4})", re.IGNORECASE)


def pipe_table(inline: Inline, marks: Sequence[RowMark], recovered: bool) -> Table:
    """Read the lines of a pipe table, its rule of dashes left out."""
    header = _split(inline.places.text, marks[0][0], marks[0][1])
    width = len(header)
    rows = [_row(inline, mark, width) for mark in marks]
    span = inline.places.span(marks[0][0], marks[-1][1])
    return Table(rows[0], tuple(rows[1:]), span, recovered=recovered)


def _split(source: str, begin: int, end: int) -> list[Mark]:
    """The places of the cells of one line; Redcarpet knows no escaped pipes."""
    line = source[begin:end].rstrip(_BLANK)
    position = 0
    if line.startswith("|"):
        position = 1
    parts = line[position:].split("|")
    if len(parts) > 1 and not parts[-1]:
        parts.pop()
    cells: list[Mark] = []
    position += begin
    for part in parts:
        words = part.lstrip(_BLANK)
        start = position + len(part) - len(words)
        cells.append((start, start + len(words.rstrip(_BLANK))))
        position += len(part) + 1
    return cells


def _row(inline: Inline, mark: RowMark, width: int) -> Row:
    begin, end, recovered = mark
    texts = [inline.text(*cell) for cell in _split(inline.places.text, begin, end)]
    missing = width - len(texts)
    if missing > 0:
        texts += [inline.text(end, end)] * missing
    span = inline.places.span(begin, end)
    return Row(tuple(texts[:width]), span, tuple(texts[width:]), max(0, missing), recovered)


def html_table(inline: Inline, begin: int, end: int, inner: Mark) -> Table | None:
    """Read an HTML table; None where it has no cells."""
    grid = _grid(inline, *inner)
    if not grid:
        return None
    width = min(MAX_COLUMNS, max(len(cells) for cells, _ in grid))
    rows = [_html_row(inline, cells, mark, width) for cells, mark in grid]
    return Table(rows[0], tuple(rows[1:]), inline.places.span(begin, end), html=True)


def _html_row(inline: Inline, cells: list[Text], mark: Mark, width: int) -> Row:
    missing = max(0, width - len(cells))
    if missing:
        cells = cells + [inline.text(mark[1], mark[1])] * missing
    return Row(tuple(cells[:width]), inline.places.span(*mark), tuple(cells[width:]), missing)


def _grid(inline: Inline, begin: int, end: int) -> list[tuple[list[Text], Mark]]:
    """The cells of each row, those that reach down from the row above filled in."""
    reaching: dict[int, tuple[Text, int]] = {}
    grid: list[tuple[list[Text], Mark]] = []
    for cells, mark in _html_rows(inline.places.text, begin, end):
        texts: list[Text] = []
        for start, stop, across, down in cells:
            _fill(texts, reaching)
            text = inline.text(start, stop)
            if down > 1:
                room = range(len(texts), min(len(texts) + across, MAX_COLUMNS))
                reaching.update((at, (text, down)) for at in room)
            texts.append(text)
            texts += [inline.text(stop, stop)] * (across - 1)
        _fill(texts, reaching)
        reaching = {at: (text, left - 1) for at, (text, left) in reaching.items() if left > 1}
        grid.append((texts, mark))
    return grid


def _fill(texts: list[Text], reaching: dict[int, tuple[Text, int]]) -> None:
    while len(texts) in reaching:
        texts.append(reaching[len(texts)][0])


_Cell = tuple[int, int, int, int]


def _html_rows(source: str, begin: int, end: int) -> list[tuple[list[_Cell], Mark]]:
    """Place and reach of the cells of each row of the outermost table."""
    rows: list[tuple[list[_Cell], Mark]] = []
    cells: list[_Cell] = []
    opened: tuple[int, str] | None = None
    row_begin, depth = begin, 0
    for match in _CELL_TAG.finditer(source, begin, end):
        name = match[2].lower()
        if name == "table":
            depth += -1 if match[1] else 1
        if depth > 0 or name == "table":
            continue
        if opened is not None:
            cells.append(_cell(source, opened, match.start()))
            opened = None
        if name in ("td", "th"):
            if not match[1]:
                opened = (match.end(), match[3])
            continue
        if cells:
            rows.append((cells, (row_begin, match.end() if match[1] else match.start())))
            cells = []
        row_begin = match.start()
    if opened is not None:
        cells.append(_cell(source, opened, end))
    if cells:
        rows.append((cells, (row_begin, end)))
    return rows


def _cell(source: str, opened: tuple[int, str], stop: int) -> _Cell:
    start, attributes = opened
    words = source[start:stop]
    start += len(words) - len(words.lstrip(_BLANK))
    stop = max(start, start + len(words.strip(_BLANK)))
    reach = {match[1].lower(): int(match[2]) for match in _SPAN.finditer(attributes)}
    return start, stop, max(1, min(reach.get("col", 1), 40)), max(1, reach.get("row", 1))
