"""A sentence that says how bodies are sent, once for all calls.

    All requests must be form-encoded.

    The API takes POST bodies as `application/x-www-form-urlencoded`.

Where JSON is spoken of as well, the sentence leaves it open.
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.http.media import FORM
from slatewright.lexicon import has_word
from slatewright.model.facts import NoticeFact
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.evidence import stated
from slatewright.recognise.toolkit.view import SectionView, every_text
from slatewright.recognise.toolkit.words.answer_words import sentences

NAME = "form-notice"
_LONGEST = 300


@recogniser(NAME)
def read(section: SectionView) -> Iterable[NoticeFact]:
    """The first sentence of running text that speaks of forms and of what is sent."""
    for text in every_text(section.section):
        if has_word(text.plain, "FORM_ENCODED") and any(map(_is_general, sentences(text.plain))):
            yield NoticeFact("media", FORM, stated(text, NAME))
            return


def _is_general(sentence: str) -> bool:
    if len(sentence) > _LONGEST or not has_word(sentence, "FORM_ENCODED"):
        return False
    sent = has_word(sentence, "PLACES", "request") or has_word(sentence, "SENT", "body")
    sent = sent or has_word(sentence, "PARAMETERS")
    return bool(sent) and "json" not in sentence.lower()
