"""The method as a code span that is a whole paragraph, or in capitals at the head of a heading.

    `GET`

    URL: `/kittens/:id`

    ### POST - Create a kitten

    `/kittens`

Which URL it goes with is settled when all places are weighed.
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.http.methods import METHODS
from slatewright.model.document import Paragraph
from slatewright.model.facts import EndpointFact, Form
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.calls.request_line import leading_method
from slatewright.recognise.toolkit.evidence import stated
from slatewright.recognise.toolkit.view import SectionView

NAME = "method-alone"


@recogniser(NAME)
def read(section: SectionView) -> Iterable[EndpointFact]:
    """Paragraphs of one code span, which is a method; the first word of the heading."""
    title = section.section.title
    if title is not None and (led := leading_method(title.plain)):
        yield EndpointFact(led, "", Form.HEADING, stated(title, NAME))
    for placed in section.of_type(Paragraph):
        assert isinstance(placed.block, Paragraph)
        text = placed.block.text
        method = text.plain.strip()
        if method in METHODS and [code.content for code in text.codes] == [method]:
            yield EndpointFact(method, "", Form.LINE, stated(text.codes[0], NAME))
