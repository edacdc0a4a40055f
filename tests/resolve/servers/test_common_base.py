"""The base path of an API some of whose operations are on hosts of their own."""

from __future__ import annotations

import pytest

from slatewright import markdown, recognise, resolve
from slatewright.model.api import Api
from slatewright.model.options import ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile

DOCS = """
# Start

All requests go to `https://api.barn.test/v2/`.

## List

`GET /stalls`

## Add

`POST /stalls`

## Follow

"""


def _api(start: str, line: str) -> Api:
    docs = f"{start}`{line}`\n"
    facts = recognise.run((markdown.read(SourceFile("page.md", docs)),), FrontMatter())
    return resolve.build(facts, ResolveOptions())


@pytest.mark.parametrize(
    ("line", "server", "path"),
    [
        ("GET https://follow.barn.test/f/<code>", "https://follow.barn.test", "/f/{code}"),
        ("GET https://follow.barn.test/v2/f", "https://follow.barn.test/v2", "/f"),
    ],
)
def test_an_operation_on_another_host_leaves_all_others_their_base(
    line: str, server: str, path: str
) -> None:
    api = _api(DOCS, line)
    assert [one.url for one in api.servers] == ["https://api.barn.test/v2"]
    assert [op.path.value for op in api.operations] == ["/stalls", "/stalls", path]
    assert [one.url for one in api.operations[-1].servers] == [server]


def test_paths_keep_their_base_where_the_host_goes_without() -> None:
    api = _api(DOCS, "GET https://api.barn.test/f")
    assert "/v2/stalls" in [op.path.value for op in api.operations]
    assert [one.url for one in api.servers] == ["https://api.barn.test"]


def test_paths_keep_their_base_where_they_would_be_one_without() -> None:
    docs = DOCS.replace("/stalls", "https://api.barn.test/v2/stalls")
    api = _api(docs, "GET https://follow.barn.test/stalls`, `GET https://track.barn.test/stalls")
    paths = [op.path.value for op in api.operations if op.method.value == "GET"]
    assert paths == ["/v2/stalls", "/stalls"]
