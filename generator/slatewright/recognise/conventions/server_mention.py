"""A base URL in a sentence.

    All requests go to the base URL `https://api.example.com/v1`.

    **Live environment:** `https://api.example.com/v1`

Where a text calls one URL its base URL, the other URLs in it are none.
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.lexicon import has_word
from slatewright.model.facts import ServerFact
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.base_url import announced_urls
from slatewright.recognise.toolkit.evidence import stated
from slatewright.recognise.toolkit.view import SectionView, every_text

NAME = "server-mention"
_LONGEST_WORDS = 400
_LONGEST_LABEL = 4


@recogniser(NAME)
def read(section: SectionView) -> Iterable[ServerFact]:
    """URLs with a word for "base URL" a short way before or after them."""
    for text in every_text(section.section):
        for url in announced_urls(text.plain):
            label = _environment(text.plain, url)
            yield ServerFact(url, label, stated(text, NAME), mentioned=not label)


def _environment(words: str, url: str) -> str:
    """The words beside a URL, where they are but a label for one of the API's environments."""
    if len(words) > len(url) + _LONGEST_WORDS:
        return ""
    label = words.replace(url, " ").strip(" \n:–—-`*")
    few = len(label.split()) <= _LONGEST_LABEL
    return label if few and has_word(label, "COLUMNS", "environment") else ""
