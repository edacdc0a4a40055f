"""Data below the headers it is sent or given with, in one sample.

    Content-Type: application/vnd.kittens-v1+json

    {"name": "Tom"}

`Accept` stands above what the call gives, `Content-Type` below the request line of a call that takes data above what
it takes. The request line stands in a sample before this one; at the head of the sample, `request-http` reads it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice

from slatewright.http.headers import ACCEPT, CONTENT_TYPE
from slatewright.http.media import JSON, media_of
from slatewright.http.methods import BODYLESS
from slatewright.model.document import Fence
from slatewright.model.facts import ExampleFact, Role
from slatewright.model.sample_data import JsonScalar
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.calls.request_line import request_line
from slatewright.recognise.toolkit.evidence import sampled
from slatewright.recognise.toolkit.json import read_json
from slatewright.recognise.toolkit.json.tokens import lines_of
from slatewright.recognise.toolkit.samples.sample_places import SamplePlaces
from slatewright.recognise.toolkit.samples.sample_role import sample_words
from slatewright.recognise.toolkit.view import Placed, SectionView
from slatewright.regex import regex

NAME = "example-with-headers"
_HEADER = rf"(?:{CONTENT_TYPE}|{ACCEPT})[ \t]*+:[^\n{{\[]{{1,200}}\n"
_HEADERS = regex(rf"\s*+(?P<headers>(?:{_HEADER}){{1,4}}+)\s*+(?=[\[{{])", re.IGNORECASE)
_ACCEPTED = regex(rf"^{ACCEPT}\b", re.IGNORECASE | re.MULTILINE)
_MOST_LOOKED_AT = 60


@recogniser(NAME)
def read(section: SectionView) -> Iterable[ExampleFact]:
    """Fences of one or more headers of the media type, and JSON data below them."""
    for place in section.of_type(Fence):
        fence = place.block
        assert isinstance(fence, Fence)
        if (head := _HEADERS.match(fence.content)) and (fact := _fact(section, place, fence, head)):
            yield fact


def _fact(
    section: SectionView, place: Placed, fence: Fence, head: re.Match[str]
) -> ExampleFact | None:
    text = fence.content[head.end() :]
    read = read_json(text)
    if read.value is None or isinstance(read.value, JsonScalar):
        return None
    words = sample_words(section, place, text)
    places = SamplePlaces(fence, head.end())
    return ExampleFact(
        role=_role(section, place, head) if words.role is Role.UNKNOWN else words.role,
        status=words.status,
        media=_media(head["headers"]),
        value=places.moved(read.value),
        text=text,
        caption=words.caption,
        evidence=sampled(fence, NAME, lines_of(fence.content).place(head.end())[0]),
        mends=places.troubles(read.troubles),
        language=fence.language,
    )


def _media(headers: str) -> str:
    """The type that the first of the headers names."""
    return media_of(headers.splitlines()[0].partition(":")[2]) or JSON


def _role(section: SectionView, place: Placed, head: re.Match[str]) -> Role:
    if _ACCEPTED.search(head["headers"]):
        return Role.RESPONSE
    method = _method_before(section, place)
    return Role.REQUEST if method and method not in BODYLESS else Role.UNKNOWN


def _method_before(section: SectionView, place: Placed) -> str | None:
    """The method of the last request line that a sample before this one begins with; none behind very many samples."""
    method = None
    for one in islice(section.of_type(Fence), _MOST_LOOKED_AT):
        if one.block is place.block:
            return method
        assert isinstance(one.block, Fence)
        line = request_line(one.block.content.lstrip().partition("\n")[0])
        method = line.methods[0] if line else method
    return None
