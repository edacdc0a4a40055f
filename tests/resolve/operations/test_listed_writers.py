"""Tables below a list of endpoints, which are of all that write the thing that they describe."""

from __future__ import annotations

import pytest
from stages import api_of

LIST = """
# Horses

## Endpoints

```
GET /horses
GET /horses/<id>
PUT /horses/<id>
POST /%s
```

## Fields

| Name | Type |
| ---- | ---- |
| name | string |
| age | integer |
"""


@pytest.mark.parametrize(("thing", "with_body"), [("horses", ["POST", "PUT"]), ("carts", ["POST"])])
def test_fields_are_of_all_that_write_one_thing(thing: str, with_body: list[str]) -> None:
    operations = api_of(LIST % thing).operations
    assert sorted(op.method.value for op in operations if op.bodies) == with_body
