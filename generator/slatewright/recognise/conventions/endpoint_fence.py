"""Request lines in a fence of their own, or at the head of one.

    ```
    POST https://api.example.com/v1/kittens/{{id}}/feed
    ```

    ```shell
    # Definition
    GET https://api.example.com/v1/kittens/{id}

    # Example
    curl https://api.example.com/v1/kittens/7
    ```

The query may go on over several lines. A whole HTTP message with headers or a body is `request-http`'s, a command
below them `request-curl`'s, and one on one line that looks like a request line, as `http GET /kittens` does, `request-httpie`'s.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from slatewright.model.document import Fence
from slatewright.model.facts import EndpointFact, Form
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.calls.http_message import http_messages, whole_line
from slatewright.recognise.toolkit.calls.request_line import RequestLine, request_line
from slatewright.recognise.toolkit.evidence import content_lines, sampled
from slatewright.recognise.toolkit.view import SectionView
from slatewright.regex import regex

NAME = "endpoint-fence"
_MOST_LINES = 60
_COMMENT = ("#", "//")
_COMMAND = regex(r"\s*(?:\$\s+)?curl\s")
_HTTPIE = regex(r"\s*(?:\$\s+)?https?\s+[A-Z]")


@recogniser(NAME)
def read(section: SectionView) -> Iterable[EndpointFact]:
    """Fences of which every line, or every one above a command, is a request line or a comment."""
    for placed in section.of_type(Fence):
        fence = placed.block
        assert isinstance(fence, Fence)
        lines = _above_command(content_lines(fence.content))
        if len(lines) > _MOST_LINES or any(m.headers for m in http_messages(fence.content)):
            continue
        found = list(_requests(lines))
        if not found or any(line is None for _, line in found):
            continue
        for at, line in found:
            for method in line.methods if line else ():
                assert line is not None
                yield EndpointFact(method, line.target, Form.LINE, sampled(fence, NAME, at))


def _above_command(lines: tuple[str, ...]) -> tuple[str, ...]:
    """The lines above the first command, where comments tell both of them apart; else all lines."""
    is_comment = (line.lstrip().startswith(_COMMENT) for line in lines)
    comment = next((at for at, told in enumerate(is_comment) if told), None)
    if comment is None:
        return lines
    first = next((at for at, line in enumerate(lines) if _COMMAND.match(line)), comment)
    return lines[:first] if comment < first else lines


def _requests(lines: tuple[str, ...]) -> Iterator[tuple[int, RequestLine | None]]:
    """What each line is that holds anything, those with more of its query taken together."""
    at = 0
    while at < len(lines):
        start = at
        line, at = whole_line(lines, start)
        if line.strip() and not line.lstrip().startswith(_COMMENT):
            command = _HTTPIE.match(line) and at == start + 1
            yield start, None if command else request_line(line)
