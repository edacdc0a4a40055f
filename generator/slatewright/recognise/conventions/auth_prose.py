"""A sentence that names the way of authentication.

    The API uses HTTP Basic authentication; the password is sent as its MD5 digest.

    Requests are authorised with OAuth 2.0 bearer tokens.

A key that goes with every request, or that words about authentication name, is read with its place: near "header" or
"query", or with both where the words leave the choice. A secret that requests are signed with is not sent.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from slatewright.http.credentials import is_credential, names_caller
from slatewright.lexicon import any_of, has_word
from slatewright.model.document import Text
from slatewright.model.facts import AuthFact, Place
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.evidence import stated
from slatewright.recognise.toolkit.view import SectionView, every_text
from slatewright.recognise.toolkit.words.auth_words import is_about_auth
from slatewright.recognise.toolkit.words.filled_in import is_filled_in
from slatewright.recognise.toolkit.words.key_places import HEADER_NAME, name_beside, places_near
from slatewright.recognise.toolkit.words.scheme_words import schemes_in
from slatewright.regex import regex

NAME = "auth-prose"
_BEHIND = regex(
    rf"[`'\"*]{{0,2}}\s(?:\w{{1,20}}\s)?(?:{any_of('PARAMETERS')}|{any_of('PLACES', 'header')})(?!\w)",
    re.IGNORECASE,
)
_CALLED = regex(
    rf"(?:{any_of('PARAMETERS')}|{any_of('PLACES', 'header')})\s(?:\w{{1,10}}\s)?(?:{any_of('CALLED')})\s[`'\"*]{{0,2}}\Z",
    re.IGNORECASE,
)
_LEAD = 60
_WORD = regex(r"(?<![\w.\[/-])[\w-]{4,40}(?![\w\]-])", re.ASCII)
_PROTOCOL = regex(r"https?|rest|json|xml|soap", re.IGNORECASE)
_SECRET = regex(r"secret|private", re.IGNORECASE)


@recogniser(NAME)
def read(section: SectionView) -> Iterable[AuthFact]:
    """Sentences of sections about authentication, and headings that name a scheme."""
    about = is_about_auth(section.title) or any(is_about_auth(title) for title in section.trail)
    if section.section.title is not None:
        yield from _schemes(section.section.title, False)
    yield from (fact for fact in _facts(section, about) if not is_filled_in(section, fact))


def _facts(section: SectionView, about: bool) -> Iterator[AuthFact]:
    texts = every_text(section.section)
    if not about and section.section.level > 1:
        for text in texts:
            if has_word(text.plain, "EVERY_CALL"):
                yield from _keys(text)
        return
    digest = any(
        "md5" in text.plain.lower() and has_word(text.plain, "FORMATS", "password")
        for text in texts
    )
    for text in texts:
        if about or is_about_auth(text.plain):
            yield from _schemes(text, digest)
            yield from _keys(text, always=about and has_word(text.plain, "EVERY_CALL") is not None)
        elif has_word(text.plain, "EVERY_CALL"):
            yield from _keys(text)


def _schemes(text: Text, digest: bool) -> Iterator[AuthFact]:
    if has_word(text.plain, "AUTH_UNDEFINED"):
        return
    for scheme in schemes_in(text.plain):
        if scheme == "oauth2":
            yield AuthFact("oauth2", stated(text, NAME))
        else:
            hashed = "md5" if digest and scheme == "basic" else None
            yield AuthFact("http", stated(text, NAME), scheme=scheme, digest=hashed)


def _keys(text: Text, *, always: bool = False) -> Iterator[AuthFact]:
    """A word that names a key, in a sentence that says where it goes; a code span, or a word no prose has.

    What names the caller is a key, too, where it goes with every call (`always`), and so is what is said to do so for
    the sake of authentication: "To authorize, send all requests with the `shop` parameter".
    """
    plain = text.plain
    always_told = always and is_about_auth(plain)
    named = "authorization" in plain.lower()
    signed = has_word(plain, "SIGNING") is not None
    coded = {code.content.strip(":= \"'?&"): code for code in text.codes}
    for match in _WORD.finditer(plain):
        name = match.group()
        code = coded.get(name)
        told = (
            code is not None
            and not _PROTOCOL.fullmatch(name)
            and _is_told(plain, match.start(), match.end(), always_told)
        )
        if not (is_credential(name) or told or always and names_caller(name)):
            continue
        if code is None and "_" not in name and not HEADER_NAME.fullmatch(name):
            continue
        if signed and _SECRET.search(name):
            continue
        for place in places_near(plain, match.start(), match.end()):
            if not (place is Place.HEADER and named):
                yield AuthFact("apiKey", stated(code or text, NAME), place=place, name=name)
                if place is Place.HEADER and (beside := name_beside(plain, match.start(), coded)):
                    yield AuthFact("apiKey", stated(text, NAME), place=place, name=beside)


def _is_told(plain: str, start: int, end: int, always: bool) -> bool:
    """Whether words make a name that of what authenticates: they say so of every call, or call a parameter by it."""
    if always and _BEHIND.match(plain, end):
        return True
    called = _CALLED.search(plain, max(0, start - _LEAD), start)
    return called is not None and is_about_auth(plain)
