"""A key in the query, shown by a code span that holds nothing else.

    Every call carries your key:

    `?key=YOUR_API_KEY`

Alone in its paragraph the value says that it stands for a key, whatever the parameter is called. In words about
authentication the name says so, with or without the mark of a query:

    To authenticate, append `api_key=0123abcd` to each request.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from slatewright.http.credentials import is_credential, speaks_of_credentials
from slatewright.model.document import Code, Text
from slatewright.model.facts import AuthFact, Place
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.auth_words import is_about_auth, with_cookies
from slatewright.recognise.toolkit.evidence import stated
from slatewright.recognise.toolkit.view import SectionView, every_text

NAME = "auth-query"
_ALONE = re.compile(r"\?(?P<name>[\w-]{2,40})=[<{\[]{0,2}(?P<value>[\w -]{3,60})[>}\]]{0,2}\Z")
_PAIR = re.compile(r"(?P<name>[\w.-]{2,40})=[^\s&\"'`=]{0,200}\Z")


@recogniser(NAME)
def read(section: SectionView) -> Iterable[AuthFact]:
    """Code spans with one parameter, alone or amid words about authentication; those of cookies are not for URLs."""
    about = any(map(is_about_auth, (section.title, *section.trail)))
    for text, cookie in with_cookies(every_text(section.section)):
        for code in text.codes if not cookie else ():
            name = _alone(text, code) or _pair(text, code, about)
            if name:
                yield AuthFact("apiKey", stated(code, NAME), place=Place.QUERY, name=name)


def _alone(text: Text, code: Code) -> str | None:
    """The parameter of a paragraph that is one code span, whose value is a placeholder for a key."""
    if len(text.codes) != 1 or text.plain.strip(" .:") != code.content.strip():
        return None
    shown = _ALONE.match(code.content.strip())
    return shown["name"] if shown and speaks_of_credentials(shown["value"]) else None


def _pair(text: Text, code: Code, about: bool) -> str | None:
    """The name of a key with its value, where the section or the words around are about authentication."""
    pair = _PAIR.match(code.content)
    if pair is None or not is_credential(pair["name"]):
        return None
    around = text.plain.replace(code.content, " ")
    return pair["name"] if about or is_about_auth(around) else None
