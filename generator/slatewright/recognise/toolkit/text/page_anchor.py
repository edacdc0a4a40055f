"""Links to a place on the same page, in the forms that Slate's pages have."""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.model.document import Text
from slatewright.regex import regex

_SAME_PAGE = regex(r"(?:\.?/)?(?:index\.html)?(?:\?[\w-]{0,40})?#(?P<anchor>[^#]+)\Z")
"""`#kittens`, `/#kittens`, `./#kittens`, and with the tab of a language `?shell#kittens`."""

_MOST = 100
"""Links of a paragraph that are looked for in each of its sentences."""


def page_anchor(target: str) -> str | None:
    """The anchor that a link leads to; None where it leaves the page."""
    match = _SAME_PAGE.match(target)
    return match["anchor"] if match else None


def page_links(text: Text) -> tuple[tuple[str, str], ...]:
    """The words and the anchor of each link into the docs; of very many, the first."""
    links = ((" ".join(link.text.split()), page_anchor(link.target)) for link in text.links[:_MOST])
    return tuple((words, anchor) for words, anchor in links if words and anchor)


def page_anchors(texts: Iterable[Text]) -> tuple[str, ...]:
    """The anchors that the links in texts lead to."""
    anchors = (page_anchor(link.target) for text in texts for link in text.links)
    return tuple(anchor for anchor in anchors if anchor)
