"""A line that says what an operation does: in italics below a heading that is only its name, or with a label.

    ## delete__kites_{id}

    `DELETE /kites/{id}`

    *Take a kite down*

    **Summary:** Take a kite down

Generators of docs write it so where a description of the API has both a name and a summary.
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.model.document import Paragraph, Text
from slatewright.model.facts import NoticeFact
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.evidence import stated
from slatewright.recognise.toolkit.prose import is_prose, label_of, without_label
from slatewright.recognise.toolkit.view import SectionView

NAME = "summary-line"
_LONGEST = 200


@recogniser(NAME)
def read(section: SectionView) -> Iterable[NoticeFact]:
    """The first paragraph, where it is one short line in italics, or is labelled."""
    paragraphs = (block.text for block in section.section.blocks if isinstance(block, Paragraph))
    first = next((text for text in paragraphs if is_prose(text)), None)
    if first is None:
        return
    if label_of(first) == "summary":
        yield NoticeFact("summary", without_label(first), stated(first, NAME))
    elif len(section.title.split()) == 1 and _is_in_italics(first):
        yield NoticeFact("summary", first.plain.strip(), stated(first, NAME))


def _is_in_italics(text: Text) -> bool:
    plain = text.plain.strip()
    whole = len(text.strongs) == 1 and text.strongs[0].text.strip() == plain
    return whole and not text.strongs[0].bold and len(plain) <= _LONGEST and "\n" not in plain
