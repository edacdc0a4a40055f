"""An HTTPie command in a sample.

    $ http "https://api.example.com/accounts" "Authorization: Bearer $token" kind==business
    $ http --form PUT "https://api.example.com/accounts/1" name=Tom

`==` gives the query, `:` a header, `=` and `:=` the body, as the command itself has it.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from slatewright.http.media import FORM
from slatewright.model.document import Fence
from slatewright.model.facts import Form, RequestFact
from slatewright.model.sample_data import JsonMember, JsonObject, JsonScalar
from slatewright.recognise.contract import recogniser
from slatewright.recognise.toolkit.calls.body import with_query
from slatewright.recognise.toolkit.calls.httpie import Httpie, read_httpie
from slatewright.recognise.toolkit.calls.shell import commands, standard_input
from slatewright.recognise.toolkit.evidence import sampled
from slatewright.recognise.toolkit.json import read_json
from slatewright.recognise.toolkit.json.tokens import lines_of
from slatewright.recognise.toolkit.samples.sample_places import SamplePlaces
from slatewright.recognise.toolkit.view import SectionView

NAME = "request-httpie"


@recogniser(NAME)
def read(section: SectionView) -> Iterable[RequestFact]:
    """Every HTTPie command of every fence."""
    for placed in section.of_type(Fence):
        fence = placed.block
        assert isinstance(fence, Fence)
        if "http " in fence.content:
            for words in commands(fence.content):
                if call := read_httpie(words):
                    yield replace(_fact(fence, call), text=standard_input(fence.content, words))


def _fact(fence: Fence, call: Httpie) -> RequestFact:
    line = lines_of(fence.content).place(call.start)[0]
    body = _body(call)
    query = "&".join(f"{name}={value}" for name, value in call.query)
    return RequestFact(
        method=call.method,
        url=with_query(call.url, query) if query else call.url,
        headers=call.headers,
        body=SamplePlaces(fence, call.start).moved(body) if body else None,
        media=_media(call),
        user=call.user,
        form=Form.HTTPIE,
        evidence=sampled(fence, NAME, line),
    )


def _body(call: Httpie) -> JsonObject | None:
    if not call.fields:
        return None
    members = []
    for name, text, raw in call.fields:
        value = (read_json(text).value if raw else None) or JsonScalar(text, 0, 0)
        members.append(JsonMember(name, value, 0, 0))
    return JsonObject(tuple(members), 0, 0)


def _media(call: Httpie) -> str | None:
    if not call.fields:
        return None
    return FORM if call.form else "application/json"
