"""What a command prints, below it in the same sample.

    curl https://api.example.com/kittens/1

    RESPONSE

    {"id": 1, "name": "Tom"}

Lines between command and data say what it is, and may be comments of the shell as the data may; without any it is the
answer, unless the words above the sample announce a request.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from slatewright.model.document import Fence
from slatewright.model.facts import ExampleFact, Role
from slatewright.model.sample_data import JsonScalar
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.curl import read_curl
from slatewright.recognise.toolkit.data_chunks import data_chunks
from slatewright.recognise.toolkit.evidence import sampled
from slatewright.recognise.toolkit.http_message import http_messages
from slatewright.recognise.toolkit.json import read_json
from slatewright.recognise.toolkit.json.tokens import lines_of
from slatewright.recognise.toolkit.sample_places import SamplePlaces
from slatewright.recognise.toolkit.sample_role import as_held, caption_words, role_in
from slatewright.recognise.toolkit.shell import commands
from slatewright.recognise.toolkit.view import SectionView

NAME = "example-after-command"
_PROGRAMS = ("curl", "http", "https", "wget")
_COMMENT = re.compile(r"\s*#+(?:\s?=>)?")


@recogniser(NAME)
def read(section: SectionView) -> Iterable[ExampleFact]:
    """Data that starts a line behind the last word of a command."""
    for place in section.of_type(Fence):
        fence = place.block
        assert isinstance(fence, Fence)
        if any(program in fence.content for program in ("curl ", "curl:", "http ")):
            above = role_in(place.annotations[-1].plain) if place.annotations else Role.UNKNOWN
            lines = fence.content.split("\n")
            for first, last in _outputs(fence.content, lines):
                yield from _examples(fence, lines, first, last, above)


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


def _examples(
    fence: Fence, lines: list[str], first: int, last: int, above: Role
) -> Iterator[ExampleFact]:
    if http_messages("\n".join(lines[first:last]).lstrip()):
        return
    shown = list(map(_uncommented, lines[first:last]))
    for caption, begin, end in data_chunks(shown, 0, len(shown)):
        start = first + begin
        text = "\n".join(shown[begin:end])
        read = read_json(text)
        if read.value is None or isinstance(read.value, JsonScalar):
            continue
        words = as_held(caption_words(caption), read.value, caption)
        silent = Role.RESPONSE if caption or above is Role.UNKNOWN else above
        places = SamplePlaces(fence, lines_of(fence.content).offset(start))
        yield ExampleFact(
            role=silent if words.role is Role.UNKNOWN else words.role,
            status=words.status,
            media="application/json",
            value=places.moved(read.value),
            text=text,
            caption=caption,
            evidence=sampled(fence, NAME, start),
            mends=places.troubles(read.troubles),
            language=fence.language,
        )


def _uncommented(line: str) -> str:
    """A line without the mark of a comment, what follows it in its place."""
    mark = _COMMENT.match(line)
    return " " * mark.end() + line[mark.end() :] if mark else line
