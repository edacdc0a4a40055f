"""The data that a sample shows below a command, as what the command prints."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from slatewright.model.document import Fence
from slatewright.model.sample_data import Json, JsonScalar, Mend
from slatewright.recognise.toolkit.calls.curl import read_curl
from slatewright.recognise.toolkit.calls.http_message import http_messages
from slatewright.recognise.toolkit.calls.shell import commands
from slatewright.recognise.toolkit.json import read_json
from slatewright.recognise.toolkit.json.tokens import lines_of
from slatewright.recognise.toolkit.samples.data_chunks import data_chunks
from slatewright.recognise.toolkit.samples.sample_places import SamplePlaces
from slatewright.regex import regex

_PROGRAMS = ("curl", "http", "https", "wget")
_SIGNS = ("curl ", "curl:", "http ")
_COMMENT = regex(r"\s*#+(?:\s?=>)?")


class Printed(Struct, frozen=True):
    """One piece of data."""

    caption: str
    """The lines between it and the command."""
    start: int
    """Its first line in the sample, from 0."""
    text: str
    value: Json
    mends: tuple[Mend, ...]


def printed_below(fence: Fence) -> Iterator[Printed]:
    """Each piece of data that starts a line behind the last word of a command."""
    if not any(sign in fence.content for sign in _SIGNS):
        return
    lines = fence.content.split("\n")
    for first, last in _outputs(fence.content, lines):
        if not http_messages("\n".join(lines[first:last]).lstrip()):
            yield from _pieces(fence, lines, first, last)


def _outputs(content: str, lines: list[str]) -> Iterator[tuple[int, int]]:
    """The stretches of lines behind each command, from 0, the last excluded."""
    calls = [c for c in commands(content) if c[0].text in _PROGRAMS or c[0].text[:5] == "curl:"]
    places = lines_of(content)
    starts = [places.place(call[0].start)[0] for call in calls]
    total = content.count("\n") + 1
    for call, following in zip(calls, [*starts[1:], total], strict=False):
        curl = read_curl(call)
        if curl is None or curl.loose_start is None:
            yield places.place(call[-1].end)[0] + 1, following
            continue
        sent = next(data_chunks(lines, places.place(curl.loose_start)[0], following), None)
        if sent is not None:
            yield sent[2], following


def _pieces(fence: Fence, lines: list[str], first: int, last: int) -> Iterator[Printed]:
    shown = list(map(_uncommented, lines[first:last]))
    for caption, begin, end in data_chunks(shown, 0, len(shown)):
        text = "\n".join(shown[begin:end])
        read = read_json(text)
        if read.value is None or isinstance(read.value, JsonScalar):
            continue
        places = SamplePlaces(fence, lines_of(fence.content).offset(first + begin))
        value = places.moved(read.value)
        yield Printed(caption, first + begin, text, value, places.troubles(read.troubles))


def _uncommented(line: str) -> str:
    """A line without the mark of a comment, what follows it in its place."""
    mark = _COMMENT.match(line)
    return " " * mark.end() + line[mark.end() :] if mark else line
