"""Request lines that only illustrate or report, samples that stand first, and slashes at the end of paths."""

from __future__ import annotations

from stages import api_of, calls_of


def test_example_fills_in_the_line_of_its_own_section() -> None:
    docs = """
# Harbours

## Get a harbour

### Request

`GET /harbours/{port}`

### Example

`GET /harbours/oslo`

## Ships of a harbour

### Request

`GET /harbours/{port}/ships/{flag}`

### Example

`GET /harbours/4711/ships/NO`
"""
    assert calls_of(docs) == ["GET /harbours/{port}", "GET /harbours/{port}/ships/{flag}"]


def test_example_of_another_chapter_is_not_where_an_operation_lives() -> None:
    docs = """
# Paging

Lists come in pages.

## Example

`GET /harbours?page=2`

# Harbours

## List harbours

`GET /harbours`
"""
    (harbours,) = api_of(docs).operations
    assert harbours.summary == "List harbours"


def test_example_that_nothing_else_defines_is_an_operation() -> None:
    docs = """
# Harbours

## Find a harbour

### Example

`GET /harbours/search?name=oslo`
"""
    assert calls_of(docs) == ["GET /harbours/search"]


def test_news_define_nothing() -> None:
    docs = """
# Change Log

## March

- `POST /buoys` is gone.
- Added `GET /harbours`

# Harbours

`GET /harbours`
"""
    assert calls_of(docs) == ["GET /harbours"]


def test_sample_that_shows_nothing_of_what_is_sent_is_the_answer() -> None:
    docs = """
# Harbours

## Close a harbour

```json
{"state": "closed", "since": 17}
```

`POST /harbours/{port}/close`

Parameter | Type | Description
--------- | ---- | -----------
port | string | Which harbour
reason | string | Why
"""
    (close,) = api_of(docs).operations
    assert [field.name for field in close.bodies[0].shape.value.fields] == ["reason"]
    assert close.responses[0].examples


def test_slash_that_all_places_write_is_kept() -> None:
    docs = """
# Harbours

`GET /harbours/`

```shell
curl https://api.example.com/harbours/
```

# Ships

`GET /harbours/{port}/ships`
"""
    assert calls_of(docs) == ["GET /harbours/", "GET /harbours/{port}/ships"]


def test_of_two_spellings_the_usual_one_holds() -> None:
    docs = """
# Harbours

`GET /harbours`

## Build

`POST /harbours/`

# Ships

`GET /ships`
"""
    assert calls_of(docs) == ["GET /harbours", "POST /harbours", "GET /ships"]


def test_where_paths_end_in_slashes_one_without_is_the_slip() -> None:
    docs = """
# Harbours

`GET /harbours/`

## Build

`POST /harbours`

# Ships

`GET /ships/`

# Buoys

`GET /buoys/`
"""
    assert calls_of(docs)[:2] == ["GET /harbours/", "POST /harbours/"]


def test_line_that_forgets_the_placeholder_of_its_heading_is_no_other_operation() -> None:
    docs = """
# Harbours

## PUT /harbours/{port}

`PUT /harbours`

## GET /ships/{name}

`GET /ships`

## All ships

`GET /ships`
"""
    found = ["PUT /harbours/{port}", "GET /ships/{name}", "GET /ships"]
    assert sorted(calls_of(docs)) == sorted(found)


def test_a_call_below_a_failure_shows_how_to_come_by_it() -> None:
    docs = """
# Harbours

## Get a harbour

```shell
curl https://api.example.com/harbours/4711
```

# Errors

## 404 Not Found

```shell
curl https://api.example.com/lighthouses
```

## Get what went wrong

```shell
curl https://api.example.com/failures
```
"""
    assert calls_of(docs) == ["GET /harbours/{harbour_id}", "GET /failures"]
