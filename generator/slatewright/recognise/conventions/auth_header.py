"""The header or parameter that carries the credentials, shown as it is sent.

    `Authorization: Bearer YOUR_TOKEN`

    `X-Api-Key: 0123456789abcdef`

    GET https://api.example.com/kittens?api_key=YOUR_KEY
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from slatewright.lexicon import has_word
from slatewright.model.document import Fence
from slatewright.model.facts import AuthFact, Place
from slatewright.model.source import Evidence
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.auth_words import is_about_auth, key_name, scheme_of_value
from slatewright.recognise.toolkit.evidence import sampled, stated
from slatewright.recognise.toolkit.view import SectionView, every_text

NAME = "auth-header"
_HEADER = re.compile(r"[\"'`]?([A-Za-z][\w-]{2,40})[\"'`]?\s*(?::|=>)\s*[\"'`]?([^\"'`\n]{0,200})")
_QUERY = re.compile(r"[?&]([\w.-]{2,40})=[^\s&\"'`]*")


@recogniser(NAME)
def read(section: SectionView) -> Iterable[AuthFact]:
    """Code spans and samples in sections that are about authentication."""
    about = is_about_auth(section.title) or any(is_about_auth(title) for title in section.trail)
    for text in every_text(section.section):
        for code in text.codes:
            if about or is_about_auth(text.plain):
                yield from _facts(code.content, stated(code, NAME))
    if not about:
        return
    for placed in section.of_type(Fence):
        fence = placed.block
        assert isinstance(fence, Fence)
        if not has_word(" ".join(t.plain for t in placed.annotations), "RESPONSE"):
            for at, line in enumerate(fence.content.splitlines()[:40]):
                if "Authorization" in line or key_name(line.partition(":")[0].strip(" -H\"'`")):
                    yield from _facts(line, sampled(fence, NAME, at))


def _facts(text: str, evidence: Evidence) -> Iterator[AuthFact]:
    for match in _HEADER.finditer(text):
        name, value = match.groups()
        if name.lower() in ("authorization", "proxy-authorization"):
            scheme = scheme_of_value(value)
            if scheme == "oauth":
                yield AuthFact("oauth2", evidence)
            elif scheme:
                yield AuthFact("http", evidence, scheme=scheme)
            elif value.strip():
                yield AuthFact("apiKey", evidence, place=Place.HEADER, name=name)
        elif key_name(name):
            yield AuthFact("apiKey", evidence, place=Place.HEADER, name=name)
    for match in _QUERY.finditer(text):
        if key_name(match.group(1)):
            yield AuthFact("apiKey", evidence, place=Place.QUERY, name=match.group(1))
