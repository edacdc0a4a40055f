"""Base paths, and lines that leave out the host or the method."""

from __future__ import annotations

from stages import api_of

from slatewright.model.api import Api
from slatewright.model.source import Basis


def endpoints(api: Api) -> set[tuple[str, str]]:
    return {(op.method.value, op.path.value) for op in api.operations}


_BARN = """
# Barn API

### Host & base path

`barn.test/api/v2/animals/`

### Production

The barn itself is at the `barn.test` domain.

# Animals

## Add an animal

`POST /new`
"""


def test_a_base_path_under_its_heading_is_no_endpoint() -> None:
    api = api_of(_BARN)
    assert [server.url for server in api.servers] == ["https://barn.test/api/v2/animals"]
    assert endpoints(api) == {("POST", "/new")}


def test_a_placeholder_for_the_host_has_the_whole_path_behind_it() -> None:
    api = api_of(_BARN + """
# Keys

## Get a key

```shell
curl -X POST 'https://{barn_address}/api/v2/key' -d 'name={name}'
```
""")
    assert endpoints(api) == {("POST", "/api/v2/animals/new"), ("POST", "/api/v2/key")}
    assert [server.url for server in api.servers] == ["https://barn.test"]


_CALLS = """
# Animals

## Add

```shell
curl -X POST https://barn.test/api/animals/add -d name=Tom
```

### Animals / Feeding

###### URL

barn.test/api/animals/feeding

###### PARAMETERS

Fields | Required | Type
------ | -------- | ----
hay    | No       | Decimal

### Animals / Stroll

###### URL

barn.test/api/animals/stroll

###### PARAMETERS

Fields | Required | Type
------ | -------- | ----
path   | Yes      | String
"""


def test_calls_without_a_method_have_that_of_all_others() -> None:
    api = api_of(_CALLS)
    assert endpoints(api) == {
        ("POST", "/api/animals/add"),
        ("POST", "/api/animals/feeding"),
        ("POST", "/api/animals/stroll"),
    }
    guessed = {op.path.value for op in api.operations if op.method.basis is Basis.INFERRED}
    assert guessed == {"/api/animals/feeding", "/api/animals/stroll"}


def test_where_methods_differ_none_is_guessed() -> None:
    api = api_of(_CALLS + """
## All

```shell
curl -X GET https://barn.test/api/animals
```
""")
    assert ("POST", "/api/animals/stroll") not in endpoints(api)


def test_tables_belong_to_the_call_under_the_nearest_heading() -> None:
    bodies = {op.path.value.rpartition("/")[2]: op.bodies for op in api_of(_CALLS).operations}
    names = {
        name: [field.name for field in getattr(found[0].shape.value, "fields", ())]
        for name, found in bodies.items()
    }
    assert names == {"add": ["name"], "feeding": ["hay"], "stroll": ["path"]}


_COUNTS = """
# Mice

## Count mice

```html
https://{host}/count/mice
```

### Resource

| | |
|---|---|
| URI | `/count/mice` |
| HTTP method | POST |

### Request URL

`https://barn.test/count/mice`

## Count mice again

### Resource

| | |
|---|---|
| URI | `/v2/count/mice` |
| HTTP method | POST |

### Request URL

`https://{host}/v2/count/mice`

## List mice

### Resource

| | |
|---|---|
| URI | `/mice` |
| HTTP method | GET |

### Request URL

`https://{host}/v2/mice`

## List rats

### Resource

| | |
|---|---|
| URI | `/rats` |
| HTTP method | GET |

### Request URL

`https://{host}/v2/rats`

## List owls

### Resource

| | |
|---|---|
| URI | `/owls` |
| HTTP method | GET |

### Request URL

`https://{host}/v2/owls`
"""


def test_a_section_whose_urls_all_go_without_the_base_means_it() -> None:
    lists = {("GET", f"/v2/{name}") for name in ("mice", "rats", "owls")}
    paths = {("POST", "/count/mice"), ("POST", "/v2/count/mice"), *lists}
    assert endpoints(api_of(_COUNTS)) == paths
    forgetful = _COUNTS.replace("https://barn.test/count", "https://{host}/count")
    assert endpoints(api_of(forgetful)) == paths - {("POST", "/count/mice")}


_STALLS = """
# Stalls

## Clean a stall

URI | `/{stallId}/straw`
--- | ---
HTTP Method | POST

### Request URL

`https://barn.test/v2/stalls/straw`

## Look into a stall

`GET /v2/stalls`

`GET https://barn.test/v2/stalls/{stallId}/straw`

# Horses

## List horses

`GET https://barn.test/v2/horses`
"""


def test_a_path_that_begins_with_a_placeholder_has_the_one_beginning_that_another_section_gives() -> (
    None
):
    paths = {("GET", "/v2/stalls"), ("GET", "/v2/stalls/{stallId}/straw"), ("GET", "/v2/horses")}
    assert endpoints(api_of(_STALLS)) == paths | {("POST", "/v2/stalls/{stallId}/straw")}
    other = "\n## Look at straw\n\n`GET https://barn.test/v2/barns/{barnId}/straw`\n"
    assert ("POST", "/v2/stalls/{stallId}/straw") not in endpoints(api_of(_STALLS + other))


def test_the_stated_version_stands_where_samples_leave_it_out() -> None:
    api = api_of("""
# Introduction

The base URL for all calls is **https://barn.test/api/v2**.

# Animals

## Get an animal

```shell
curl https://barn.test/api/animals/7
```

`GET /animals/:id`

## List animals

```shell
curl https://barn.test/api/animals
```

`GET /animals`
""")
    assert [server.url for server in api.servers] == ["https://barn.test/api/v2"]
    assert endpoints(api) == {("GET", "/animals/{id}"), ("GET", "/animals")}


def prefixed(words: str, *paths: str) -> Api:
    lines = "".join(f"\n## Kind {n}\n\n`GET {path}`\n" for n, path in enumerate(paths))
    return api_of(f"# Introduction\n\n{words}\n\n# Animals\n{lines}")


def test_a_base_path_in_a_sentence_is_that_of_all_lines() -> None:
    api = prefixed("All endpoints are prefixed with `/api/v1`.", "/stalls", "/straw")
    assert [server.url for server in api.servers] == ["/api/v1"]
    assert endpoints(api) == {("GET", "/stalls"), ("GET", "/straw")}


def test_a_path_with_which_some_lines_begin_is_not_left_out_of_the_others() -> None:
    api = prefixed("Requests that start with `/v1` need a key.", "/v1/stalls", "/straw")
    assert endpoints(api) == {("GET", "/v1/stalls"), ("GET", "/straw")}
