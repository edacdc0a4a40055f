"""A base URL in a sentence.

    All requests go to the base URL `https://api.example.com/v1`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from slatewright.lexicon import has_word
from slatewright.model.facts import ServerFact
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.evidence import stated
from slatewright.recognise.toolkit.view import SectionView, every_text

NAME = "server-mention"
_URL = re.compile(r"https?://[^\s`'\"<>|,)]*(?:<[^<>\n]{1,40}>[^\s`'\"<>|,)]*){0,4}", re.IGNORECASE)
_REACH = 80


@recogniser(NAME)
def read(section: SectionView) -> Iterable[ServerFact]:
    """URLs with a word for "base URL" a short way before or after them."""
    for text in every_text(section.section):
        for match in _URL.finditer(text.plain):
            before = text.plain[max(0, match.start() - _REACH) : match.start()]
            after = text.plain[match.end() : match.end() + 40]
            if has_word(before, "BASE_URL") or re.match(r"[`'\"\s]*(?:is|as) (?:the|a|our) base", after):
                yield ServerFact(match.group().rstrip(".,;:"), "", stated(text, NAME))
