"""A section that says how lists are walked.

    ## Pagination

    Lists are paged with `page` and `per_page`. The `Link` header leads to the next page.

Names stand in code spans, in the first column of a table, in query strings, and in JSON samples.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from slatewright.http.names import LINK_ADDRESSES
from slatewright.lexicon import any_of, has_word, paging_role
from slatewright.model.document import Fence, Table
from slatewright.model.facts import PaginationFact
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.evidence import stated
from slatewright.recognise.toolkit.view import SectionView, every_text
from slatewright.regex import regex

NAME = "pagination-section"
_NAME = regex(r"[\w$@.-]{1,40}(?:\[\w{1,20}\])?")
_QUERY = regex(r"[?&]([\w$.-]{1,40}(?:\[\w{1,20}\])?)=")
_KEY = regex(r"\"([\w$@.-]{1,40})\"\s*:")
_HEADER = any_of("PLACES", "header")
_LINK_HEADER = regex(
    rf"\blink\b[^.\n]{{0,30}}{_HEADER}|{_HEADER}[^.\n]{{0,30}}\blink\b", re.IGNORECASE
)
_RELATION = regex(r"rel=\W{0,2}next", re.IGNORECASE)
_MOST_WORDS = 4


@recogniser(NAME)
def read(section: SectionView) -> Iterable[PaginationFact]:
    """Sections whose own heading, or the one above, is about pages."""
    title = section.section.title
    if title is None or not any(_is_about(words) for words in (section.title, *section.trail[-1:])):
        return
    found: dict[str, str] = {}
    for name in _names(section):
        if role := paging_role(name):
            found.setdefault(role, name)
        elif paging_role(name, "next"):
            found.setdefault("next", name)
    style = _style(section, found)
    if style is not None:
        yield PaginationFact(style, tuple(found.items()), stated(title, NAME))


def _is_about(title: str) -> bool:
    return len(title.split()) <= _MOST_WORDS and has_word(title, "PAGINATION") is not None


def _style(section: SectionView, found: dict[str, str]) -> str | None:
    for style in ("cursor", "page", "offset"):
        if style in found:
            return style
    texts = [text.plain for text in every_text(section.section)]
    if any(_LINK_HEADER.search(text) or _RELATION.search(text) for text in texts):
        return "link-header"
    address = found.get("next", "").lower()
    return (
        "next-url"
        if address == "next" or any(word in address for word in (*LINK_ADDRESSES, "link"))
        else None
    )


def _names(section: SectionView) -> Iterator[str]:
    """Every name that the section writes as code."""
    for text in every_text(section.section):
        for code in text.codes:
            if _NAME.fullmatch(code.content):
                yield code.content
            yield from _QUERY.findall(code.content)
    for placed in section.placed:
        match placed.block:
            case Table(rows=rows):
                yield from (
                    m.group() for row in rows if (m := _NAME.search(row.cells[0].plain.strip()))
                )
            case Fence(content=content):
                yield from _QUERY.findall(content)
                yield from (key for key in _KEY.findall(content) if paging_role(key, "next"))
            case _:
                pass
