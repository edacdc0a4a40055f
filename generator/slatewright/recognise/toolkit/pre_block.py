"""A sample in a `<pre>` element, as the fence that it stands for."""

from __future__ import annotations

import re

from slatewright.model.document import Fence, Html

_OPENING = re.compile(r"<pre\b[^>\n]{0,200}>[ \t]*(?:<code\b[^>\n]{0,200}>)?[ \t]*", re.IGNORECASE)
_CLOSING = re.compile(r"(?:</code>)?\s*</pre>\s*\Z", re.IGNORECASE)
_MARKUP = re.compile(r"[<&]")


def fence_of(block: Html) -> Fence | None:
    """The lines between `<pre>` and `</pre>`, where the tags stand on lines of their own and none is among them."""
    first, feed, rest = block.raw.partition("\n")
    closing = _CLOSING.search(rest)
    if block.tag != "pre" or not feed or not _OPENING.fullmatch(first) or closing is None:
        return None
    content = rest[: closing.start()].rstrip("\n")
    return None if _MARKUP.search(content) else Fence("", "", f"{content}\n", block.span)
