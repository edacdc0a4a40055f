"""A raw HTTP request as a sample.

    ```http
    POST https://api.example.com/kittens HTTP/1.1
    Accept: application/json

    {"name": "Tom"}
    ```

A message without headers, body and answer is `endpoint-fence`'s.
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.http.headers import CONTENT_TYPE
from slatewright.http.media import media_of
from slatewright.model.document import Fence
from slatewright.model.facts import Form, RequestFact
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.calls.body import SampleBody, read_body
from slatewright.recognise.toolkit.calls.http_message import HttpMessage, http_messages
from slatewright.recognise.toolkit.evidence import sampled
from slatewright.recognise.toolkit.json.tokens import lines_of
from slatewright.recognise.toolkit.samples.sample_places import SamplePlaces
from slatewright.recognise.toolkit.view import SectionView

NAME = "request-http"


@recogniser(NAME)
def read(section: SectionView) -> Iterable[RequestFact]:
    """The messages of a fence that start with a request line and have headers, a body or an answer."""
    for place in section.of_type(Fence):
        fence = place.block
        assert isinstance(fence, Fence)
        messages = http_messages(fence.content)
        answered = any(message.status for message in messages)
        for message in messages:
            if message.request and (answered or message.headers or message.body.strip()):
                yield _fact(fence, message)


def _fact(fence: Fence, message: HttpMessage) -> RequestFact:
    assert message.request is not None
    media = media_of(message.header(CONTENT_TYPE))
    body = SampleBody(None, media)
    if message.body.strip():
        body = read_body((message.body,), media)
    places = SamplePlaces(fence, lines_of(fence.content).offset(message.body_line))
    host = message.header("host")
    target = message.request.target
    url = f"https://{host}{target}" if host and target.startswith("/") else target
    return RequestFact(
        method=message.request.methods[0],
        url=url.rstrip("\"'"),
        headers=message.headers,
        body=places.moved(body.value) if body.value else None,
        media=body.media,
        user=None,
        form=Form.HTTP,
        evidence=sampled(fence, NAME, message.line),
        mends=places.troubles(body.troubles),
        text=message.body,
    )
