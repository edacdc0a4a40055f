"""Bodies whose fields are given as keywords."""

from __future__ import annotations

import re
from typing import Annotated, Any

import pytest
from client_runtime import (
    UNSET,
    ArgumentTypeError,
    BaseClient,
    Call,
    ClientConfig,
    Model,
    Paging,
    body_of,
    wire,
)


class Kitten(Model):
    """A kitten."""

    id: int
    first_name: Annotated[str | None, wire("firstName")] = None
    friend: Kitten | None = None


Kitten.model_rebuild()


@pytest.mark.parametrize("body", [UNSET, None, {"id": 1}, Kitten(id=1), [1]])
def test_without_keywords_a_body_stays_as_it_is(body: object) -> None:
    assert body_of(Kitten, body, {}) is body


def test_keywords_are_sent_under_their_wire_names() -> None:
    given = {"id": 7, "first_name": None, "friend": {"id": 8}}
    assert body_of(Kitten, UNSET, given) == {"id": 7, "firstName": None, "friend": {"id": 8}}
    assert body_of(Kitten, UNSET, {"id": 7, "first_name": UNSET}) == {"id": 7}


def test_a_field_gives_way_to_an_argument_of_its_name() -> None:
    assert body_of(Kitten, UNSET, {"id_body": 7}) == {"id": 7}


@pytest.mark.parametrize("body", [{"id": 1, "colour": "red"}, Kitten(id=1, colour="red")])
def test_keywords_are_added_to_a_body(body: object) -> None:
    made = body_of(Kitten, body, {"id": 2, "first_name": "Tom"})
    assert made == {"id": 2, "colour": "red", "firstName": "Tom"}


@pytest.mark.parametrize(
    ("body", "given", "problem"),
    [
        (UNSET, {"first_name": "Tom"}, "`id` must be given, or the whole as `body`"),
        (UNSET, {"id": UNSET}, "`id` must be given, or the whole as `body`"),
        (
            UNSET,
            {"id": 1, "id_body": 2},
            "no field 'id_body'; what is not documented goes into `body`",
        ),
        (
            UNSET,
            {"id": 1, "firstname": "Tom"},
            "no field 'firstname'; what is not documented goes into `body`",
        ),
        ([1], {"id": 1}, "no fields can be added to a body of type list"),
    ],
)
def test_what_does_not_fit_is_refused(body: object, given: dict[str, Any], problem: str) -> None:
    call: Call[None] = Call("kittens.create", "POST /kittens", body=body_of(Kitten, body, given))
    with (
        BaseClient(ClientConfig(base_url="https://kittens.example")) as client,
        pytest.raises(ArgumentTypeError, match=re.escape(f"kittens.create: {problem}")) as raised,
    ):
        client.send(call)
    assert raised.value.operation == "kittens.create"


def test_a_listing_is_refused_as_well_whatever_its_size() -> None:
    call: Call[Any] = Call("kittens.find", "POST /find", body=body_of(Kitten, UNSET, {"name": 1}))
    paging: Paging[Any] = Paging(style="page", parameter="page", size="per_page", place="body")
    with (
        BaseClient(ClientConfig(base_url="https://kittens.example")) as client,
        pytest.raises(ArgumentTypeError, match=r"kittens\.find: no field 'name'"),
    ):
        client.pages(call, paging).sized(5).first()


def test_a_body_that_must_be_there_is_asked_for() -> None:
    class Note(Model):
        """A note."""

        text: str | None = None

    assert body_of(Note, UNSET, {}, required=True) == {}
    assert body_of(Note, UNSET, {}) is UNSET
    assert body_of(Kitten, {}, {}, required=True) == {}
    assert "`id` must be given" in repr(body_of(Kitten, UNSET, {}, required=True))
