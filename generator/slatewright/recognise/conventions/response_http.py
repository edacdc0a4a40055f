"""A raw HTTP response as a sample.

    ```http
    HTTP/1.1 201 Created
    Content-Type: application/json

    {"id": 1}
    ```

The body may also follow in a fence of its own, or stand below its request: `GET /kittens HTTP/1.1 200 OK`. A curl sample may show it below the command. At the head of a fence,
status and reason do without the protocol: `204 No Content`, `Status: 201 Created`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from slatewright.http.headers import CONTENT_TYPE
from slatewright.http.media import media_of
from slatewright.http.statuses import reason
from slatewright.lexicon import column_role
from slatewright.model.document import Fence
from slatewright.model.facts import ExampleFact, Role
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.calls.http_message import HttpMessage, http_messages
from slatewright.recognise.toolkit.evidence import content_lines, sampled
from slatewright.recognise.toolkit.json import read_json
from slatewright.recognise.toolkit.json.tokens import lines_of
from slatewright.recognise.toolkit.samples.sample_places import SamplePlaces
from slatewright.recognise.toolkit.view import SectionView
from slatewright.regex import regex

NAME = "response-http"
_STATUS = regex(r"^(?:[<>]|[^\S\n])*HTTP(?:/\d(?:\.\d)?)?\s+\d{3}\b", re.MULTILINE | re.IGNORECASE)
_BARE = regex(
    r"\s*(?:(?P<label>[^\W\d_][\w ]{0,30}):\s*)?(?P<status>[1-5]\d\d)"
    r"(?:[ \t-]{1,4}(?P<reason>[A-Za-z'][A-Za-z' -]{1,40}))?\s*\Z"
)
_BELOW = regex(r"\s*(?:[A-Za-z][\w-]*\s*:.*|[{\[].*)?\Z")
"""What may stand right below a status line: nothing, a header, the beginning of the data."""


@recogniser(NAME)
def read(section: SectionView) -> Iterable[ExampleFact]:
    """Every status line with what follows it, wherever in the fence it stands."""
    for place in section.of_type(Fence):
        fence = place.block
        assert isinstance(fence, Fence)
        for message in http_messages(_with_protocol(fence.content)):
            yield _fact(fence, message, 0)
        for message in http_messages(fence.content):
            if message.below:
                yield _fact(fence, message, 0)
        first = _STATUS.search(fence.content) if "http" in fence.content.lower() else None
        if first is None:
            continue
        skipped = fence.content.count(
            "\n", 0, first.start() + len(first.group()) - len(first.group().lstrip("<> \n"))
        )
        rest = "\n".join(
            line.lstrip("<> ") if line.startswith(("<", ">")) else line
            for line in content_lines(fence.content)[skipped:]
        )
        for message in http_messages(rest):
            if message.status:
                yield _fact(fence, message, skipped)


def _with_protocol(content: str) -> str:
    """The content with the protocol before the bare status with which it begins; nothing where it begins otherwise."""
    first, *rest = content_lines(content) or ("",)
    status = _bare_status(first)
    if status is None or not _BELOW.match(next(iter(rest), "")):
        return ""
    return "\n".join((f"HTTP {status}", *rest))


def _bare_status(line: str) -> str | None:
    """The status that a line names and says nothing else: under its own name, or with the reason that HTTP gives."""
    match = _BARE.match(line)
    if match is None:
        return None
    words = (reason(match["status"]) or "").lower()
    said = (match["reason"] or "").strip().lower()
    labelled = match["label"] is not None and column_role(match["label"]) == "status"
    return match["status"] if words and said == words or labelled and not said else None


def _fact(fence: Fence, message: HttpMessage, skipped: int) -> ExampleFact:
    body = read_json(message.body) if message.body.strip()[:1] in ("{", "[") else None
    places = (
        SamplePlaces(fence, lines_of(fence.content).offset(skipped + message.body_line))
        if body
        else None
    )
    media = media_of(message.header(CONTENT_TYPE))
    return ExampleFact(
        role=Role.RESPONSE,
        status=message.status,
        media=media or ("application/json" if body else None),
        value=places.moved(body.value) if places and body and body.value else None,
        text=message.body,
        caption="",
        evidence=sampled(fence, NAME, skipped + message.line),
        mends=places.troubles(body.troubles) if places and body else (),
        headers=message.headers,
        language=fence.language,
    )
