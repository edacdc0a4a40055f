"""The Info object and the names of security schemes, as a person would have chosen them."""

from __future__ import annotations

import pytest

from slatewright import markdown, recognise, resolve
from slatewright.model.api import Api
from slatewright.model.options import ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile


def api(docs: str, title: str | None = None) -> Api:
    document = markdown.read(SourceFile("index.html.md", docs))
    return resolve.build(recognise.run((document,), FrontMatter(title=title)), ResolveOptions())


@pytest.mark.parametrize(
    ("title", "version"),
    [
        ("Harbour API v2", "2"),
        ("Harbour API V 2.1", "2.1"),
        ("Harbour API (version 3)", "3"),
        ("API del puerto, versión 4.0.1", "4.0.1"),
        ("Harbour v1 API v1beta2", "1beta2"),
        ("Harbour API 24/7", "1.0.0"),
        ("Harbour API", "1.0.0"),
    ],
)
def test_the_version_is_the_last_one_that_the_title_names(title: str, version: str) -> None:
    assert api("# Boats\n\n`GET /boats`\n", title).version.value == version


def test_the_description_may_stand_below_the_first_chapters_first_heading() -> None:
    docs = "# General\n\n## About\n\nBerths and tides.\n\n# Boats\n\nAll boats.\n\n## List\n\n`GET /b`\n"
    assert api(docs).description == "Berths and tides."


def test_words_about_an_operation_describe_no_api() -> None:
    docs = "# Boats\n\n## List\n\n`GET /boats`\n\n### Notes\n\nNone so far.\n"
    assert api(docs).description == ""


def test_several_keys_are_called_after_their_headers_and_one_key_is_not() -> None:
    one = "# Authentication\n\n`X-Harbour-Key: <key>`\n"
    two = f"{one}\n`X-HARBOUR-SIGN: <sign>`\n"
    assert [scheme.name for scheme in api(one).security_schemes] == ["apiKey"]
    assert sorted(scheme.name for scheme in api(two).security_schemes) == [
        "harbourKey",
        "harbourSign",
    ]


def test_a_key_in_the_same_call_as_a_bearer_token_is_sent_with_it() -> None:
    call = "```http\nGET /boats HTTP/1.1\nHost: api.harbour.test\n{}\n```\n"
    both = call.format("Authorization: Bearer abc\nX-Harbour-Key: def")
    apart = call.format("Authorization: Bearer abc") + call.format("X-Harbour-Key: def")
    assert api(f"# Boats\n\n{both}").security == (("bearerAuth", "apiKey"),)
    assert api(f"# Boats\n\n{apart}").security == (("bearerAuth",), ("apiKey",))


def test_the_heading_of_an_operations_fields_does_not_name_it() -> None:
    docs = """# Tides

## Look a tide up

```shell
curl -X POST https://api.harbour.test/tides/search
```

### Input attributes of tides

`POST https://api.harbour.test/tides/search`
"""
    assert api(docs).operations[0].summary == "Look a tide up"
