"""Headers of what the API sends of its own accord."""

from __future__ import annotations

import pytest
from stages import api_of

from slatewright.model.api import ObjectOf

HEADERS = """Header | Meaning
------ | -------
X-Books-Event | What happened
X-Books-Signature | A signature
"""
CALL = "# Books\n\n## List books\n\n`GET /books`\n\n"


@pytest.mark.parametrize("titles", ["# Webhooks\n\n", "# Callbacks\n\n## What is sent\n\n"])
def test_headers_of_deliveries_are_none_of_requests(titles: str) -> None:
    api = api_of(f"{CALL}{titles}We call your address with these headers:\n\n{HEADERS}")
    assert (api.global_headers, api.security_schemes) == ((), ())


def test_headers_of_a_chapter_on_requests_are() -> None:
    api = api_of(f"{CALL}# Requests\n\nSend these headers:\n\n{HEADERS}")
    assert [header.name for header in api.global_headers] == ["X-Books-Event"]
    assert [scheme.parameter for scheme in api.security_schemes] == ["X-Books-Signature"]


HOOK = """# Books

## Watch a book

`POST /books/watch`

### Body Parameters

Parameter | Type | Description
--------- | ---- | -----------
url | string | Where we call.
manner | object | How we call.

### {title}

Parameter | Type | Description
--------- | ---- | -----------
event | string | What happened.
"""


@pytest.mark.parametrize(
    ("title", "fields"),
    [
        ("Callback Data", {"url", "manner"}),
        ("Webhook payload", {"url", "manner"}),
        ("Body", {"url", "manner", "event"}),
    ],
)
def test_what_is_sent_to_the_callers_url_is_no_part_of_the_request(
    title: str, fields: set[str]
) -> None:
    (operation,) = api_of(HOOK.replace("{title}", title)).operations
    body = operation.bodies[0].shape.value
    assert isinstance(body, ObjectOf)
    assert {field.name for field in body.fields} == fields


def test_a_field_may_be_called_as_a_delivery_is() -> None:
    (operation,) = api_of(
        HOOK.replace("{title}", "Callback").replace("manner", "callback")
    ).operations
    body = operation.bodies[0].shape.value
    assert isinstance(body, ObjectOf)
    inner = next(field.shape.value for field in body.fields if field.name == "callback")
    assert isinstance(inner, ObjectOf)
    assert [field.name for field in inner.fields] == ["event"]
