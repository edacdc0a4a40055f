"""A curl command in a sample.

    ```shell
    curl -X POST "https://api.example.com/kittens" \\
      -H "Authorization: Bearer TOKEN" \\
      -d '{"name": "Tom"}'
    ```

It gives method, URL, headers, credentials and body; a fence may hold several. A code span may hold one, too, and the
option before the body may be missing, or the name of the program. `wget --method=POST --body-data=...` is read as the curl command for the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from slatewright.http.headers import CONTENT_TYPE
from slatewright.http.media import media_of
from slatewright.model.document import Code, Fence
from slatewright.model.facts import Form, RequestFact
from slatewright.model.source import Basis
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.calls.body import SampleBody, form_fields, read_body, with_query
from slatewright.recognise.toolkit.calls.curl import Curl, read_curl
from slatewright.recognise.toolkit.calls.shell import commands, standard_input
from slatewright.recognise.toolkit.calls.wget import as_curl
from slatewright.recognise.toolkit.evidence import sampled, stated
from slatewright.recognise.toolkit.json.tokens import lines_of
from slatewright.recognise.toolkit.samples.sample_places import SamplePlaces
from slatewright.recognise.toolkit.view import SectionView, every_text

NAME = "request-curl"


@recogniser(NAME)
def read(section: SectionView) -> Iterable[RequestFact]:
    """Every curl command of every fence."""
    for place in section.of_type(Fence):
        fence = place.block
        assert isinstance(fence, Fence)
        if any(word in fence.content for word in ("curl", "wget", "--request ")):
            yield from _calls(fence)
    for text in every_text(section.section):
        for code in text.codes:
            if code.content.startswith("curl ") and "\n" not in code.content:
                for fact in _calls(_as_fence(code)):
                    evidence = replace(stated(code, NAME), basis=Basis.EXAMPLE)
                    yield replace(fact, evidence=evidence)


def _as_fence(code: Code) -> Fence:
    """A code span as a sample of one line."""
    span = replace(code.span, line=code.span.line - 1, column=1)
    return Fence("", "", code.content, span, columns=(code.span.column - 1,))


def _calls(fence: Fence) -> Iterator[RequestFact]:
    found = [
        (curl, standard_input(fence.content, words))
        for words in commands(fence.content)
        if (curl := read_curl(as_curl(words)))
    ]
    ends = [curl.start for curl, _ in found[1:]] + [len(fence.content)]
    for (curl, given), end in zip(found, ends, strict=False):
        fact = _fact(fence, curl, end)
        yield fact if fact.text else replace(fact, text=given)


def _fact(fence: Fence, curl: Curl, end: int) -> RequestFact:
    """The call of a command, behind which its own text goes on until `end`."""
    loose = curl.loose_start
    body = _body(curl) if loose is None else read_body((_lines(fence, curl, end),), _media(curl))
    places = SamplePlaces(
        fence, next((at for at in (curl.data_start, loose) if at is not None), curl.start)
    )
    url = curl.url
    if curl.as_query and curl.data:
        url = with_query(url, "&".join(curl.data))
    return RequestFact(
        method=curl.effective_method,
        url=url,
        headers=curl.headers,
        body=places.moved(body.value) if body.value else None,
        media=body.media,
        user=curl.user,
        form=Form.CURL,
        evidence=sampled(fence, NAME, lines_of(fence.content).place(curl.start)[0]),
        mends=places.troubles(body.troubles),
        text="\n".join(curl.data),
        explicit=curl.method is not None,
    )


def _lines(fence: Fence, curl: Curl, end: int) -> str:
    """The data in the lines of a command, without the word that ends them."""
    text = fence.content[curl.loose_start : end]
    if not curl.loose_until:
        return text
    last = re.search(rf"^[ \t]*{re.escape(curl.loose_until)}[ \t]*$", text, re.MULTILINE)
    return text[: last.start()] if last else text


def _body(curl: Curl) -> SampleBody:
    media = _media(curl)
    if curl.as_query:
        return SampleBody(None, None)
    if curl.form:
        pairs = "&".join(f"{name}={value.replace('&', ' ')}" for name, value in curl.form)
        return SampleBody(form_fields(pairs), media or "multipart/form-data")
    return read_body(curl.data, media)


def _media(curl: Curl) -> str | None:
    return media_of(next((v for name, v in curl.headers if name.lower() == CONTENT_TYPE), None))
