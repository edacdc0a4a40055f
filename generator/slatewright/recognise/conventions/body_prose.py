"""A sentence that says what is sent.

    The request body is a [kitten](#the-kitten-object).

    Send a `Kitten` object as JSON.

    Send the image as binary data in the request body.

    Any field set at creation can be changed.

Which object is meant, and whether there is one, is settled when all of the docs are known.
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.model.facts import SentFact
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.evidence import stated
from slatewright.recognise.toolkit.text.page_anchor import page_links
from slatewright.recognise.toolkit.view import SectionView, every_text
from slatewright.recognise.toolkit.words.answer_media import media_in_words
from slatewright.recognise.toolkit.words.answer_words import sentences
from slatewright.recognise.toolkit.words.sent_words import sent_words

NAME = "body-prose"


@recogniser(NAME)
def read(section: SectionView) -> Iterable[SentFact]:
    """Every sentence of running text."""
    for text in every_text(section.section):
        links = page_links(text)
        for sentence in sentences(text.plain):
            said = sent_words(sentence)
            if said is not None:
                words = sentence if said.like else said.what
                yield SentFact(
                    None if said.like else said.what,
                    stated(text, NAME),
                    links=tuple(anchor for link, anchor in links if link in words),
                    like=sentence if said.like else None,
                    media=None if said.like else media_in_words(said.what, sentence),
                )
