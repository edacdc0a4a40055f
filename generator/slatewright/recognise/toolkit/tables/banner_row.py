"""A row that spans a table and heads the rows below it: "Optional arguments", "**Header parameters**"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from slatewright.model.document import Row
from slatewright.model.facts import Place
from slatewright.recognise.toolkit.tables.caption import Caption, read_caption
from slatewright.recognise.toolkit.tables.columns import Columns

_UNSAID = Caption("")


def below_banners(rows: Iterable[Row], columns: Columns) -> Iterator[tuple[Row, Caption]]:
    """The rows of fields, each with what the banner above it says; the banners themselves are left out."""
    above = _UNSAID
    for row in rows:
        caption = _banner(row, columns)
        if caption is None:
            yield row, above
        else:
            above = _of_request(caption)


def _banner(row: Row, columns: Columns) -> Caption | None:
    """What a row says that holds words in one cell alone, set in bold or of more than one word; None for a field.

    Words that name parameters end what the banner before them says, even if they say nothing else: "Further parameters".
    """
    cell = columns.cell(row, "name")
    if cell is None or sum(bool(one.raw.strip()) for one in row.cells) != 1:
        return None
    words = cell.plain.strip()
    first, *more = words.split() or [""]
    if (
        not first[:1].isupper()
        or "_" in first
        or cell.codes
        and words.startswith(cell.codes[0].content)
    ):
        return None
    caption = read_caption(words)
    said = caption.required is not None or caption.place is not None or caption.request
    leads_over = len(more) > 1 and words.endswith((":", "："))
    return caption if leads_over or said and (more or cell.strongs) else None


def _of_request(caption: Caption) -> Caption:
    return caption if caption.place is not Place.RESPONSE else replace(caption, place=None)
