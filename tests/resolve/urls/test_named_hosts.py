"""URLs alone below a heading that begins with a method, and hosts that are machines."""

from __future__ import annotations

import pytest

from slatewright import markdown, recognise, resolve
from slatewright.model.options import ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile
from slatewright.resolve.urls.target import read_target

DOCS = """
# Stable

The base URL is `https://api.stable.test/v1`.

## All horses

`GET /horses`

## PUT it in a stall

{url}
"""


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("https://stable.test/stalls", ["GET /horses"]),
        ("https://api.stable.test/v1/stalls", ["GET /horses", "PUT /stalls"]),
    ],
)
def test_only_hosts_that_the_docs_name(url: str, told: list[str]) -> None:
    docs = SourceFile("index.html.md", DOCS.format(url=url))
    api = resolve.build(recognise.run((markdown.read(docs),), FrontMatter()), ResolveOptions())
    assert [f"{o.method.value} {o.path.value}" for o in api.operations] == told
    assert [server.url for server in api.servers] == ["https://api.stable.test/v1"]


@pytest.mark.parametrize("url", ["10.0.0.0/8", "v1:2020/horses"])
def test_no_machine(url: str) -> None:
    assert read_target(url).host is None
