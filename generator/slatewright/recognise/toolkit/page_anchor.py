"""Links to a place on the same page, in the forms that Slate's pages have."""

from __future__ import annotations

import re
from collections.abc import Iterable

from slatewright.model.document import Text

_SAME_PAGE = re.compile(r"/?(?:index\.html)?(?:\?[\w-]{0,40})?#(?P<anchor>[^#]+)\Z")
"""`#kittens`, `/#kittens`, and with the tab of a language `?shell#kittens`."""


def page_anchor(target: str) -> str | None:
    """The anchor that a link leads to; None where it leaves the page."""
    match = _SAME_PAGE.match(target)
    return match["anchor"] if match else None


def page_anchors(texts: Iterable[Text]) -> tuple[str, ...]:
    """The anchors that the links in texts lead to."""
    anchors = (page_anchor(link.target) for text in texts for link in text.links)
    return tuple(anchor for anchor in anchors if anchor)
