"""Endpoints in a list, each with a word on what it does.

    - **GET /kittens**: all kittens
    - **DELETE /kittens/{id}**: give one away

    * `PUT /kittens/{id}` - rename one

Items with a word or two behind the path, or with none, are request lines like any other.
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.model.document import Bullets, Item
from slatewright.model.facts import EndpointFact, Form
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.calls.listed_endpoint import listed_endpoint
from slatewright.recognise.toolkit.calls.request_line import RequestLine, request_line
from slatewright.recognise.toolkit.evidence import stated
from slatewright.recognise.toolkit.view import SectionView, meant
from slatewright.regex import regex

NAME = "endpoint-bullets"
_PARTED = regex(r"\s*(?:[:–—]|-(?=\s))")
_FEW = 3


@recogniser(NAME)
def read(section: SectionView) -> Iterable[EndpointFact]:
    """Items that start with a request line in bold or code and go on after a colon or dash."""
    for placed in meant(section, Bullets):
        assert isinstance(placed.block, Bullets)
        for item in placed.block.items:
            line, rest = _line(item)
            for method in line.methods if line else ():
                assert line is not None
                request, place = (method, line.target), stated(item.text, NAME)
                yield listed_endpoint(request, Form.LINE, place, (rest,), (item.text,))


def _line(item: Item) -> tuple[RequestLine | None, str]:
    """The request line at the head of an item, set apart from a description of more than a few words; and that."""
    plain = item.text.plain.lstrip()
    marked = [
        *(strong.text for strong in item.text.strongs),
        *(code.content for code in item.text.codes),
    ]
    for words in marked:
        head = words.strip()
        rest = plain[len(head) :]
        if (
            plain.startswith(head)
            and len(rest.split()) > _FEW
            and (_PARTED.match(rest) or head.endswith(":"))
        ):
            return request_line(head.rstrip(":")), " ".join(_PARTED.sub("", rest, count=1).split())
    return None, ""
