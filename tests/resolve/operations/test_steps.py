"""An answer that has a step of its own, and failures of other calls."""

from __future__ import annotations

from stages import api_of

STEPS = """
# Lending

### Step 1: Ask for a card

```http
POST /cards HTTP/1.1
Host: api.library.test
```

`https://api.library.test/cards`

### Step 2: You get the card

```http
HTTP/1.1 201 CREATED
Content-Type: application/json
```

```javascript
{"card": "0a1b"}
```

### Step 3: Return it

`DELETE https://api.library.test/cards/{id}`
"""


def test_an_answer_may_be_the_next_step() -> None:
    first, second = api_of(STEPS).operations
    assert [response.status.value for response in first.responses] == ["201"]
    assert second.responses == ()


FAILURES = """
## Add a card

`POST /cards`

If the card number is taken, the API returns a 409 error.

If you receive a 404 error from the GET: Card endpoint, wait a minute.
"""


def test_failures_of_calls_by_other_methods_are_theirs() -> None:
    (operation,) = api_of(FAILURES).operations
    assert [response.status.value for response in operation.responses] == ["409"]
