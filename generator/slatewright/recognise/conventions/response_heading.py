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
from slatewright.recognise.toolkit.outcome import outcome_status
from slatewright.recognise.toolkit.view import SectionView, is_label

NAME = "response-heading"


@recogniser(NAME)
def read(section: SectionView) -> Iterable[StatusFact]:
    """The section's title and the bold lines in it, each with the paragraph below."""
    paragraphs = [
        (p.block.text, p.label)
        for p in section.of_type(Paragraph)
        if isinstance(p.block, Paragraph)
    ]
    title = section.section.title
    if title and (status := outcome_status(section.title)):
        yield StatusFact(status, _words(paragraphs, None), stated(title, NAME))
    for text, _ in paragraphs:
        if is_label(text) and (status := outcome_status(text.plain.strip(" :"))):
            yield StatusFact(status, _words(paragraphs, text), stated(text, NAME))


def _words(paragraphs: list[tuple[Text, Text | None]], label: Text | None) -> str:
    """The first paragraph that stands below the heading itself, or below a bold line."""
    below = (text.plain for text, above in paragraphs if above is label and not is_label(text))
    return " ".join(next(below, "").split())
