"""Links to a place on the same page, in the forms that Slate's pages have."""

from __future__ import annotations

import re

_SAME_PAGE = re.compile(r"/?(?:index\.html)?(?:\?[\w-]{0,40})?#(?P<anchor>[^#]+)\Z")
"""`#kittens`, `/#kittens`, and with the tab of a language `?shell#kittens`."""


def page_anchor(target: str) -> str | None:
    """The anchor that a link leads to; None where it leaves the page."""
    match = _SAME_PAGE.match(target)
    return match["anchor"] if match else None
