"""What a call answers, as an interactive session shows it.

    ```python
    r = requests.get("https://api.example.com/kittens/1")
    >>> <Response [200]>
    r.json()
    >>> {"id": 1, "name": "Tom"}
    ```

Data may stand behind the prompt, or on the lines below what was typed there. Without prompts, it stands below a line
that only looks at the answer: `r.json()`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from slatewright.model.document import Fence
from slatewright.model.facts import ExampleFact, Role
from slatewright.model.sample_data import JsonScalar
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.evidence import sampled
from slatewright.recognise.toolkit.json import read_json
from slatewright.recognise.toolkit.json.tokens import lines_of
from slatewright.recognise.toolkit.samples.data_chunks import data_chunks
from slatewright.recognise.toolkit.samples.sample_places import SamplePlaces
from slatewright.recognise.toolkit.view import SectionView
from slatewright.regex import regex

NAME = "example-in-session"
_PROMPT = regex(r"[ \t]{0,40}>>>")
_STATUS = regex(r"<Response \[?([1-5]\d\d)\]?>")
_UNICODE = regex(r"(?<![\w'\"])u(?=['\"])")
_DATA = regex(r"\s{0,200}[\[{]")
_LOOKED_AT = (".json()", ".text", ".content")
_LOOKS = regex(
    r"[ \t]{0,40}(?:print[ (][ \t]?)?\w[\w.]{0,60}\.(?:json\(\)|text|content)\)?[ \t]{0,40}\Z"
)
_SILENT = regex(r"[ \t]{0,200}(?:#|\Z)")


@recogniser(NAME)
def read(section: SectionView) -> Iterable[ExampleFact]:
    """The data and the statuses that sessions print."""
    for placed in section.of_type(Fence):
        fence = placed.block
        assert isinstance(fence, Fence)
        if ">>>" in fence.content:
            yield from _examples(fence)
        elif any(look in fence.content for look in _LOOKED_AT):
            yield from _looked_at(fence)


def _examples(fence: Fence) -> Iterator[ExampleFact]:
    lines = _UNICODE.sub(" ", fence.content).split("\n")
    prompts = [at for at, line in enumerate(lines) if _PROMPT.match(line)]
    status, told = None, -1
    for at, end in zip(prompts, [*prompts[1:], len(lines)], strict=True):
        if match := _STATUS.search(lines[at]):
            status, told = match[1], at
            continue
        lines[at] = _PROMPT.sub("", lines[at])
        first = at if _DATA.match(lines[at]) else at + 1
        if first < end and _DATA.match(lines[first]):
            for _, start, stop in data_chunks(lines, first, end):
                if fact := _example(fence, lines, start, stop, status):
                    status, told = None, -1
                    yield fact
                break
    if status:
        yield _fact(fence, told, status)


def _looked_at(fence: Fence) -> Iterator[ExampleFact]:
    lines = _UNICODE.sub(" ", fence.content).split("\n")
    for at, line in enumerate(lines):
        if not _LOOKS.match(line):
            continue
        first = next((i for i in range(at + 1, len(lines)) if not _SILENT.match(lines[i])), None)
        if first is None or not _DATA.match(lines[first]):
            continue
        _, start, stop = next(data_chunks(lines, first, len(lines)), ("", first, first))
        if fact := _example(fence, lines, start, stop, None):
            yield fact


def _example(
    fence: Fence, lines: list[str], start: int, stop: int, status: str | None
) -> ExampleFact | None:
    text = "\n".join(lines[start:stop])
    read = read_json(text)
    if read.value is None or isinstance(read.value, JsonScalar):
        return None
    places = SamplePlaces(fence, lines_of(fence.content).offset(start))
    return ExampleFact(
        role=Role.RESPONSE,
        status=status,
        media="application/json",
        value=places.moved(read.value),
        text=text,
        caption="",
        evidence=sampled(fence, NAME, start),
        language=fence.language,
    )


def _fact(fence: Fence, line: int, status: str) -> ExampleFact:
    """A status with which nothing is printed."""
    return ExampleFact(
        role=Role.RESPONSE,
        status=status,
        media=None,
        value=None,
        text="",
        caption="",
        evidence=sampled(fence, NAME, line),
        language=fence.language,
    )
