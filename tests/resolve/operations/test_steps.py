"""A section that calls several operations one after the other, which its parts state."""

from __future__ import annotations

from stages import api_of

from slatewright.model.api import ObjectOf

LOAN = """
# Loans

## Reserve and lend a book

> First, reserve it:

```shell
curl https://api.library.test/books/41/loans -X POST -d '{"reader": "Ada", "weeks": 2}'
```

> The command returns:

```json
{"loan": 7}
```

> Then lend it:

```shell
curl https://api.library.test/books/41/loans/7/start -X POST
```

> The command returns:

```json
{"due": "2031-04-01"}
```

### Reserve

`POST https://api.library.test/books/:book/loans`

### Lend

`POST https://api.library.test/books/:book/loans/:loan/start`
"""


def test_each_of_them_has_its_own_call_and_what_comes_back() -> None:
    reserve, lend = api_of(LOAN).operations
    (body,) = reserve.bodies
    assert isinstance(body.shape.value, ObjectOf)
    assert [field.name for field in body.shape.value.fields] == ["reader", "weeks"]
    assert not lend.bodies
    shapes = [answer.shape for op in (reserve, lend) for answer in op.responses if answer.shape]
    assert [
        [field.name for field in shape.value.fields]
        for shape in shapes
        if isinstance(shape.value, ObjectOf)
    ] == [["loan"], ["due"]]


def test_calls_of_others_as_well_leave_the_section_to_nobody() -> None:
    other = LOAN.replace("/books/41/loans/7/start -X POST", "/readers/3")
    assert not any(operation.bodies for operation in api_of(other).operations)
