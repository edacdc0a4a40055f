"""What the docs show once of errors holds for those that an operation only names; what is a number in one place is one in all."""

from __future__ import annotations

from typing import Any

from stages import document_of

_ERRORS = """
# Errors

Status | Meaning
------ | -------
400    | Wrong request
404    | Not there

```json
{"error": {"code": "no_boat", "message": "There is none"}}
```
"""


def _answers(docs: str, path: str, method: str = "get") -> Any:
    return document_of(docs)["paths"][path][method]["responses"]


def test_errors_of_an_operation_are_as_all_errors_are() -> None:
    """An operation that only names its 404 does not take its content away."""
    docs = f"""
# Boats

## Get a boat

`GET /boats/{{id}}`

Status | Description
------ | -----------
404    | There is no such boat.
{_ERRORS}"""
    document = document_of(docs)
    own = document["paths"]["/boats/{id}"]["get"]["responses"]["404"]
    assert own["description"] == "There is no such boat."
    assert own["content"]["application/json"]["schema"]["$ref"] == "#/components/schemas/Error"
    assert list(document["components"]["schemas"]["Error"]["properties"]) == ["error"]
    assert "content" in document["components"]["responses"]["NotFound"]


def test_an_error_with_its_own_sample_keeps_it() -> None:
    """What an operation shows of its error is what it answers."""
    docs = f"""
# Boats

## Get a boat

`GET /boats/{{id}}`

> 404 Not Found

```json
{{"sunk": true}}
```
{_ERRORS}"""
    own = _answers(docs, "/boats/{id}")["404"]
    assert list(own["content"]["application/json"]["schema"]["properties"]) == ["sunk"]


def test_a_whole_number_in_a_sample_does_not_narrow_a_number() -> None:
    """A price of 4 in one sample may be 4.5 the next time; a count that is never else stays whole."""
    docs = """
# Boats

## Add a boat

`POST /boats`

### Body

Name  | Type
----- | ------
price | number

> Response

```json
{"price": 4, "oars": 2}
```
"""
    ((_, answer),) = _answers(docs, "/boats", "post").items()
    fields = answer["content"]["application/json"]["schema"]["properties"]
    assert fields["price"]["type"] == "number"
    assert fields["oars"]["type"] == "integer"
