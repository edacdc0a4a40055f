"""A heading, or a bold line, that names the status of one answer, whether or not a sample stands below it.

    ### Error Response (410 Gone)

    The kitten has moved out.

    **404 Not Found**

The paragraph below says what happened.
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.model.document import Paragraph, Text
from slatewright.model.facts import StatusFact
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.evidence import stated
from slatewright.recognise.toolkit.view import SectionView, is_label
from slatewright.recognise.toolkit.words.outcome import outcome_status

NAME = "response-heading"


@recogniser(NAME)
def read(section: SectionView) -> Iterable[StatusFact]:
    """The section's title and the bold lines in it, each with the paragraph below."""
    paragraphs = [
        (p.block.text, p.label)
        for p in section.of_type(Paragraph)
        if isinstance(p.block, Paragraph)
    ]
    words = _words_below(paragraphs)
    title = section.section.title
    if title and (status := outcome_status(section.title)):
        yield StatusFact(status, words.get(None, ""), stated(title, NAME))
    for text, _ in paragraphs:
        if is_label(text) and (status := outcome_status(text.plain.strip(" :"))):
            yield StatusFact(status, words.get(id(text), ""), stated(text, NAME))


def _words_below(paragraphs: list[tuple[Text, Text | None]]) -> dict[int | None, str]:
    """The first paragraph below each bold line, by its identity; that below the heading itself under None."""
    words: dict[int | None, str] = {}
    for text, above in paragraphs:
        if not is_label(text):
            words.setdefault(id(above) if above else None, " ".join(text.plain.split()))
    return words
