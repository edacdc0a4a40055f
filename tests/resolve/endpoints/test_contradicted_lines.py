"""Request lines left over from another section, and samples that call what stands for any endpoint."""

from __future__ import annotations

from stages import api_of, calls_of

from slatewright.model.api import ObjectOf

BOATS = """# Boats

## Launch Boat

```shell
curl -X POST "https://quay.test/v1/ports/{port}/boats/launch" -d '{"tide": "high"}'
```

### HTTP Request

`POST /v1/ports/{port}/berths`

### Body Parameters

Parameter | Type | Description
--------- | ---- | -----------
tide      | string | The tide to wait for
"""


BERTHS = """
# Berths

## List berths

`GET /v1/ports/{port}/berths`
"""


def test_a_line_that_no_heading_names_gives_way_to_the_call_that_they_do() -> None:
    assert calls_of(BOATS + BERTHS)[0] == "POST /v1/ports/{port}/boats/launch"


def test_a_line_that_was_copied_from_nowhere_stays() -> None:
    assert calls_of(BOATS) == ["POST /v1/ports/{port}/berths"]


def test_a_line_that_a_heading_names_stays() -> None:
    headed = BOATS.replace("Launch Boat", "Give a boat one of the berths")
    assert calls_of(headed + BERTHS)[0] == "POST /v1/ports/{port}/berths"


def test_a_line_stays_where_the_call_is_that_of_another_line() -> None:
    other = "\n## Launch again\n\n`POST /v1/ports/{port}/boats/launch`\n"
    assert "POST /v1/ports/{port}/berths" in calls_of(BOATS + BERTHS + other)


PROGRAMS = """# Crews

## List crews

```javascript
fetch('https://quay.test/v1/crews', { method: 'GET' })
```

### HTTP Request

`GET /v1/crews`

## Hire a crew

```javascript
fetch('https://quay.test/v1/crews', {
  method: 'POST',
  body: { "hands": 4 }
})
```

### HTTP Request

`GET /v1/crews`
"""


def test_a_program_that_names_its_method_tells_a_copied_line() -> None:
    assert calls_of(PROGRAMS) == ["GET /v1/crews", "POST /v1/crews"]


def test_a_program_that_names_no_method_tells_nothing() -> None:
    assert calls_of(PROGRAMS.replace("method: 'POST',", "")) == ["GET /v1/crews"]


INTRODUCTION = """# Introduction

## Tokens for sailors

```shell
curl -X POST "https://quay.test/v1/logins" -d '{"name": "Ada"}'
```

> Response

```json
{"token": "abc"}
```

### HTTP Request

`POST /v1/logins`

## Pagination

```shell
curl '<api endpoint>?page[size]=12'
```

> Example response

```json
{"links": {"next": null}}
```
"""


def test_a_sample_beside_a_call_of_any_endpoint_is_no_operations_answer() -> None:
    login, *others = api_of(INTRODUCTION).operations
    (answer,) = login.responses
    assert not others
    assert answer.shape is not None
    assert isinstance(answer.shape.value, ObjectOf)
    assert [field.name for field in answer.shape.value.fields] == ["token"]


PIERS = """# Piers

## List piers

```shell
curl "https://quay.test/piers"
```

`/piers/{pier}`

All are found with a `GET` request.

## Get a pier

```shell
curl "https://quay.test/piers/17"
```

`/piers/{pier}`

One is found with a `GET` request.
"""


def test_a_line_of_two_sections_gives_way_to_the_call_where_only_the_others_calls_fit_it() -> None:
    found = api_of(PIERS).operations
    assert [(o.path.value, o.summary) for o in found] == [
        ("/piers", "List piers"),
        ("/piers/{pier}", "Get a pier"),
    ]


SUMMARY = """# Summary

- `GET /tugs`
- `POST /tugs`
- `GET /tugs/:tug`

# Tugs

## See the tugs

`GET /tugs`

## See a tug

`GET /tugs/:tug`

## Build a tug

```shell
curl https://quay.test/tugs -d '{"ropes": 2}'
```

`POST /tugs/:tug`
"""


