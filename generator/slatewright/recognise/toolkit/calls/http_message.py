"""Raw HTTP messages: a request or status line, headers, a blank line, a body."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from slatewright.http.headers import IGNORED_PARAMETERS
from slatewright.http.methods import BODYLESS
from slatewright.recognise.toolkit.calls.request_line import RequestLine, request_line
from slatewright.recognise.toolkit.evidence import content_lines
from slatewright.regex import regex

_STATUS = regex(r"\s*HTTP(?:[/ ]\d(?:\.\d)?)?\s+(\d{3})\b", re.IGNORECASE)
_QUERY = regex(r"\s*[?&]?[\w.$\[\]-]{1,60}=[^\s&=]{0,200}&?\s*\Z")
"""One parameter of a query on a line of its own."""
_COMMAND = regex(r"\s*(?:[$>]\s)?(?:curl|wget)\s")
"""The same request as a command below the message."""
_HEADER = regex(r"\s*([A-Za-z][\w-]*)\s*:\s?(?!//)(.*)\Z")
_LATE_COLON = regex(r"\s*(Authorization[ \t]+[A-Za-z]{3,20}):\s?(.*)\Z", re.IGNORECASE)
"""The header with credentials, whose colon stands behind their scheme: `Authorization Bearer: abc`."""
_FOLDED = regex(r"[ \t]+[^\s{\[]")


class HttpMessage(Struct, frozen=True):
    """One message; `body_line` is the body's first line counted from 0 in the whole text."""

    line: int
    request: RequestLine | None
    status: str | None
    headers: tuple[tuple[str, str], ...]
    body: str
    body_line: int
    below: bool = False
    """Whether it is an answer that stands right below its request, without a status line of its own."""

    def header(self, name: str) -> str | None:
        """The value of a header, by its name in any case."""
        return next((v for n, v in self.headers if n.lower() == name.lower()), None)


@lru_cache(maxsize=16)
def http_messages(text: str) -> tuple[HttpMessage, ...]:
    """The messages of a sample; empty where its first line is neither a request nor a status line."""
    lines = content_lines(text)
    first = next((i for i, line in enumerate(lines) if line.strip()), None)
    if first is None or not _starts(lines[first]):
        return ()
    starts = [i for i, line in enumerate(lines) if _starts(line)]
    stops = sorted([*starts, *(i for i, line in enumerate(lines) if _COMMAND.match(line))])
    ends = [*stops, len(lines)]
    messages = [_message(lines, start, ends[bisect_right(stops, start)]) for start in starts]
    answered = any(message.status for message in messages)
    return tuple(part for message in messages for part in _with_answer(message, answered))


def _starts(line: str) -> bool:
    return bool(_STATUS.match(line)) or (
        line[:1] in "GPDHOgpdho[" and len(line) < 2000 and request_line(line) is not None
    )


def whole_line(lines: tuple[str, ...], start: int) -> tuple[str, int]:
    """A request line with the lines on which its query goes on, and the number of the line behind them."""
    parts, at = [lines[start].rstrip()], start + 1
    while at < len(lines) and _QUERY.match(lines[at]):
        more = lines[at].strip()
        if not parts[-1].endswith(("?", "&")) and more[0] not in "?&":
            break
        parts.append(more)
        at += 1
    return "".join(parts), at


def _message(lines: tuple[str, ...], start: int, end: int) -> HttpMessage:
    status = _STATUS.match(lines[start])
    first, behind = whole_line(lines[start:end], 0)
    at = start + behind
    request = None if status else request_line(first)
    headers, at = _headers(lines[:end], at)
    at = _behind_blanks(lines[:end], at)
    if request and not headers:
        late, behind = _headers(lines[:end], at)
        if _are_sent(late) and (behind == end or not lines[behind].strip()):
            headers, at = late, _behind_blanks(lines[:end], behind)
    body = "\n".join(lines[at:end])
    return HttpMessage(start, request, status.group(1) if status else None, headers, body, at)


def _with_answer(message: HttpMessage, answered: bool) -> tuple[HttpMessage, ...]:
    """A message, and the answer that stands below it: below `GET /kittens HTTP/1.1 200 OK`, or what a GET cannot be sent."""
    line = message.request
    if line is None or answered or message.body.lstrip()[:1] not in ("{", "["):
        return (message,)
    status = _STATUS.match(line.tail)
    if status is None and line.methods[0] not in BODYLESS:
        return (message,)
    answer = HttpMessage(
        line=message.line if status else message.body_line,
        request=None,
        status=status.group(1) if status else None,
        headers=(),
        body=message.body,
        body_line=message.body_line,
        below=True,
    )
    return replace(message, body=""), answer


def _headers(lines: tuple[str, ...], at: int) -> tuple[tuple[tuple[str, str], ...], int]:
    """The headers that stand from a line on, and the number of the line behind them.

    A list may go on in the lines below, indented (RFC 9112, section 5.2).
    """
    headers: list[tuple[str, str]] = []
    while at < len(lines):
        if header := _HEADER.match(lines[at]):
            headers.append((header.group(1), header.group(2).strip()))
        elif late := _LATE_COLON.match(lines[at]):
            headers.append((late[1], late[2].strip()))
        elif headers and headers[-1][1].endswith((",", ";")) and _FOLDED.match(lines[at]):
            name, value = headers.pop()
            headers.append((name, f"{value} {lines[at].strip()}"))
        else:
            break
        at += 1
    return tuple(headers), at


def _behind_blanks(lines: tuple[str, ...], at: int) -> int:
    while at < len(lines) and not lines[at].strip():
        at += 1
    return at


def _are_sent(headers: tuple[tuple[str, str], ...]) -> bool:
    """Whether lines that a blank one parts from the request line are headers still: one has a name that only these have."""
    names = [name.lower() for name, _ in headers]
    return any(name in IGNORED_PARAMETERS or name.startswith("x-") for name in names) and all(
        value for _, value in headers
    )
