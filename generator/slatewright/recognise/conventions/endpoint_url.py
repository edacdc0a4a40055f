"""The URL of a call, alone in a fence or, with a placeholder, alone in a paragraph.

    ```html
    https://api.example.com/v2/kittens?colour=grey
    ```

    `https://api.example.com/v2/kittens/<kitten>`

A path alone in a code span is such a URL, too, and so is the URL of a file (`https://api.example.com/kittens.json`).
Below a heading that begins with a method, the first URL alone in a paragraph is, unless a sentence leads to it ("See
also:"), or the section has a request line or a sample of its own. It says nothing of the method, which stands
elsewhere; but it shows the path, and the query with its values.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from slatewright.http.methods import METHODS
from slatewright.model.document import Fence, Paragraph
from slatewright.model.facts import EndpointFact, Form
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.calls.request_line import leading_method, request_line
from slatewright.recognise.toolkit.evidence import content_lines, sampled, stated
from slatewright.recognise.toolkit.view import Placed, SectionView, every_text
from slatewright.regex import regex

NAME = "endpoint-url"
_URL = regex(r"https?://[^\s\"'`/?]+/[^\s\"'`]{1,500}\Z")

_PLACEHOLDER = regex(
    r"https?://[^\s\"'`/?<{]+/[^\s\"'`?]{0,400}?(?:<[\w -]{1,60}>|\{[\w -]{1,60}\}|/:\w)"
)
_PATH = regex(
    r"/[A-Za-z][\w-]{1,60}(?:/(?:[\w-]{1,60}|<[\w -]{1,60}>|\{{1,2}[\w -]{1,60}\}{1,2}|\[\w{1,60}\]|:\w{1,60})){0,12}"
    r"(?:\.(?:json|xml)|/)?\Z"
)
_FILE = regex(
    r"https?://[^\s\"'`/?<{]+/(?![^\s?]{0,200}(?:openapi|swagger|postman|schema)[^\s/?]{0,60}\Z)[^\s\"'`?]{1,200}\.(?:json|xml|csv)\Z"
)
"""A file, but no description of an API."""
_CALL = regex(rf"\bcurl\b|https?://|^\s*(?:{'|'.join(METHODS)})\s", re.MULTILINE)
"""What shows a call in a sample."""
_COMMENTS = ("#", "//", ">")
_MOST = 12


@recogniser(NAME)
def read(section: SectionView) -> Iterable[EndpointFact]:
    """Fences that hold one URL with a path, comments aside."""
    for placed in section.of_type(Fence):
        fence = placed.block
        assert isinstance(fence, Fence)
        lines = content_lines(fence.content)
        filled = [
            at
            for at, line in enumerate(lines[:_MOST])
            if line.strip() and not line.lstrip().startswith(_COMMENTS)
        ]
        if len(filled) == 1 and len(lines) <= _MOST and _URL.match(lines[filled[0]].strip()):
            yield EndpointFact(
                None, lines[filled[0]].strip(), Form.CODE, sampled(fence, NAME, filled[0])
            )
    called = _is_called(section)
    for placed in section.of_type(Paragraph):
        assert isinstance(placed.block, Paragraph)
        text = placed.block.text
        if len(text.codes) > 1:
            continue
        part = text.codes[0] if text.codes else text
        url = (text.codes[0].content if text.codes else text.plain).strip()
        if text.plain.strip(" .:") != url:
            continue
        first = called and (_URL.match(url) or _PATH.match(url)) is not None
        called = called and not first
        if text.codes and _is_endpoint(url) or first and not _is_led_to(placed):
            yield EndpointFact(None, url, Form.LINE, stated(part, NAME))


def _is_called(section: SectionView) -> bool:
    """Whether the heading begins with a method, and neither a request line nor a sample of a call says for what."""
    title = section.section.title
    if title is None or leading_method(title.plain) is None:
        return False
    fences = (placed.block for placed in section.of_type(Fence))
    if any(_CALL.search(fence.content) for fence in fences if isinstance(fence, Fence)):
        return False
    return not any(
        request_line(said)
        for text in every_text(section.section)
        for said in (text.plain, *(code.content for code in text.codes))
    )


def _is_led_to(placed: Placed) -> bool:
    """Whether the paragraph above ends in a colon, and so says what the URL is for, which may be anything."""
    return placed.lead is not None and placed.lead.plain.rstrip().endswith((":", "："))


def _is_endpoint(url: str) -> bool:
    return any(pattern.match(url) for pattern in (_PATH, _PLACEHOLDER, _FILE))
