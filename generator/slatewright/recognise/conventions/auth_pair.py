"""A key with its value in words about authentication, without the mark that stands before it in a URL.

    Append `api_key=YOUR_KEY` to each request.

It travels in the query.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from slatewright.http.credentials import is_credential
from slatewright.model.document import Code, Text
from slatewright.model.facts import AuthFact, Place
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.auth_words import is_about_auth, with_cookies
from slatewright.recognise.toolkit.evidence import stated
from slatewright.recognise.toolkit.view import SectionView, every_text

NAME = "auth-pair"
_PAIR = re.compile(r"([\w.-]{2,40})=[^\s&\"'`=]{0,200}\Z")


@recogniser(NAME)
def read(section: SectionView) -> Iterable[AuthFact]:
    """Code spans that hold such a pair and nothing else."""
    about = any(map(is_about_auth, (section.title, *section.trail)))
    for text, cookie in with_cookies(every_text(section.section)):
        for code in text.codes if not cookie else ():
            pair = _PAIR.match(code.content)
            if pair and is_credential(pair[1]) and (about or _is_about_auth(text, code)):
                yield AuthFact("apiKey", stated(code, NAME), place=Place.QUERY, name=pair[1])


def _is_about_auth(text: Text, code: Code) -> bool:
    """Whether the words around a pair are about authentication."""
    return is_about_auth(text.plain.replace(code.content, " "))
