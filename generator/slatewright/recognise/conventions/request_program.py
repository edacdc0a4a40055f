"""A call in a sample program, where no command and no HTTP message shows it.

    ```python
    response = requests.post("https://api.example.com/kittens", json={"name": "Tom"})
    ```

    ```javascript
    fetch(`https://api.example.com/kittens/${id}`, { method: "DELETE" })
    ```

Slate shows one call in several languages; the programs of one of them are enough. Beside a command that sends nothing,
a program that sends something still says what.
"""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlencode

from slatewright.http.headers import CONTENT_TYPE
from slatewright.model.document import Fence
from slatewright.model.facts import Form, RequestFact
from slatewright.model.sample_data import JsonObject, JsonScalar
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.calls.body import SampleBody, read_body, with_query
from slatewright.recognise.toolkit.calls.http_message import http_messages
from slatewright.recognise.toolkit.calls.program_call import ProgramCall, program_call
from slatewright.recognise.toolkit.calls.program_media import sent_media
from slatewright.recognise.toolkit.evidence import sampled
from slatewright.recognise.toolkit.json import read_json
from slatewright.recognise.toolkit.json.tokens import lines_of
from slatewright.recognise.toolkit.samples.sample_places import SamplePlaces
from slatewright.recognise.toolkit.view import SectionView
from slatewright.regex import regex

NAME = "request-program"
_DATA = frozenset({"json", "xml", "html", "yaml", "yml", "text", "plaintext", "csv", "http"})
_DATA_OPTIONS = (" -d", " -F", " -T", " --data", " --form", " --json", " --upload-file")
_ASSIGNED = regex(r"[:=]=?[\"'{\[]")
"""A field of HTTPie's with its value."""
_SENDING = ("POST", "PUT", "PATCH", ".post", ".put", ".patch", "::post", "::put", "::patch")
_COMMANDS = frozenset({"shell", "bash", "sh", "console", "curl", "zsh"})


@recogniser(NAME)
def read(section: SectionView) -> Iterable[RequestFact]:
    """The programs of a section that make one call each, in the language of the first, where no command shows any."""
    fences = [placed.block for placed in section.of_type(Fence) if isinstance(placed.block, Fence)]
    shown = [fence for fence in fences if _shows_call(fence)]
    if any(_says_what(fence) for fence in shown):
        return
    language: str | None = None
    seen: set[tuple[str, str]] = set()
    bare: set[tuple[str, str]] = set()
    for fence in fences:
        if fence.language in _DATA or "http" not in fence.content:
            continue
        silent = bool(shown) and not any(mark in fence.content for mark in _SENDING)
        if silent:
            continue
        call = program_call(fence.content)
        if call is None or not call.body and shown:
            continue
        key = (call.method, call.url)
        other = language not in (None, fence.language)
        if key in seen or (not call.body if key in bare else other):
            continue
        language = language or fence.language
        (seen if call.body else bare).add(key)
        yield _fact(fence, call)


def _shows_call(fence: Fence) -> bool:
    """Whether a fence holds a command or a message, which say more than any program."""
    words = fence.content.split(None, 1)
    if fence.language in _COMMANDS or words and words[0] in ("curl", "http", "$"):
        return True
    return any(message.request for message in http_messages(fence.content))


def _says_what(fence: Fence) -> bool:
    """Whether what shows a call shows what it sends, too, or is of a kind that says so elsewhere: a message, an announced body."""
    if fence.language not in _COMMANDS or _ASSIGNED.search(fence.content):
        return True
    options = any(option in fence.content for option in _DATA_OPTIONS)
    return options or CONTENT_TYPE in fence.content.lower()


def _fact(fence: Fence, call: ProgramCall) -> RequestFact:
    body = read_body((call.body,), None) if call.body else SampleBody(None, None)
    places = SamplePlaces(fence, call.body_at)
    return RequestFact(
        method=call.method,
        url=_url(call),
        headers=_texts(call.headers),
        body=places.moved(body.value) if body.value else None,
        media=sent_media(fence.content, body.media) if body.value else None,
        user=None,
        form=Form.PROGRAM,
        evidence=sampled(fence, NAME, lines_of(fence.content).place(call.at)[0]),
        explicit=call.explicit,
    )


def _url(call: ProgramCall) -> str:
    """The URL with the query that the program hands over beside it."""
    query = urlencode(_texts(call.query), safe="[]{}<>$,:/")
    return with_query(call.url, query) if query else call.url


def _texts(braces: str) -> tuple[tuple[str, str], ...]:
    """The members of an object in braces whose values are texts or numbers."""
    read = read_json(braces).value if braces else None
    members = read.members if isinstance(read, JsonObject) else ()
    return tuple(
        (member.name, str(value).lower() if isinstance(value, bool) else str(value))
        for member in members
        if isinstance(member.value, JsonScalar)
        and isinstance(value := member.value.value, str | int | float)
    )
