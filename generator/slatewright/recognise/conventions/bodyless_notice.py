"""A sentence that a call sends nothing.

    `POST /kittens/<ID>/wake`

    No request body is required.

A sample beside it without a caption then shows what comes back.
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.lexicon import has_word
from slatewright.model.document import Html, Paragraph
from slatewright.model.facts import NoticeFact
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.evidence import stated
from slatewright.recognise.toolkit.view import SectionView

NAME = "bodyless-notice"
_LONGEST = 300


@recogniser(NAME)
def read(section: SectionView) -> Iterable[NoticeFact]:
    """A short paragraph or an aside that denies the body of the request."""
    for block in section.section.blocks:
        if not isinstance(block, Html | Paragraph) or len(block.text.plain) > _LONGEST:
            continue
        if has_word(block.text.plain, "SENDS_NOTHING"):
            yield NoticeFact("bodyless", block.text.plain, stated(block.text, NAME))
            return
