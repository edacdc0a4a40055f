"""A key in the query, shown by a code span that holds nothing else.

    Every call carries your key:

    `?key=YOUR_API_KEY`

Alone in its paragraph the value says that it stands for a key, whatever the parameter is called. In words about
authentication the name says so, with or without the mark of a query:

    To authenticate, append `api_key=0123abcd` to each request.
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.http.credentials import is_credential, speaks_of_credentials
from slatewright.model.document import Code, Text
from slatewright.model.facts import AuthFact, Place
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.evidence import stated
from slatewright.recognise.toolkit.view import SectionView, every_text
from slatewright.recognise.toolkit.words.auth_words import is_about_auth, with_cookies
from slatewright.recognise.toolkit.words.words_beside import words_beside
from slatewright.regex import regex

NAME = "auth-query"
_ALONE = regex(r"\?(?P<name>[\w-]{2,40})=[<{\[]{0,2}(?P<value>[\w -]{3,60})[>}\]]{0,2}\Z")
_PAIR = regex(r"(?P<name>[\w.-]{2,40})=[^\s&\"'`=]{0,200}\Z")


@recogniser(NAME)
def read(section: SectionView) -> Iterable[AuthFact]:
    """Code spans with one parameter, alone or amid words about authentication; those of cookies are not for URLs."""
    about = any(map(is_about_auth, (section.title, *section.trail)))
    for text, cookie in with_cookies(every_text(section.section)):
        for code, name in () if cookie else _alone(text) or _pairs(text, about):
            yield AuthFact("apiKey", stated(code, NAME), place=Place.QUERY, name=name)


def _alone(text: Text) -> list[tuple[Code, str]]:
    """The parameter of a paragraph that is one code span, whose value is a placeholder for a key."""
    if len(text.codes) != 1 or text.plain.strip(" .:") != text.codes[0].content.strip():
        return []
    shown = _ALONE.match(text.codes[0].content.strip())
    told = shown is not None and speaks_of_credentials(shown["value"])
    return [(text.codes[0], shown["name"])] if shown and told else []


def _pairs(text: Text, about: bool) -> list[tuple[Code, str]]:
    """The names of keys with their values, where the section or the words around are about authentication."""
    shown = [(code, pair["name"]) for code in text.codes if (pair := _PAIR.match(code.content))]
    pairs = [(code, name) for code, name in shown if is_credential(name)]
    if not pairs or about:
        return pairs
    return pairs if is_about_auth(words_beside(text, (code for code, _ in pairs))) else []
