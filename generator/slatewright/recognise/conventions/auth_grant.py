"""The URLs at which OAuth 2.0 grants tokens.

    Send your users to `https://example.com/oauth/authorize?client_id=...`

    curl https://example.com/oauth/token -d grant_type=client_credentials

Only where the URL, the heading or the words beside it speak of OAuth: other calls have a `/token`, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from slatewright.model.document import Fence, Table, Text
from slatewright.model.facts import GrantFact
from slatewright.model.source import Evidence
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.evidence import content_lines, sampled, stated
from slatewright.recognise.toolkit.view import SectionView, every_text
from slatewright.regex import regex

NAME = "auth-grant"
_URL = regex(
    r"https?://[\w.-]{3,80}(?::\d{1,5})?/(?:[\w.~-]{1,40}/){0,6}(?P<last>[A-Za-z_]{4,20})/?(?P<query>\?\S{0,300})?(?![\w/.-])"
)
_ROLES = {
    "authorize": "authorizationUrl",
    "authorization": "authorizationUrl",
    "auth": "authorizationUrl",
    "token": "tokenUrl",
    "access_token": "tokenUrl",
    "accesstoken": "tokenUrl",
    "oauth_token": "tokenUrl",
}
_GRANT = "grant_type"
_GRANTS = regex(r"\b(authorization_code|client_credentials|password|refresh_token)\b")
_OAUTH = regex(r"o-?auth", re.IGNORECASE)
_ASKS = regex(r"\b(?:client_id|response_type|redirect_uri)\b")
_SCHEME = "http"
_MOST_LINES = 60


@recogniser(NAME)
def read(section: SectionView) -> Iterable[GrantFact]:
    """URLs in the text and the samples of a section, each role and URL once."""
    found = [
        (piece, match, role)
        for piece in _pieces(section)
        for match in _URL.finditer(piece.words)
        if (role := _ROLES.get(match["last"].lower()))
    ]
    if not found:
        return
    grants = _grants(section)
    spoken = any(map(_OAUTH.search, (section.title, *section.trail))) or bool(grants)
    seen: set[tuple[str, str]] = set()
    for piece, match, role in found:
        url = match.group().partition("?")[0]
        if (role, url) in seen or not (spoken or _OAUTH.search(url)):
            continue
        if role == "tokenUrl" or match["last"].lower() != "auth" or _ASKS.search(piece.words):
            seen.add((role, url))
            yield GrantFact(role, url, grants if role == "tokenUrl" else (), piece.evidence())


def _grants(section: SectionView) -> tuple[str, ...]:
    """The grants that a section names, where it speaks of any."""
    samples = (one.block for one in section.of_type(Fence) if isinstance(one.block, Fence))
    lines = (line for fence in samples for line in content_lines(fence.content)[:_MOST_LINES])
    texts = (text.raw for text in every_text(section.section))
    near = "\n".join((*texts, *lines)) + "\n".join(_cells(section))
    return tuple(dict.fromkeys(_GRANTS.findall(near))) if _GRANT in near else ()


class _Piece(NamedTuple):
    """A text, or a line of a sample; its evidence is made only where it says something."""

    words: str
    place: Text | Fence
    line: int = 0

    def evidence(self) -> Evidence:
        """Where it stands."""
        if isinstance(self.place, Fence):
            return sampled(self.place, NAME, self.line)
        return stated(self.place, NAME)


def _pieces(section: SectionView) -> Iterator[_Piece]:
    """What may hold a URL."""
    for text in every_text(section.section):
        if _SCHEME in text.raw:
            yield _Piece(text.raw, text)
    for placed in section.of_type(Fence):
        fence = placed.block
        assert isinstance(fence, Fence)
        lines = content_lines(fence.content) if _SCHEME in fence.content else ()
        for at, line in enumerate(lines[:_MOST_LINES]):
            if _SCHEME in line:
                yield _Piece(line, fence, at)


def _cells(section: SectionView) -> Iterator[str]:
    for placed in section.of_type(Table):
        assert isinstance(placed.block, Table)
        for row in placed.block.rows:
            yield from (cell.plain for cell in row.cells)
