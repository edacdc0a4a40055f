"""Defaults and limits that stand only in a general section on pages reach the parameters of the lists."""

from __future__ import annotations

import pytest
from stages import api_of

from slatewright.model.api import Field, Scalar
from slatewright.model.sample_data import JsonScalar

GENERAL = """
# Pagination

Parameter | Description
--------- | -----------
page | Which page to show. Default: 1
limit | How many at once. Default: 25, max: 100%s

# Kittens

## List kittens

`GET /kittens`

```json
[{"name": "Tom"}]
```

### Query parameters

Parameter | Type | Description
--------- | ---- | -----------
page | integer |
%s
"""


def _limit(row: str, remark: str = "", pages: str = GENERAL) -> Field:
    (operation,) = api_of(pages % (remark, row)).operations
    return next(p.field for p in operation.parameters if p.field.name == "limit")


def _default(field: Field) -> object:
    given = field.default.value if field.default else None
    return given.value if isinstance(given, JsonScalar) else given


@pytest.mark.parametrize(
    ("row", "default", "shape"),
    [
        ("limit | integer |", 25, Scalar("integer", maximum=100)),
        ("limit | | How many kittens", 25, Scalar("integer", maximum=100)),
        ("limit | integer | See [pages](#pagination)", 25, Scalar("integer", maximum=100)),
        ("limit | integer | Default: 5", 5, Scalar("integer", maximum=100)),
        ("limit | integer | Between 1 and 30", 25, Scalar("integer", minimum=1, maximum=30)),
        ("limit | string |", 25, Scalar("string")),
    ],
)
def test_what_an_operation_does_not_say_the_section_on_pages_says(
    row: str, default: int, shape: Scalar
) -> None:
    field = _limit(row)
    assert field.shape.value == shape
    assert _default(field) == default


def test_a_limit_with_an_exception_is_none_of_all_lists() -> None:
    field = _limit("limit | integer |", remark=", except for [kittens](#kittens), which allow 300")
    assert field.shape.value == Scalar("integer")


def test_a_section_on_something_else_says_nothing_of_pages() -> None:
    other = GENERAL.replace("# Pagination", "# Cat food")
    assert _default(_limit("limit | integer | How many kittens", pages=other)) is None


LISTS = """
# Pagination

All list endpoints take `page` (default 1) and `limit` (default 20, max 100).

# Pets

## List kittens

`GET /kittens`

```json
{"kittens": [{"name": "Tom"}], "total": 1}
```

Parameter | Type
--------- | ----
page | integer
limit | integer

## List cats

`GET /cats`

```json
{"cats": [{"name": "Tim"}], "total": 1}
```

Parameter | Type
--------- | ----
page | integer
limit | integer

## List dogs

`GET /dogs`

```json
{"dogs": [{"name": "Rex"}], "total": 1}
```
"""


def test_lists_that_take_what_a_sentence_names_bear_it_out_for_all() -> None:
    operations = api_of(LISTS).operations
    for operation in operations:
        page, limit = (parameter.field for parameter in operation.parameters)
        assert (page.name, _default(page)) == ("page", 1)
        assert (limit.name, _default(limit)) == ("limit", 20)
        assert limit.shape.value == Scalar("integer", maximum=100)


PHOTO = """
# Pagination

Parameter | Type | Description
--------- | ---- | -----------
page | integer | Which page
size | integer | How many. Default 25

# Kittens

## Photo

```shell
curl "https://cats.test/kittens/{id}/photo?size=large"
```
"""


def test_a_parameter_of_a_call_without_pages_is_another_of_that_name() -> None:
    (operation,) = api_of(PHOTO).operations
    size = next(p.field for p in operation.parameters if p.field.name == "size")
    assert size.default is None
    assert isinstance(size.shape.value, Scalar)
    assert size.shape.value.type == "string"
