"""A sentence that says what bold names are: the ones that must be sent.

    Required in **bold**

    Some calls require values; the names of these are in bold.

Below a table it speaks of that table, elsewhere of all that operations take.
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.lexicon import has_word
from slatewright.model.facts import NoticeFact
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.evidence import stated
from slatewright.recognise.toolkit.view import SectionView, every_text
from slatewright.recognise.toolkit.words.answer_words import sentences

NAME = "bold-notice"
_LONGEST = 240


@recogniser(NAME)
def read(section: SectionView) -> Iterable[NoticeFact]:
    """Every such sentence of running text."""
    for text in every_text(section.section):
        for sentence in sentences(text.plain):
            if len(sentence) <= _LONGEST and has_word(sentence, "BOLD") and _demands(sentence):
                yield NoticeFact("bold-required", sentence, stated(text, NAME))


def _demands(sentence: str) -> bool:
    return bool(has_word(sentence, "REQUIRED") or has_word(sentence, "DEMANDS"))
