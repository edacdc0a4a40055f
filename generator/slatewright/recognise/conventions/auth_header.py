"""The header or parameter that carries the credentials, shown as it is sent.

    `Authorization: Bearer YOUR_TOKEN`

    `X-Api-Key: 0123456789abcdef`

    GET https://api.example.com/kittens?api_key=YOUR_KEY

JSON is passed over, but where it shows headers: what a token call answers is no header of the API.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from slatewright.http.credentials import (
    is_credential,
    is_no_credential,
    prefix_of_value,
    scheme_of_value,
)
from slatewright.http.headers import AUTHORIZATION
from slatewright.lexicon import has_word
from slatewright.model.document import Fence
from slatewright.model.facts import AuthFact, Place
from slatewright.model.source import Evidence
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.calls.query_pairs import query_pairs
from slatewright.recognise.toolkit.evidence import content_lines, sampled, stated
from slatewright.recognise.toolkit.samples.sent_as_headers import headers_shown
from slatewright.recognise.toolkit.view import SectionView, every_text
from slatewright.recognise.toolkit.words.auth_words import (
    COOKIE_OPTION,
    is_about_auth,
    with_cookies,
)
from slatewright.regex import regex

NAME = "auth-header"
_HEADER = regex(
    r"(?P<quote>[\"'`]?)(?P<name>[A-Za-z][\w-]{2,40})[\"'`]?\s*(?::|=>)\s*[\"'`]?"
    r"(?P<value>\w{2,30} +[a-z_-]{2,20}=(?P<inner>[\"'])[^\"'`\n]{1,200}(?P=inner)|[^\"'`\n]{0,200})"
)
_USER = regex(r"(?:\A|\s)(?:-u|--user)[ =]?\S")
_GRANT = regex(r"/(?:oauth2?|authorize|token)\b", re.IGNORECASE)
_SCOPE = regex(r"(?i)[a-z_-]+:(?:read|write|create|update|delete|list|use|manage|admin|\*)")
"""`token:write`, which names a permission."""
_SECRET_NAME = regex(
    r"[-_](?i:key|token|secret|hash|signature|password)\Z|[a-z](?:Key|Token|Secret|Hash|Signature)\Z"
)
_SECRET = regex(r"[\w*+/=.~-]{16,200}|<[^<>\n]{1,60}>|\{[^{}\n]{1,60}\}|[A-Z][A-Z_]{4,40}")
_REACH = 8
_MOST_LINES = 60


@recogniser(NAME)
def read(section: SectionView) -> Iterable[AuthFact]:
    """Code spans and samples in sections that are about authentication."""
    about = is_about_auth(section.title) or any(is_about_auth(title) for title in section.trail)
    for text, cookie in with_cookies(every_text(section.section)):
        if about or is_about_auth(text.plain):
            for code in text.codes if not cookie else ():
                yield from _facts(code.content, stated(code, NAME), True, about)
            if about:
                yield from _queries(text.plain, stated(text, NAME))
    for placed in section.of_type(Fence) if about else ():
        fence = placed.block
        assert isinstance(fence, Fence)
        answer = has_word(" ".join(t.plain for t in placed.annotations), "RESPONSE")
        if not answer and not fence.content.lstrip().startswith(("{", "[")):
            yield from _fence(fence)
        for shown in headers_shown(section, placed):
            for name, value, line in shown.pairs if not shown.said.answered else ():
                yield from _facts(f"{name}: {value}", sampled(fence, NAME, line), True, True)


def _fence(fence: Fence) -> Iterator[AuthFact]:
    lines = content_lines(fence.content)[:_MOST_LINES]
    for at, line in enumerate(lines):
        headers = any("header" in near.lower() for near in lines[max(0, at - _REACH) : at + 1])
        if not COOKIE_OPTION.search(line):
            yield from _facts(line, sampled(fence, NAME, at), headers, True)


def _is_secret(name: str, value: str) -> bool:
    """Whether a name ends as that of a secret, and carries what is too long for anything else: `Stable-Key: 0a1b...`."""
    named = _SECRET_NAME.search(name) and not is_no_credential(name)
    return bool(named and _SECRET.fullmatch(value.strip()))


def _facts(text: str, evidence: Evidence, headers: bool, about: bool = False) -> Iterator[AuthFact]:
    """What one code span or line shows; a bare word amid code is a header only where headers are spoken of."""
    if _USER.search(text):
        yield AuthFact("http", evidence, scheme="basic")
        return
    for match in _HEADER.finditer(text):
        name, value = match["name"], match["value"]
        if name.lower() in AUTHORIZATION:
            scheme = scheme_of_value(value)
            if scheme == "oauth":
                yield AuthFact("oauth2", evidence)
            elif scheme:
                yield AuthFact("http", evidence, scheme=scheme)
            elif value.strip():
                prefix = prefix_of_value(value)
                yield AuthFact("apiKey", evidence, place=Place.HEADER, name=name, prefix=prefix)
        elif (
            (is_credential(name) or about and _is_secret(name, value))
            and not _SCOPE.fullmatch(text.strip())
            and (headers or "-" in name or not match.start())
        ):
            yield AuthFact("apiKey", evidence, place=Place.HEADER, name=name)
    yield from _queries(text, evidence)


def _queries(text: str, evidence: Evidence) -> Iterator[AuthFact]:
    for name, value, before in query_pairs(text):
        if (is_credential(name) or _is_secret(name, value)) and not _GRANT.search(before):
            yield AuthFact("apiKey", evidence, place=Place.QUERY, name=name)
