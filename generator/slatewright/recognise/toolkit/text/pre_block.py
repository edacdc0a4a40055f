"""A sample in a `<pre>` element, as the fence that it stands for."""

from __future__ import annotations

import re

from slatewright.model.document import Fence, Html
from slatewright.regex import regex

_OPENING = regex(r"<pre\b[^>\n]{0,200}>[ \t]*+(?:<code\b[^>\n]{0,200}>)?+[ \t]*+", re.IGNORECASE)
_MARKUP = regex(r"[<&]")


def fence_of(block: Html) -> Fence | None:
    """The lines between `<pre>` and `</pre>`, where the tags stand on lines of their own and none is among them."""
    first, feed, rest = block.raw.partition("\n")
    inside = _before(rest, "</pre>")
    if block.tag != "pre" or not feed or not _OPENING.fullmatch(first) or inside is None:
        return None
    content = (_before(inside, "</code>") or inside.rstrip()).rstrip("\n")
    return None if _MARKUP.search(content) else Fence("", "", f"{content}\n", block.span)


def _before(text: str, tag: str) -> str | None:
    """What stands before a tag at the end of a text; None where it ends otherwise."""
    whole = text.rstrip()
    at = len(whole) - len(tag)
    return whole[:at] if whole[at:].lower() == tag and at >= 0 else None
