"""Request lines in a fence of their own, or at the head of one.

    ```
    POST https://api.example.com/v1/kittens/{{id}}/feed
    ```

A whole HTTP message with headers or a body is `request-http`'s.
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.model.document import Fence
from slatewright.model.facts import EndpointFact, Form
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.evidence import content_lines, sampled
from slatewright.recognise.toolkit.http_message import http_messages
from slatewright.recognise.toolkit.request_line import request_line
from slatewright.recognise.toolkit.view import SectionView

NAME = "endpoint-fence"
_MOST_LINES = 60


@recogniser(NAME)
def read(section: SectionView) -> Iterable[EndpointFact]:
    """Fences of which every line is a request line or a comment."""
    for placed in section.of_type(Fence):
        fence = placed.block
        assert isinstance(fence, Fence)
        lines = content_lines(fence.content)
        if len(lines) > _MOST_LINES or any(m.headers for m in http_messages(fence.content)):
            continue
        found = [(at, request_line(line)) for at, line in enumerate(lines) if line.strip()]
        if not found or sum(line is None for _, line in found) > 0:
            continue
        for at, line in found:
            for method in line.methods if line else ():
                assert line is not None
                yield EndpointFact(method, line.target, Form.LINE, sampled(fence, NAME, at))
