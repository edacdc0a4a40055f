"""Server-sent events and lines of JSON, one after another while the answer still comes."""

from __future__ import annotations

import json
import re
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, AbstractContextManager
from dataclasses import dataclass, field, replace
from typing import Any

from ._options import Call, RequestOptions
from ._responses import RawResponse

MEDIA = "text/event-stream"

_LINES = re.compile(
    r"application/(?:x-)?(?:ndjson|jsonl|jsonlines|json-lines|stream\+json|json-stream)\s*(?:;|$)"
)
"""Content types of answers that are one JSON text on each line."""
_SEQUENCE = re.compile(r"application/(?:[^;\s]*\+)?json-seq\s*(?:;|$)")
_SEPARATOR = b"\x1e"
"""What `json-seq` has before each text, which may have several lines."""

_LINE_END = re.compile(rb"\r\n|\n|\r")


@dataclass(frozen=True, slots=True)
class Event:
    """One event, as the HTML standard reads it."""

    data: str
    event: str = "message"
    """What kind of event it is."""
    id: str = ""
    """The last id that the server gave, with this event or before it."""
    retry: int | None = None
    """Milliseconds that the server asks to wait before connecting again; None where it has not."""

    def json(self) -> Any:
        """The data, where it is JSON.

        Raises:
            ValueError: where it is not.
        """
        return json.loads(self.data)


@dataclass(slots=True)
class Decoder:
    """Puts events together from an answer that comes in pieces, cut anywhere."""

    _pieces: list[bytes] = field(default_factory=list)
    """The line that has not ended."""
    _after_return: bool = False
    """Whether a line feed at the very beginning belongs to the line end before it."""
    _begun: bool = False
    _data: list[str] = field(default_factory=list)
    _event: str = ""
    _id: str = ""
    _retry: int | None = None

    def feed(self, piece: bytes) -> Iterator[Event]:
        """The events that end in the next piece."""
        if self._after_return and piece:
            piece, self._after_return = piece.removeprefix(b"\n"), False
        self._pieces.append(piece)
        if b"\n" not in piece and b"\r" not in piece:
            return
        content = b"".join(self._pieces)
        *lines, rest = _LINE_END.split(content)
        self._pieces, self._after_return = [rest], content.endswith(b"\r")
        for line in lines:
            if not self._begun:
                line, self._begun = line.removeprefix(b"\xef\xbb\xbf"), True
            if line:
                self._take(line.decode(errors="replace"))
            elif self._data:
                yield Event("\n".join(self._data), self._event or "message", self._id, self._retry)
                self._data, self._event = [], ""
            else:
                self._event = ""

    def end(self) -> Iterator[Event]:
        """Nothing: an event that is cut off is none."""
        return iter(())

    def _take(self, line: str) -> None:
        """Note one field; a line that begins with a colon is a comment, and so has no known name."""
        name, _, value = line.partition(":")
        value = value.removeprefix(" ")
        match name:
            case "data":
                self._data.append(value)
            case "event":
                self._event = value
            case "id" if "\0" not in value:
                self._id = value
            case "retry" if value.isascii() and value.isdecimal() and len(value) < 10:
                self._retry = int(value)


@dataclass(slots=True)
class LineDecoder:
    """Takes JSON texts from an answer that comes in pieces: each is the data of an event."""

    separator: bytes = b"\n"
    _pieces: list[bytes] = field(default_factory=list)
    """The text that has not ended."""

    def feed(self, piece: bytes) -> Iterator[Event]:
        """The texts that end in the next piece."""
        self._pieces.append(piece)
        if self.separator not in piece:
            return
        *texts, rest = b"".join(self._pieces).split(self.separator)
        self._pieces = [rest]
        for each in texts:
            text = each.strip().lstrip(_SEPARATOR)
            if text:
                yield Event(text.decode(errors="replace"))

    def end(self) -> Iterator[Event]:
        """The last text, which need not end."""
        return self.feed(self.separator)


def decoder_of(raw: RawResponse[None]) -> Decoder | LineDecoder:
    """What takes an answer apart, by its content type."""
    media = raw.headers.get("content-type", "").lower()
    if _SEQUENCE.match(media):
        return LineDecoder(_SEPARATOR)
    return LineDecoder() if _LINES.match(media) else Decoder()


class EventStream:
    """The events of an answer. The request is made when they are asked for, each time anew."""

    def __init__(
        self,
        stream: Callable[
            [Call[Any], RequestOptions | None], AbstractContextManager[RawResponse[None]]
        ],
        call: Call[Any],
        options: RequestOptions | None,
    ) -> None:
        self._stream, self._options = stream, options
        self._call = replace(call, accept=call.accept or MEDIA)

    def __iter__(self) -> Iterator[Event]:
        with self._stream(self._call, self._options) as raw:
            decoder = decoder_of(raw)
            for piece in raw.response.iter_bytes():
                yield from decoder.feed(piece)
            yield from decoder.end()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._call.operation}>"


class AsyncEventStream:
    """As `EventStream`, for `async for`."""

    def __init__(
        self,
        stream: Callable[
            [Call[Any], RequestOptions | None], AbstractAsyncContextManager[RawResponse[None]]
        ],
        call: Call[Any],
        options: RequestOptions | None,
    ) -> None:
        self._stream, self._options = stream, options
        self._call = replace(call, accept=call.accept or MEDIA)

    async def __aiter__(self) -> AsyncIterator[Event]:
        async with self._stream(self._call, self._options) as raw:
            decoder = decoder_of(raw)
            async for piece in raw.response.aiter_bytes():
                for event in decoder.feed(piece):
                    yield event
            for event in decoder.end():
                yield event

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._call.operation}>"
