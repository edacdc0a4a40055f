"""The names of headers or parameters as code spans, with nothing else in the paragraph.

    ### Headers

    `X-Barn-Key`
    `X-Barn-Version`

One span alone may be anything but the name of a header.
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.http.headers import is_field_name
from slatewright.lexicon import has_word
from slatewright.model.document import Code, Paragraph, Text
from slatewright.model.facts import FieldFact, FieldsFact, Place
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.evidence import stated
from slatewright.recognise.toolkit.lists.item_field import under_caption
from slatewright.recognise.toolkit.tables.caption import Caption, caption_of
from slatewright.recognise.toolkit.view import SectionView
from slatewright.recognise.toolkit.words.words_beside import words_beside
from slatewright.type_words import is_type

NAME = "field-spans"
_MOST = 200
_BETWEEN = 3
"""The most characters that stand between two names, or around them."""
_SENT = (Place.HEADER, Place.QUERY, Place.BODY)


@recogniser(NAME)
def read(section: SectionView) -> Iterable[FieldsFact]:
    """Paragraphs of nothing but names, below words that say where these travel."""
    for placed in section.of_type(Paragraph):
        assert isinstance(placed.block, Paragraph)
        text = placed.block.text
        if not text.codes or not _is_all_spans(text) or placed.item is not None:
            continue
        caption = caption_of(section, placed)
        if caption.place not in _SENT or has_word(caption.text, "RESPONSE"):
            continue
        if names := _names(text.codes, caption):
            fields = tuple(
                FieldFact(code.content.strip(), None, None, None, "", stated(code, NAME))
                for code in names
            )
            yield under_caption(fields, caption)


def _is_all_spans(text: Text) -> bool:
    between = len(text.plain) - sum(len(code.content) for code in text.codes)
    if len(text.codes) > _MOST or between > _BETWEEN * len(text.codes):
        return False
    return not words_beside(text, text.codes).strip(" \n,;")


def _names(codes: tuple[Code, ...], caption: Caption) -> list[Code]:
    """The spans, where all are names."""
    names = [code.content.strip() for code in codes]
    if not all(is_field_name(name) and name[0].isalpha() for name in names):
        return []
    several = len(names) > 1 and not any(map(is_type, names))
    return list(codes) if several or caption.place is Place.HEADER else []
