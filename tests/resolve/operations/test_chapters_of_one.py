"""Chapters that begin with the request line of their one operation, and chapters that list the lines of all."""

from __future__ import annotations

from stages import api_of

STALLS = """
# 3. Stalls

## 3.1 HTTP Request

`POST https://api.example.com/stalls/`

## 3.2 Settings of one barn

```shell
curl "https://api.example.com/stalls/" -X POST -H "Content-Type: application/json" -d '{"door": "red"}'
```

## 3.3 Status codes

Status Code | Meaning
----------- | -------
202 | It will be built.
413 | There are too many.
"""

BOOKINGS = """
# Bookings

> ENDPOINTS

> GET /bookings/:id <br>
> PUT /bookings/:id <br>

## The booking object

```json
{"id": 1, "stall": "north"}
```

## Get a booking

`GET /bookings/:id`

> Response

```json
{"id": 1, "stall": "north"}
```
"""


def test_all_sections_of_a_chapter_that_begins_with_a_request_line_are_of_its_operation() -> None:
    (operation,) = api_of(STALLS).operations
    assert [response.status.value for response in operation.responses] == ["202", "413"]


def test_an_object_beside_the_lines_of_all_operations_is_the_body_of_none() -> None:
    api = api_of(BOOKINGS)
    bodies = {operation.method.value: operation.bodies for operation in api.operations}
    assert bodies == {"GET": (), "PUT": ()}
