"""A base URL in a sentence.

    All requests go to the base URL `https://api.example.com/v1`.

Where a text calls one URL its base URL, the other URLs in it are none.
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.model.facts import ServerFact
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.base_url import announced_urls
from slatewright.recognise.toolkit.evidence import stated
from slatewright.recognise.toolkit.view import SectionView, every_text

NAME = "server-mention"


@recogniser(NAME)
def read(section: SectionView) -> Iterable[ServerFact]:
    """URLs with a word for "base URL" a short way before or after them."""
    for text in every_text(section.section):
        for url in announced_urls(text.plain):
            yield ServerFact(url, "", stated(text, NAME), mentioned=True)
