"""Which operations, servers and credentials the docs have, from whole pages."""

from __future__ import annotations

import pytest
from stages import api_of, calls_of

from slatewright import markdown, recognise, resolve
from slatewright.model.options import ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile
from slatewright.resolve.urls.sample_ids import generalise, versions_in
from slatewright.resolve.urls.target import read_target


@pytest.mark.parametrize(
    ("written", "path"),
    [
        ("/moons/:moon-id", "/moons/{moon-id}"),
        ("/moons(?page=1)", "/moons"),
        ("/moons[?page=1[&size=2]]", "/moons"),
        ("[BASE_URL]/moons/{id}", "/moons/{id}"),
        ("/moons/ID/{name}", "/moons/ID/{name}"),
        ("/moons/MOON_ID.json", "/moons/{MOON_ID}.json"),
        ("/#Action=Moons.List", "/#Action=Moons.List"),
        ("https://moons.example/v1/{x}/...", "/v1/{x}/..."),
        ("BASE_URL/v1/moons", "/v1/moons"),
        ("HOST/moons/{id}", "/moons/{id}"),
        ("MOONS/{id}", "/MOONS/{id}"),
        ("/moons/{queryParams}", "/moons"),
        ("/moons?all?limit={n}", "/moons/all"),
        ("/moons?all=1?limit={n}", "/moons"),
        ("/moons/<query string>", "/moons"),
        ("/moons/{query}", "/moons/{query}"),
        ("/{queryParams}/moons", "/{queryParams}/moons"),
        ("https//moons.example/v1/x", "/v1/x"),
        ("~/moons/{moon}", "/moons/{moon}"),
        ("{orbitToken}/moons", "/{orbitToken}/moons"),
    ],
)
def test_target(written: str, path: str) -> None:
    assert read_target(written).path == path


def test_credentials_in_a_url_are_no_part_of_its_host() -> None:
    assert read_target("https://user:secret@moons.example/v1").host == "https://moons.example"


@pytest.mark.parametrize(
    ("path", "template"),
    [
        ("/moons/17", "/moons/{moon_id}"),
        ("/moons/mo_17", "/moons/{moon_id}"),
        ("/moons/+4915550123456", "/moons/{moon_id}"),
        ("/moons/your-moon/craters", "/moons/{moon}/craters"),
        ("/moons/unique-identifier/craters", "/moons/{moon_id}/craters"),
        ("/moons/unique-craters", "/moons/unique-craters"),
        ("/your-moons/17", "/your-moons/{your_moon_id}"),
        ("/moons/level2_100", "/moons/level2_100"),
        ("/moons/userGroup2", "/moons/userGroup2"),
        ("/moons/listCratersV2", "/moons/listCratersV2"),
    ],
)
def test_concrete_path(path: str, template: str) -> None:
    assert generalise(path)[0] == template


def test_numbers_amid_paths_are_versions() -> None:
    paths = ["/moons/1/list", "/orbits/1/list", "/rings/1/all", "/rings/2/all"]
    assert versions_in(paths) == {"1", "2"}
    assert not versions_in([*paths, "/moons/3"])
    assert not versions_in([*paths, "/rings"])


def test_line_takes_the_base_that_its_url_shows() -> None:
    docs = """
# Moons

`GET /{id}/craters`

## Request URL

`https://api.moons.example/v1/moons/{id}/craters`

# Orbits

`GET /orbits`

```shell
curl https://api.moons.example/v1/orbits
```

# Rings

`GET /rings`

```shell
curl https://api.moons.example/v1/rings
```
"""
    assert calls_of(docs) == ["GET /v1/moons/{id}/craters", "GET /v1/orbits", "GET /v1/rings"]


def test_receiver_on_an_example_host_is_no_endpoint() -> None:
    docs = """
# Moons

`GET https://api.moons.test/moons`

# Webhooks

POST https://example.com/hook
"""
    assert calls_of(docs) == ["GET /moons"]


