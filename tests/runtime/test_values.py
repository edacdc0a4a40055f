"""Values as text and as JSON."""

from __future__ import annotations

import copy
import pickle
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from enum import Enum, StrEnum
from typing import Annotated
from uuid import UUID

import pytest
from client_runtime import UNSET, Model, Unset, to_wire, wire
from client_runtime._values import text_of


class Colour(StrEnum):
    RED = "red"


class Level(Enum):
    LOW = 1


class Person(Model):
    first_name: Annotated[str | None, wire("firstName")] = None
    born: date | None = None


def test_unset_prints_its_name_is_false_and_is_not_none() -> None:
    assert repr(UNSET) == str(UNSET) == "UNSET"
    assert not UNSET
    assert UNSET is not None
    assert list(Unset) == [UNSET]


def test_unset_stays_itself_when_copied_or_pickled() -> None:
    assert copy.deepcopy(UNSET) is UNSET
    assert pickle.loads(pickle.dumps(UNSET)) is UNSET


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (True, "true"),
        (False, "false"),
        (3, "3"),
        (2.5, "2.5"),
        ("x", "x"),
        (Colour.RED, "red"),
        (Level.LOW, "1"),
        (Decimal("1.50"), "1.50"),
        (date(2024, 2, 29), "2024-02-29"),
        (time(9, 30), "09:30:00"),
        (datetime(2024, 2, 29, 1, 2, 3, tzinfo=UTC), "2024-02-29T01:02:03Z"),
        (
            datetime(2024, 2, 29, tzinfo=timezone(timedelta(hours=-3))),
            "2024-02-29T00:00:00-03:00",
        ),
        (datetime.fromisoformat("2024-02-29T00:00:00"), "2024-02-29T00:00:00"),
        (UUID(int=1), "00000000-0000-0000-0000-000000000001"),
        (b"raw", "raw"),
    ],
)
def test_single_values_have_one_text(value: object, text: str) -> None:
    assert text_of(value) == text


def test_what_has_no_text_is_refused_by_type_and_not_shown() -> None:
    with pytest.raises(TypeError, match="type object cannot be sent as text"):
        text_of(object())


def test_models_go_out_under_wire_names_with_only_what_was_set() -> None:
    assert to_wire(Person(first_name="Ada")) == {"firstName": "Ada"}
    assert to_wire(Person(first_name=None)) == {"firstName": None}
    assert to_wire(Person()) == {}


def test_models_accept_and_send_fields_that_are_not_documented() -> None:
    assert to_wire(Person.model_validate({"firstName": "Ada", "shoe": 38})) == {
        "firstName": "Ada",
        "shoe": 38,
    }


def test_what_is_unset_is_not_sent_wherever_it_stands() -> None:
    assert to_wire(Person.model_construct(first_name=UNSET)) == {}
    assert to_wire(Person.model_validate({"shoe": UNSET, "hat": 1})) == {"hat": 1}


def test_structures_are_converted_all_the_way_down() -> None:
    value = {"people": [Person(born=date(2000, 1, 2)), UNSET], "gone": UNSET, "tags": {"b", "a"}}
    assert to_wire(value) == {"people": [{"born": "2000-01-02"}], "tags": ["a", "b"]}


def test_json_numbers_enums_ids_and_bytes() -> None:
    value = [Decimal(3), Decimal("1.5"), Colour.RED, UUID(int=2), b"\x00\xff", None, (1, 2)]
    assert to_wire(value) == [
        3,
        1.5,
        "red",
        "00000000-0000-0000-0000-000000000002",
        "AP8=",
        None,
        [1, 2],
    ]


def test_what_json_cannot_hold_is_named_by_its_place() -> None:
    with pytest.raises(TypeError, match=r"^\$\.a\[1\]: a value of type object"):
        to_wire({"a": [1, object()]})
