"""The request line as a heading.

    ## GET /kittens/{id}

    ## Delete a kitten `DELETE /kittens/{id}`

A heading counts like a request line below it.
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.http.methods import METHODS
from slatewright.model.facts import EndpointFact, Form
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.calls.request_line import request_line
from slatewright.recognise.toolkit.evidence import stated
from slatewright.recognise.toolkit.view import SectionView
from slatewright.regex import regex

NAME = "endpoint-heading"
_INSIDE = regex(rf"(?<![\w/])(?:{'|'.join(METHODS)})[\s:`\])*]+[/{{<`h]")


@recogniser(NAME)
def read(section: SectionView) -> Iterable[EndpointFact]:
    """The heading, or the part of it that starts with a method."""
    title = section.section.title
    if title is None:
        return
    plain = title.plain
    line = request_line(plain)
    if line is None and (inside := _INSIDE.search(plain)):
        line = request_line(_unbracketed(plain[inside.start() :]))
    if line:
        for method in line.methods:
            yield EndpointFact(method, line.target, Form.HEADING, stated(title, NAME))


def _unbracketed(text: str) -> str:
    """Without brackets at its end that were opened before it: those of a placeholder stay."""
    left = {end: text.count(end) - text.count(start) for start, end in ("()", "[]")}
    at = len(text)
    while at and left.get(text[at - 1], 0) > 0:
        at -= 1
        left[text[at]] -= 1
    return text[:at]