def test_placeholder_for_any_endpoint_defines_none() -> None:
    assert calls_of("# Intro\n\n`GET https://api.moons.test/v1/{endpoint}`\n") == []


def test_a_path_of_words_for_all_endpoints_defines_none() -> None:
    for words in ("todos_los_endpoints", "all-endpoints", "anyEndpoint"):
        assert calls_of(f"# Intro\n\n`GET https://api.moons.test/v1/{words}`\n") == []
    assert calls_of("# Hooks\n\n`GET https://api.moons.test/v1/endpoints`\n") == [
        "GET /v1/endpoints"
    ]


def test_values_beside_their_template_are_a_sample() -> None:
    docs = "# Prices\n\n`GET /prices/{currency}`\n\nFor example:\n\n`GET /prices/EUR`\n"
    assert calls_of(docs) == ["GET /prices/{currency}"]


def test_word_in_place_of_an_id_is_an_operation_of_its_own() -> None:
    docs = """
# One user

`GET https://api.moons.test/users/{id}`

# Me

```shell
curl https://api.moons.test/users/me
```
"""
    assert calls_of(docs) == ["GET /users/{id}", "GET /users/me"]


def test_message_beside_a_request_line_is_a_sample() -> None:
    docs = """
# Add a ring

```http
POST /moons/{id} HTTP/1.1
Host: api.moons.test

name=blue
```

`POST https://api.moons.test/moons/{id}/rings`
"""
    assert calls_of(docs) == ["POST /moons/{id}/rings"]


def test_suffix_is_left_out_where_it_may_be() -> None:
    docs = "# New\n\n> `POST /moons.json`\n\n## HTTP Request\n\n`POST /moons`\n"
    assert calls_of(docs) == ["POST /moons"]


def test_a_list_of_schemes_settles_which_there_are() -> None:
    docs = """
# Authentication

* API Key (orbitKey)
    - Parameter Name: **X-Orbit**, in: header.

- oAuth2 authentication.

    - Flow: clientCredentials
    - Token URL = [https://id.moons.test/token](https://id.moons.test/token)

|Scope|Scope Description|
|---|---|
|moons.read|See moons|

# Moons

Send your HTTP basic auth to the mission.

`GET /moons`

<aside class="warning">
Callers must be authenticated by one of the following methods:
orbitKey, mission ( Scopes: moons.read )
</aside>

# Ping

`GET /ping`

<aside class="success">
This operation does not require authentication
</aside>
"""
    api = api_of(docs)
    assert [(s.name, s.type) for s in api.security_schemes] == [
        ("orbitKey", "apiKey"),
        ("mission", "oauth2"),
    ]
    assert api.security_schemes[1].scopes == (("moons.read", "See moons"),)
    assert [op.security.value for op in api.operations if op.security] == [
        (("orbitKey",), ("mission",)),
        (),
    ]
    lines = [op.security.evidence[0].quote for op in api.operations if op.security]
    assert [line.partition("\n")[0] for line in lines] == [
        '<aside class="warning">',
        '<aside class="success">',
    ]


def test_no_scheme_where_no_operation_needs_one() -> None:
    docs = """
# Log in with OAuth2

`POST /login`

<aside class="success">
This operation does not require authentication
</aside>
"""
    assert api_of(docs).security_schemes == ()


def test_chapter_on_authentication_outweighs_other_places() -> None:
    docs = """
# Authentication

Send `X-Orbit-Key: 123` with each request.

# Connections

Each connection has its own OAuth2 token, as "oauth2" or as `X-Other-Token: 1`.

`GET https://api.moons.test/connections`
"""
    assert [s.parameter for s in api_of(docs).security_schemes] == ["X-Orbit-Key"]


