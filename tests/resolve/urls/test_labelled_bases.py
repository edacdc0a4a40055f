"""URLs under a label that hold nothing but what all paths begin with."""

from __future__ import annotations

import pytest

from slatewright import markdown, recognise, resolve
from slatewright.model.options import ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile


@pytest.mark.parametrize(
    ("url", "count"),
    [
        ("https://zoo.test/v1/{KEEPER}", 1),
        ("https://zoo.test/api/v2", 1),
        ("https://zoo.test/v1/feeding/{KEEPER}", 2),
    ],
)
def test_a_url_of_versions_and_placeholders_alone_is_no_endpoint(url: str, count: int) -> None:
    docs = f"# Get started\n\n`API URL: {url}`\n\n# Birds\n\n## List birds\n\n`GET /birds`\n"
    facts = recognise.run((markdown.read(SourceFile("page.md", docs)),), FrontMatter())
    assert len(resolve.build(facts, ResolveOptions()).operations) == count


@pytest.mark.parametrize("label", ["Endpoint", "URL"])
def test_a_url_beside_its_method_is_that_of_a_call_however_short(label: str) -> None:
    parts = "\n".join(
        f"## Bird {at}\n\n**{label}:** `https://zoo.test/{path}`\n\n**Method:** `{method}`\n"
        for at, (method, path) in enumerate(
            [("GET", "birds"), ("GET", "birds/{id}"), ("POST", "birds")]
        )
    )
    facts = recognise.run((markdown.read(SourceFile("page.md", parts)),), FrontMatter())
    api = resolve.build(facts, ResolveOptions())
    assert [(o.method.value, o.path.value) for o in api.operations] == [
        ("GET", "/birds"),
        ("GET", "/birds/{id}"),
        ("POST", "/birds"),
    ]
    assert [server.url for server in api.servers] == ["https://zoo.test"]
