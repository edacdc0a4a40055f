"""What operations answer where the sentence behind leads to the fields."""

from __future__ import annotations

from stages import api_of

from slatewright.model.api import ListOf, Named, Shape

BOAT = """
# Boats

## The boat object

Field | Type
----- | ----
id | integer
mast | number
"""


def answers(text: str) -> dict[str, Shape | None]:
    """What each operation gives, by its path."""
    return {
        call.path.value: answer.shape.value if answer.shape else None
        for call in api_of(BOAT + text).operations
        for answer in call.responses
    }


def test_what_comes_back_may_be_described_where_the_next_sentence_leads() -> None:
    found = answers("""
## List boats

`GET /boats`

The response is an array. See [the boat object](#the-boat-object) for the fields of each entry.

## Get a boat

`GET /boats/{id}`

Returns an object. For its attributes see the [boat object](#the-boat-object).

## Sink a boat

`POST /boats/{id}/sink`

Returns an object. See [the boat object](#the-boat-object) for the fields of the request.

## Paint a boat

`POST /boats/{id}/paint`

Returns an object. Whoever wants to see the [boat object](#the-boat-object) must ask the harbour.
""")
    assert found["/boats"] == ListOf(Named("Boat"))
    assert found["/boats/{id}"] == Named("Boat")
    assert not isinstance(found.get("/boats/{id}/sink"), Named)
    assert not isinstance(found.get("/boats/{id}/paint"), Named)
