"""The URL and the method under labels or small headings of their own.

    **URL**: `/kittens/:id`

    **Method**: `GET`

    -request-type: PUT/PATCH

    **Endpoint** `/kittens/:id`

    **Method**
    `GET`

    #### **Method**: `DELETE`

    Type: POST

    ### Request URL

    `https://api.example.com/kittens`

    ### HTTP Method

    `GET`

Either may stand alone; which method goes with which URL is settled when all places are weighed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from slatewright.http.methods import METHODS
from slatewright.lexicon import column_role
from slatewright.model.document import Annotation, Bullets, Fence, Html, Paragraph, Text
from slatewright.model.facts import EndpointFact, Form
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.calls.base_url import is_base_below
from slatewright.recognise.toolkit.calls.request_line import is_target, request_line, split_target
from slatewright.recognise.toolkit.evidence import content_lines, sampled, stated
from slatewright.recognise.toolkit.text.labelled_lines import label_before_code, labelled_lines
from slatewright.recognise.toolkit.view import SectionView, every_text, is_label
from slatewright.regex import regex

NAME = "endpoint-labelled"
_LABELLED = regex(
    r"\s*[-*_`]*(?P<label>[A-Za-z][\w /-]{1,30}?)[*_`]*\s*[:=][*_`]*\s*(?P<value>\S.*)"
)
_BETWEEN = regex(r"[/|,]")


@recogniser(NAME)
def read(section: SectionView) -> Iterable[EndpointFact]:
    """Labelled URLs and methods, headings among them, and what stands right below one such as "Request URL"."""
    title = section.section.title
    for text in (*filter(None, [title]), *every_text(section.section)):
        for line in labelled_lines(text):
            yield from _labelled(text, line)
    for placed in section.of_type(Paragraph):
        label = placed.lead if placed.lead and is_label(placed.lead) else title
        if label and isinstance(placed.block, Paragraph):
            yield from _below(label, placed.block.text, is_title=label is title)
    if column_role(section.title) == "url":
        found = _below_heading(section)
        yield from (f for f in found if not is_base_below(section.title, f.target))


def _labelled(text: Text, line: str) -> Iterator[EndpointFact]:
    match = _LABELLED.match(line)
    label, value = match.group("label", "value") if match else label_before_code(text, line)
    if not label or request_line(value.strip("`* ")):
        return
    role = column_role(label) or column_role(label.replace("-", " "))
    value = value.strip().strip("`*\"' ")
    methods = [word.strip() for word in _BETWEEN.split(value.upper().strip("."))]
    plainly = role == "method" or role == "type" and value.isupper()
    if plainly and all(method in METHODS for method in methods):
        for method in methods:
            yield EndpointFact(method, "", Form.LINE, stated(text, NAME))
    elif role == "url":
        target, tail = split_target(value)
        if is_target(target) and not tail and not is_base_below(label, target):
            yield EndpointFact(None, target, Form.LINE, stated(text, NAME))


def _below(label: Text, text: Text, *, is_title: bool) -> Iterator[EndpointFact]:
    """The method, or below a label that is no heading the URL, that is all of a paragraph."""
    role, method = column_role(label.plain.strip(" :\n")), text.plain.strip("` \n").upper()
    if method in METHODS and role == "method":
        yield EndpointFact(method, "", Form.LINE, stated(text, NAME))
    elif role == "url" and not is_title:
        yield from (f for f in _alone(text) if not is_base_below(label.plain, f.target))


def _alone(text: Text) -> Iterator[EndpointFact]:
    """A URL that is all the text, code span or not; the tick that should close it may be missing."""
    value = text.codes[0].content if text.codes else text.plain.strip().lstrip("`")
    target, tail = split_target(value.strip())
    if is_target(target) and not tail and not request_line(value):
        yield EndpointFact(None, target, Form.LINE, stated(text, NAME))


def _below_heading(section: SectionView) -> Iterator[EndpointFact]:
    for block in section.section.blocks:
        match block:
            case Paragraph(text) | Annotation(text):
                yield from _alone(text)
            case Html(tag=tag, text=text) if tag != "!--":
                yield from _alone(text)
            case Bullets(items):
                for item in items:
                    yield from _alone(item.text)
            case Fence(content=content) as fence:
                for at, line in enumerate(content_lines(content)[:6]):
                    target, tail = split_target(line.strip())
                    if target and is_target(target) and not tail:
                        yield EndpointFact(None, target, Form.LINE, sampled(fence, NAME, at))
                return
            case _:
                return
