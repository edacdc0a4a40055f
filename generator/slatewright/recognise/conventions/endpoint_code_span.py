"""The request line as a code span.

    ### HTTP Request

    `GET http://example.com/api/kittens/<ID>`

Alone in its paragraph or list item it is a request line. In the middle of a sentence it may only be a mention, and
weighs less.
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.model.document import Text
from slatewright.model.facts import EndpointFact, Form
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.evidence import stated
from slatewright.recognise.toolkit.request_line import request_line
from slatewright.recognise.toolkit.view import SectionView, every_text

NAME = "endpoint-code-span"


@recogniser(NAME)
def read(section: SectionView) -> Iterable[EndpointFact]:
    """Code spans that hold a request line."""
    for text in every_text(section.section):
        for code in text.codes:
            if line := request_line(code.content):
                form = Form.LINE if _stands_alone(text, code.content) else Form.PROSE
                for method in line.methods:
                    yield EndpointFact(method, line.target, form, stated(code, NAME))


def _stands_alone(text: Text, content: str) -> bool:
    """Whether little else stands on the code span's line."""
    line = next((row for row in text.plain.splitlines() if content.strip() in row), text.plain)
    others = line
    for code in text.codes:
        others = others.replace(code.content, " ")
    words = others.split()
    return len(words) <= 4 or (len(words) <= 8 and others.rstrip().endswith(":"))