def test_a_line_gives_way_to_the_call_that_the_list_of_endpoints_has() -> None:
    found = api_of(SUMMARY).operations
    assert [(o.method.value, o.path.value, o.summary) for o in found] == [
        ("GET", "/tugs", "See the tugs"),
        ("GET", "/tugs/{tug}", "See a tug"),
        ("POST", "/tugs", "Build a tug"),
    ]


def test_a_line_stays_that_no_other_place_speaks_against() -> None:
    alone = SUMMARY.replace("- `POST /tugs`\n", "")
    assert "POST /tugs/{tug}" in calls_of(alone)


COPIED = """
## Retrieve a boat

```shell
curl -X GET https://api.example.com/boats/12
```

`POST https://api.example.com/boat/{id}`
"""


def test_a_line_that_sample_and_heading_contradict_is_left_from_elsewhere() -> None:
    (found,) = api_of(COPIED).operations
    assert found.method.value == "GET"
    assert found.path.value.startswith("/boats/{")


def test_a_command_that_names_no_method_contradicts_no_line() -> None:
    (found,) = api_of(COPIED.replace("-X GET ", "").replace("/boat/", "/boats/")).operations
    assert found.method.value == "POST"


def test_a_heading_alone_contradicts_no_line() -> None:
    (found,) = api_of(COPIED.replace("-X GET", "-X POST")).operations
    assert found.method.value == "POST"


REPEATED = """
## Look at a boat

```shell
curl "https://api.example.com/boats/12"
```

`GET https://api.example.com/boats/{id}`

## Haul a boat out

```shell
curl -X PATCH https://api.example.com/boats/12 -d '{"ashore": true}'
```

`GET https://api.example.com/boats/{id}`
"""


def test_a_line_copied_from_where_samples_do_as_it_says_is_what_its_own_sample_calls() -> None:
    api = api_of(REPEATED)
    assert [o.method.value for o in api.operations] == ["GET", "PATCH"]
    (body,) = api.operations[1].bodies
    assert isinstance(body.shape.value, ObjectOf)
    assert [field.name for field in body.shape.value.fields] == ["ashore"]


def test_a_line_is_left_where_its_sample_names_no_method() -> None:
    api = api_of(REPEATED.replace("-X PATCH ", ""))
    assert [o.method.value for o in api.operations] == ["GET"]


FETCHED_WITH_A_BODY = """
## {heading}

```shell
curl -X {method} https://api.example.com/boats/77/paint -d '{{"colour": "red"}}'
```

`GET /boats/{{boat}}/paint`
"""


def test_nothing_is_fetched_with_a_body_that_samples_send_by_another_method() -> None:
    assert calls_of(FETCHED_WITH_A_BODY.format(heading="Paint", method="PATCH")) == [
        "PATCH /boats/{boat}/paint"
    ]


def test_a_line_that_fetches_stands_where_the_heading_says_so() -> None:
    lines = calls_of(FETCHED_WITH_A_BODY.format(heading="Get the paint", method="PATCH"))
    assert lines[0] == "GET /boats/{boat}/paint"


CARGO = """# Cargo

## Get the cargo

```shell
curl "https://quay.test/v1/cargo"
```

`POST /v1/cargo`

## Load cargo

```shell
curl -X POST "https://quay.test/v1/cargo" -d '{"crates": 3}'
```

`POST /v1/cargo`
"""


def test_a_copied_line_gives_way_to_a_heading_and_a_call_that_is_a_get_by_default() -> None:
    assert calls_of(CARGO) == ["GET /v1/cargo", "POST /v1/cargo"]


def test_a_line_stays_where_no_heading_says_what_a_call_without_a_method_means() -> None:
    assert calls_of(CARGO.replace("## Get the", "## The")) == ["POST /v1/cargo"]


def test_a_line_that_no_other_section_calls_is_no_copy() -> None:
    assert calls_of(CARGO.partition("## Load")[0]) == ["POST /v1/cargo"]
