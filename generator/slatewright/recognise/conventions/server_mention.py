"""A base URL in a sentence.

    All requests go to the base URL `https://api.example.com/v1`.

    **Live environment:** `https://api.example.com/v1`

    `https://api.example.com/v1`

    Sandbox API endpoint: sandbox.example.com

A URL that is all of a paragraph, and ends in a version or the like, is a base URL without a word about it. Where a text calls one URL its base URL, the other URLs in it are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from slatewright.lexicon import has_word
from slatewright.model.document import Paragraph
from slatewright.model.facts import ServerFact
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.calls.base_url import announced_urls
from slatewright.recognise.toolkit.evidence import stated
from slatewright.recognise.toolkit.view import SectionView, every_text
from slatewright.regex import regex

NAME = "server-mention"
_ROOT = regex(
    r"https?://[^\s/?#<>]{4,200}(?:/(?:v?\d[\w.]{0,8}|(?:\w{1,20}-)?api|rest|public)){1,4}/?",
    re.IGNORECASE,
)
_HOST = regex(
    r"(?P<label>[^:\n]{3,40}):\s{1,4}(?P<host>[a-z0-9-]+(?:\.[a-z0-9-]+){1,5}(?:/v?\d[\w.]{0,8})?/?)"
)
"""A host without a scheme, alone behind what it is called."""
_LONGEST_WORDS = 400
_LONGEST_LABEL = 4


@recogniser(NAME)
def read(section: SectionView) -> Iterable[ServerFact]:
    """URLs with a word for "base URL" a short way before or after them."""
    for text in every_text(section.section):
        for url in announced_urls(text.plain):
            label = _environment(text.plain, url)
            yield ServerFact(url, label, stated(text, NAME), mentioned=not label)
    for placed in section.of_type(Paragraph):
        if isinstance(placed.block, Paragraph):
            words = placed.block.text
            if _ROOT.fullmatch(url := words.plain.strip()):
                yield ServerFact(url, "", stated(words, NAME), mentioned=True)
            elif (named := _HOST.fullmatch(url)) and has_word(named["label"], "BASE_URL"):
                label = named["label"]
                where = label if has_word(label, "COLUMNS", "environment") else ""
                yield ServerFact(f"https://{named['host']}", where, stated(words, NAME))


def _environment(words: str, url: str) -> str:
    """The words beside a URL, where they are but a label for one of the API's environments."""
    if len(words) > len(url) + _LONGEST_WORDS:
        return ""
    label = words.replace(url, " ").strip(" \n:–—-`*")
    few = len(label.split()) <= _LONGEST_LABEL
    return label if few and has_word(label, "COLUMNS", "environment") else ""
