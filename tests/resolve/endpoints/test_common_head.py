"""The placeholder with which all paths begin, filled in by calls, and hosts that only sample URLs show."""

from __future__ import annotations

from stages import api_of, calls_of

YARDS = """
# Authentication

All requests are below your key, for example:

`GET /0a1b2c3d/v1/horses`

# Horses

## List horses

`GET /:yard_key/v1/horses`

## Get a horse

`GET /:yard_key/v1/horses/:id`

## List carts

```shell
curl https://api.stable.test/0a1b2c3d/v1/carts
```
"""


def test_values_of_the_first_placeholder_are_no_paths_of_their_own() -> None:
    assert calls_of(YARDS) == [
        "GET /{yard_key}/v1/horses",
        "GET /{yard_key}/v1/horses/{id}",
        "GET /{yard_key}/v1/carts",
    ]


def test_other_words_in_the_first_place_are_paths_of_their_own() -> None:
    docs = YARDS.replace("/0a1b2c3d/v1/carts", "/public/v1/carts")
    assert "GET /public/v1/carts" in calls_of(docs)


PATTERN = """
# Horses

## All horses

`GET`

URL Pattern: **{api path}/horses**

URL Sample: `https://api.stable.test/horses`

## All carts

`GET`

URL Pattern: **{api path}/carts**
"""


def test_a_sample_url_shows_the_host_that_a_pattern_leaves_open() -> None:
    assert [server.url for server in api_of(PATTERN).servers] == ["https://api.stable.test"]
    assert calls_of(PATTERN) == ["GET /horses", "GET /carts"]


def test_a_number_with_other_words_behind_it_is_no_value_of_the_placeholder() -> None:
    docs = YARDS + "\n## Report\n\n```shell\ncurl https://api.stable.test/2024/report\n```\n"
    assert "GET /2024/report" in calls_of(docs)
