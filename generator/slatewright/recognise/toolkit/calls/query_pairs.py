"""The parameters that URLs in a text carry in their queries."""

from __future__ import annotations

from collections.abc import Iterator

from slatewright.regex import regex

_PAIR = regex(r"[?&](?P<name>[\w.-]{2,40})=(?P<value>[^\s&\"'`]*)")
_REACH = 200


def query_pairs(text: str) -> Iterator[tuple[str, str, str]]:
    """The name and the value of each, and what stands before it; the data of a form (`-d 'a=1&b=2'`) is no query."""
    for match in _PAIR.finditer(text):
        before = text[max(0, match.start() - _REACH) : match.start()]
        pairs = before.rpartition(" ")[2]
        if match[0].startswith("?") or "=" not in pairs or "?" in pairs:
            yield match["name"], match["value"], before
