"""Whose a table that says what is needed is, where no sample shows a body."""

from __future__ import annotations

import pytest
from stages import api_of

NEEDS = """
- `grams` (integer, required) - How heavy it is
- `street` (string, optional) - Where it goes
"""
ANSWER = """
> The answer

```json
{"grams": 40, "street": "Long Lane"}
```
"""
EMPTY_CALL = """
```shell
curl -X POST https://post.example.com/parcels
```
"""
MESSAGE = """
```http
POST /parcels HTTP/1.1
Host: post.example.com
```
"""


@pytest.mark.parametrize(
    ("parts", "is_sent"),
    [
        ((NEEDS, ANSWER), True),
        ((ANSWER, NEEDS), False),
        ((ANSWER.replace("40,", '40, "id": 7,'), NEEDS), True),
        ((NEEDS, EMPTY_CALL, ANSWER), False),
        ((NEEDS, EMPTY_CALL, ANSWER.replace("40,", '40, "id": 7,')), True),
        ((NEEDS, EMPTY_CALL.replace("parcels", "parcels -d @- < it.json"), ANSWER), True),
        ((NEEDS, EMPTY_CALL.replace("curl -X", "cat it.json | http"), ANSWER), True),
        ((NEEDS, EMPTY_CALL.replace("curl -X", "http"), ANSWER), False),
        (
            (
                NEEDS,
                EMPTY_CALL.replace("curl -X", "http").replace("els\n", "els < it.json\n"),
                ANSWER,
            ),
            True,
        ),
        ((NEEDS, MESSAGE, ANSWER), True),
        ((NEEDS, EMPTY_CALL.replace("-X POST", "-d grams=40"), ANSWER), True),
    ],
)
def test_what_a_list_needs_is_the_answers_where_a_call_sends_nothing_or_it_explains_all_that_comes(
    parts: tuple[str, ...], *, is_sent: bool
) -> None:
    (found,) = api_of("## Post a parcel\n\n`POST /parcels`\n" + "".join(parts)).operations
    assert bool(found.bodies) is is_sent


@pytest.mark.parametrize(
    ("heading", "need", "is_sent"),
    [("", "no", True), ("", "yes", False), ("### Attributes", "no", False)],
)
def test_a_column_that_needs_some_fields_and_not_others_is_of_what_is_sent_unless_called_an_objects(
    heading: str, need: str, *, is_sent: bool
) -> None:
    (found,) = api_of(f"""
## Post a parcel
{ANSWER}
`POST /parcels`

{heading}

Name | Required | Description
---- | -------- | -----------
grams | yes | How heavy it is
street | {need} | Where it goes
""").operations
    assert bool(found.bodies) is is_sent
