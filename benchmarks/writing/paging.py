"""How the docs say that lists come in pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from writing.fields import Field
from writing.made import Operation
from writing.sheet import Sheet

CURSOR = Field("cursor", "string", "b2Zmc2V0")
PER_PAGE = Field("per_page", "integer", 25, default=10)


@dataclass(frozen=True)
class Paging:
    """What is written of pages."""

    rows: tuple[Field, ...] = ()
    """Rows in the list of parameters of each operation that lists."""
    told: str = ""
    """A sentence of each such operation."""
    names: tuple[str, ...] = ()
    """Query parameters that the sentence names."""
    chapter: str = ""
    """What a chapter of its own says."""


PAGING: dict[str, Paging] = {
    "unsaid": Paging(),
    "rows": Paging(rows=(CURSOR, PER_PAGE)),
    "sentence": Paging(
        told="Results come in pages. Use the query parameters `per_page` and `cursor` to ask for others.",
        names=("per_page", "cursor"),
    ),
    "sentence-pass": Paging(
        told="To get the next page, pass the `next_cursor` of the answer as the `cursor` query parameter.",
        names=("cursor",),
    ),
    "chapter-table": Paging(
        chapter="Lists come in pages.\n\nParameter | Default | Description\n--- | --- | ---\n"
        "page_number | 1 | Which page to give\nper_page | 10 | How many on each page"
    ),
    "chapter-words": Paging(
        chapter="Lists are cut into pages of 25. Ask for the others with `?page_number=2`, and for longer ones with "
        "`&per_page=100`."
    ),
    "link-header": Paging(
        chapter="Lists come in pages. The `Link` header of the answer leads to the others:\n\n"
        '```http\nLink: <https://{host}/things?after=811>; rel="next",\n  <https://{host}/things>; rel="first"\n```'
    ),
    "link-table": Paging(
        chapter="The `Link` header of a list leads to its other pages.\n\n`rel` | Meaning\n--- | ---\n"
        "`next` | The page behind this one\n`prev` | The page before it"
    ),
}
"""What is said, and where. Chapters that all lists share give no operation a parameter."""


def _paging(sheet: Sheet, operation: Operation) -> Paging:
    return PAGING[sheet.style["paging"] if operation.answers == "many" else "unsaid"]


def asked(sheet: Sheet, operation: Operation) -> tuple[Field, ...]:
    """Query parameters that have a row."""
    return (*operation.query, *_paging(sheet, operation).rows)


def told(sheet: Sheet, operation: Operation) -> str:
    return _paging(sheet, operation).told


def named(sheet: Sheet, operation: Operation) -> tuple[str, ...]:
    """Query parameters that the text names, and says no more of."""
    return _paging(sheet, operation).names


def chapter(sheet: Sheet) -> Iterator[str]:
    """What all lists share."""
    if text := PAGING[sheet.style["paging"]].chapter:
        yield sheet.heading(1, "Pagination")
        yield text.replace("{host}", sheet.api.host)
