"""Samples that show headers line by line: `Content-Type: application/json`, `X-Barn: red`."""

from __future__ import annotations

from slatewright.model.document import Fence
from slatewright.recognise.toolkit.evidence import content_lines
from slatewright.recognise.toolkit.samples.sent_as_headers import ShownHeaders, said_of
from slatewright.recognise.toolkit.view import Placed, SectionView
from slatewright.regex import regex

_LINE = regex(r"(?P<name>[A-Z][A-Za-z0-9]*+(?:-[A-Za-z0-9]++)*+):[ \t](?P<value>[^\n]*+)\Z")
_MOST = 20
_LANGUAGES = frozenset({"", "http", "text", "plaintext", "shell", "bash"})


def header_lines_shown(section: SectionView, placed: Placed) -> ShownHeaders | None:
    """The headers that a sample shows line by line, and nothing else, where the words around it speak of headers alone."""
    fence = placed.block
    if (
        not isinstance(fence, Fence)
        or fence.language not in _LANGUAGES
        or ": " not in fence.content
    ):
        return None
    lines = [
        (line, text.strip())
        for line, text in enumerate(content_lines(fence.content)[: _MOST + 1])
        if text.strip()
    ]
    found = [(line, match) for line, text in lines if (match := _LINE.match(text))]
    if not 0 < len(found) == len(lines) <= _MOST or not any("-" in m["name"] for _, m in found):
        return None
    said = said_of(section, placed)
    if not (said.headers and said.alone):
        return None
    return ShownHeaders(fence, tuple((m["name"], m["value"], line) for line, m in found), said)
