"""Lines of a sample message behind a blank line below its request line: headers, or a body."""

from __future__ import annotations

import pytest

from slatewright import markdown, recognise
from slatewright.model.facts import RequestFact
from slatewright.model.sample_data import JsonObject
from slatewright.model.source import FrontMatter, SourceFile


def _request(message: str) -> RequestFact:
    docs = f"## Send a parcel\n\n```http\n{message}\n```\n"
    facts = recognise.run((markdown.read(SourceFile("index.html.md", docs)),), FrontMatter())
    (fact,) = [f for s in facts.sections for f in s.facts if isinstance(f, RequestFact)]
    return fact


LINE = "POST https://post.test/v1/parcels HTTP/1.1\n\n"


def test_headers_behind_a_blank_line_are_no_body() -> None:
    call = _request(
        LINE
        + "X-Post-Version: <%= settings[:version] %>\nAuthorization: Stamp abc\n\n"
        + '{"weight": 3}'
    )
    assert [name for name, _ in call.headers] == ["X-Post-Version", "Authorization"]
    assert isinstance(call.body, JsonObject)
    assert [member.name for member in call.body.members] == ["weight"]
    assert call.media == "application/json"
    assert call.body.members[0].value.line == 9


def test_a_call_without_a_body_has_its_headers_behind_a_blank_line_too() -> None:
    call = _request("GET https://post.test/v1/parcels HTTP/1.1\n\nAuthorization: Stamp abc")
    assert call.headers == (("Authorization", "Stamp abc"),)
    assert not call.text


@pytest.mark.parametrize(
    "body",
    [
        "name: Tom\ndate: today\n\nend: now",
        'X-Ray: 1\n{"weight": 3}',
        'Authorization:\n\n{"weight": 3}',
    ],
)
def test_what_is_not_plainly_headers_stays_the_body(body: str) -> None:
    call = _request(LINE + body)
    assert call.headers == ()
    assert call.text.startswith(body.split("\n", 1)[0])


def test_where_headers_follow_the_line_at_once_the_lines_behind_a_blank_one_are_the_body() -> None:
    call = _request(
        "POST https://post.test/v1/parcels HTTP/1.1\nAccept: text/plain\n\nX-Ray: 1\n\nend"
    )
    assert call.headers == (("Accept", "text/plain"),)
    assert call.text.startswith("X-Ray: 1")