def test_headers_side_by_side_go_together() -> None:
    docs = """
# Authentication

```python
headers = {
    "X-ORBIT-API-KEY": key,
    "X-ORBIT-API-SIGN": sign,
}
```
"""
    assert api_of(docs).security == (("orbitApiKey", "orbitApiSign"),)


def test_servers_of_one_list_stand_together_and_real_ones_come_first() -> None:
    docs = """
# Base URLs

* https://sandbox.moons.test/v1
* https://api.moons.test/v1
* https://api.lune.example.cn/v1

# Moons

`GET https://api.moons.test/v1/moons`
"""
    assert [server.url for server in api_of(docs).servers] == [
        "https://api.moons.test/v1",
        "https://api.lune.example.cn/v1",
        "https://sandbox.moons.test/v1",
    ]


def test_bare_path_is_a_server_and_placeholders_have_defaults() -> None:
    docs = """
Base URLs:

* <a href="https://api.{zone}.moons.test">https://api.{zone}.moons.test</a>

    * **zone** - Where the data lie Default: north

* <a href="/v2">/v2</a>

# Moons

`GET /moons`
"""
    servers = [(server.url, server.variables) for server in api_of(docs).servers]
    assert servers == [("https://api.{zone}.moons.test", (("zone", "north"),)), ("/v2", ())]


def test_operation_on_another_host_has_its_own_server() -> None:
    docs = """
# Base URL

`https://{zone}.moons.test/v1`

# Moons

`GET https://north.moons.test/v1/moons`

# Files

`POST https://files.lune.test/v1/files`
"""
    moons, files = api_of(docs).operations
    assert moons.servers == ()
    assert [server.url for server in files.servers] == ["https://files.lune.test/v1"]


def test_a_code_that_means_several_things_is_listed_with_each() -> None:
    docs = "# Errors\n\nCode | Message\n--- | ---\n3045 | Moon is full.\n3046 | Moon is new.\n"
    docs += "\n# Errors of tides\n\nCode | Message\n--- | ---\n3045 | Tide is out.\n3046 | moon is new\n"
    assert [(one.code, one.message) for one in api_of(docs).errors] == [
        ("3045", "Moon is full."),
        ("3046", "Moon is new."),
        ("3045", "Tide is out."),
    ]


def test_a_query_that_only_says_that_one_may_follow_is_no_parameter() -> None:
    assert read_target("/barns/[barn]?[query_params]").query == ()
    assert read_target("/barns/[barn]?[colour]").query == (("colour", ""),)


UNNAMED = """
# Boats

## Endpoint

Relative URL: `/boats/search`

## Parameters

> The body of a request

```json
{"length": 7}
```

# Harbours

## Endpoint

Relative URL: `/harbours`

# Piers

`DELETE /piers/{pier}`

`GET /piers/{pier}`
"""


def test_a_url_beside_which_a_body_is_sent_is_posted_to_where_nothing_says_the_method() -> None:
    facts = recognise.run((markdown.read(SourceFile("page.md", UNNAMED)),), FrontMatter())
    found = resolve.build(facts, ResolveOptions()).operations
    assert [(o.method.value, o.path.value) for o in found][:1] == [("POST", "/boats/search")]
    assert not any(o.path.value == "/harbours" for o in found)


@pytest.mark.parametrize(
    ("written", "path"),
    [
        ("https://moons.example/{}/{}/moons", "/{item_id}/{item_id_2}/moons"),
        ("/moons/{}/craters/{}", "/moons/{moon_id}/craters/{crater_id}"),
    ],
)
def test_nameless_placeholders_are_named_after_what_stands_before(written: str, path: str) -> None:
    assert read_target(written).path == path


def test_ids_in_a_url_beside_its_method_are_placeholders() -> None:
    docs = """
# See a moon

1. HTTP method: GET
2. HTTP URL: `https://moons.example/moons/6801d498-26f4-4aee-961b-5daffcf193c8`
"""
    assert calls_of(docs) == ["GET /moons/{moon_id}"]
