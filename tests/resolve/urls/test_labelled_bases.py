"""URLs under a label that hold nothing but what all paths begin with."""

from __future__ import annotations

import pytest
from stages import api_of


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
    assert len(api_of(docs).operations) == count


@pytest.mark.parametrize("label", ["Endpoint", "URL"])
def test_a_url_beside_its_method_is_that_of_a_call_however_short(label: str) -> None:
    parts = "\n".join(
        f"## Bird {at}\n\n**{label}:** `https://zoo.test/{path}`\n\n**Method:** `{method}`\n"
        for at, (method, path) in enumerate(
            [("GET", "birds"), ("GET", "birds/{id}"), ("POST", "birds")]
        )
    )
    api = api_of(parts)
    assert [(o.method.value, o.path.value) for o in api.operations] == [
        ("GET", "/birds"),
        ("GET", "/birds/{id}"),
        ("POST", "/birds"),
    ]
    assert [server.url for server in api.servers] == ["https://zoo.test"]
