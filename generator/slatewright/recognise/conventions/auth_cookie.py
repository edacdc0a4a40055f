"""The cookie that carries the credentials, shown as it is sent.

    Send your key with every request in a cookie such as:

    `barn-api-key: 0123456789abcdef`

    curl --cookie "SESSION=0123456789abcdef" https://api.example.com/kittens

Cookies that carry something else, such as a language, are passed over.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from slatewright.http.credentials import cookies_in
from slatewright.model.document import Fence
from slatewright.model.facts import AuthFact, Place
from slatewright.model.source import Evidence
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.evidence import content_lines, sampled, stated
from slatewright.recognise.toolkit.view import SectionView, every_text
from slatewright.recognise.toolkit.words.auth_words import (
    COOKIE_OPTION,
    is_about_auth,
    with_cookies,
)

NAME = "auth-cookie"


@recogniser(NAME)
def read(section: SectionView) -> Iterable[AuthFact]:
    """Code spans that are called cookies, and commands that send some, where authentication is spoken of."""
    about = is_about_auth(section.title) or any(map(is_about_auth, section.trail))
    for text, cookie in with_cookies(every_text(section.section)):
        if cookie and (about or is_about_auth(text.plain)):
            for code in text.codes:
                yield from _facts(code.content, stated(code, NAME))
    for placed in section.of_type(Fence) if about else ():
        fence = placed.block
        assert isinstance(fence, Fence)
        for at, line in enumerate(content_lines(fence.content)):
            if option := COOKIE_OPTION.search(line):
                yield from _facts(line[option.end() :], sampled(fence, NAME, at))


def _facts(text: str, evidence: Evidence) -> Iterator[AuthFact]:
    for name in cookies_in(text):
        yield AuthFact("apiKey", evidence, place=Place.COOKIE, name=name)
