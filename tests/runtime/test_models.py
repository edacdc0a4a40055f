"""Models meet what servers really send."""

from __future__ import annotations

import json
import warnings
from datetime import date, datetime
from typing import Annotated, Any, Literal

import pytest
from client_runtime import Mismatch, Model, model_mismatches, to_wire, wire
from client_runtime._build import build
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import Field


class Address(Model):
    city: str
    zip_code: Annotated[str | None, wire("zipCode")] = None


class Company(Model):
    name: str
    owners: list[str]


class Customer(Model):
    id: int
    first_name: Annotated[str | None, wire("firstName")] = None
    status: Literal["active", "blocked"] | str | None = None
    since: datetime | None = None
    addresses: list[Address] | None = None
    labels: dict[str, int] | None = None
    parent: Customer | None = None
    account: Address | Company | None = None


def made(annotation: Any, data: object) -> tuple[Any, dict[str, str]]:
    value, mismatches = build(annotation, json.dumps(data).encode())
    return value, {found.path: found.problem for found in mismatches}


def test_what_fits_is_typed_and_has_no_mismatches() -> None:
    value, found = made(
        Customer, {"id": 1, "firstName": "Ada", "since": "2024-01-02T03:04:05Z", "labels": {"a": 1}}
    )
    assert (value.id, value.first_name, value.since.year) == (1, "Ada", 2024)
    assert found == {}
    assert model_mismatches(value) == ()


def test_unknown_fields_are_kept_and_sent_back() -> None:
    data = {"id": 1, "vip": {"level": 3}}
    value, found = made(Customer, data)
    assert value.vip == {"level": 3}
    assert to_wire(value) == data
    assert found == {}


def test_unknown_enum_values_pass() -> None:
    value, found = made(Customer, {"id": 1, "status": "dormant"})
    assert value.status == "dormant"
    assert found == {}


def test_a_wrong_type_keeps_its_value_and_is_reported() -> None:
    value, found = made(Customer, {"id": "0017", "firstName": 5})
    assert (value.id, value.first_name) == ("0017", 5)
    assert found == {
        "$.id": "Input should be a valid integer",
        "$.firstName": "Input should be a valid string",
    }


def test_numbers_in_text_are_not_converted_silently() -> None:
    assert made(int, "5") == ("5", {"$": "Input should be a valid integer"})


def test_whole_numbers_serve_where_the_docs_say_number() -> None:
    assert made(float, 5) == (5.0, {})


def test_a_missing_required_field_is_none_and_is_reported() -> None:
    value, found = made(Customer, {"firstName": "Ada"})
    assert value.id is None
    assert found == {"$.id": "Field required"}
    assert to_wire(value) == {"firstName": "Ada"}


def test_null_where_the_docs_do_not_allow_it_is_kept() -> None:
    value, found = made(Customer, {"id": None})
    assert value.id is None
    assert list(found) == ["$.id"]


def test_what_fits_stays_typed_around_what_does_not() -> None:
    data = {"id": 1, "since": "2024-01-02T03:04:05Z", "addresses": [{"city": 1}, {"city": "Rome"}]}
    value, found = made(Customer, data)
    assert isinstance(value.since, datetime)
    assert [type(each) for each in value.addresses] == [Address, Address]
    assert value.addresses[0].city == 1
    assert list(found) == ["$.addresses[0].city"]


def test_a_wrong_container_is_kept_whole() -> None:
    value, found = made(Customer, {"id": 1, "addresses": {"city": "Rome"}, "labels": {"a": "x"}})
    assert value.addresses == {"city": "Rome"}
    assert value.labels == {"a": "x"}
    assert list(found) == ["$.addresses", "$.labels.a"]


def test_models_may_hold_themselves() -> None:
    value, found = made(Customer, {"id": 1, "parent": {"id": 2, "parent": {"id": "x"}}})
    assert isinstance(value.parent.parent, Customer)
    assert list(found) == ["$.parent.parent.id"]


def test_a_union_takes_the_alternative_that_the_data_resembles() -> None:
    value, found = made(Customer, {"id": 1, "account": {"name": "x", "owners": "me"}})
    assert isinstance(value.account, Company)
    assert list(found) == ["$.account.owners"]


def test_lists_and_mappings_of_models_at_the_top() -> None:
    value, found = made(list[Address], [{"city": "Rome"}, {}])
    assert [each.city for each in value] == ["Rome", None]
    assert found == {"$[1].city": "Field required"}
    assert model_mismatches(value) == (Mismatch("$[1].city", "Field required"),)
    value, found = made(dict[str, Address], {"a": {}})
    assert model_mismatches(value) == (Mismatch("$.a.city", "Field required"),)


class Unlike(Model):
    a: int | list[int] | dict[str, int] | None


@pytest.mark.parametrize("value", ["x", ["x"], {"k": "x"}, True])
def test_unions_of_plain_types_keep_what_fits_none_of_them(value: object) -> None:
    built, found = made(Unlike, {"a": value})
    assert built.a == value
    assert len(found) == 1


def test_limits_of_a_field_are_reported() -> None:
    class Limited(Model):
        name: Annotated[str, Field(max_length=2)]
        other: int

    value, found = made(Limited, {"name": "abc", "other": "x"})
    assert value.name == "abc"
    assert list(found) == ["$.name", "$.other"]


def test_other_values_have_no_mismatches() -> None:
    assert model_mismatches("x") == model_mismatches(None) == ()


def test_a_broken_date_stays_text() -> None:
    assert made(date, "02/01/2024")[0] == "02/01/2024"
    assert made(date, "2024-01-02") == (date(2024, 1, 2), {})


def test_names_in_the_data_cannot_reach_the_machinery() -> None:
    data = {"id": "x", "_fields_set": ["a"], "model_config": 1, "__class__": "y", "_mismatches": 2}
    value, found = made(Customer, data)
    assert list(found) == ["$.id"]
    assert to_wire(value) == data


def test_messages_never_hold_the_data() -> None:
    _, mismatches = build(Customer, b'{"id": "secret-value"}')
    assert "secret" not in str(mismatches[0])


def test_dumping_a_model_with_wrong_types_does_not_warn() -> None:
    value, _ = made(Customer, {"id": "x"})
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert value.model_dump(exclude_unset=True) == {"id": "x"}
        assert value.model_dump_json(exclude_unset=True) == '{"id":"x"}'


def test_constructors_take_python_names_and_check_types() -> None:
    assert Customer(id=1, first_name="Ada").first_name == "Ada"
    with pytest.raises(ValueError, match="valid integer"):
        Customer(id="x")  # type: ignore[arg-type]


@pytest.mark.parametrize("text", [b"", b"{", b"<html>", b"\xff", b"[" * 100_000])
def test_what_is_not_json_is_a_value_error(text: bytes) -> None:
    with pytest.raises(ValueError):
        build(Customer, text)


class Tree(Model):
    name: str
    size: Annotated[int | None, wire("Size")] = None
    kids: list[Tree] | None = None
    by_name: Annotated[dict[str, Tree] | None, wire("byName")] = None
    kind: Literal["a", "b"] | str | None = None
    other: Address | Tree | list[int] | None = None


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(
        st.sampled_from(["name", "Size", "kids", "byName", "kind", "other", "city", "else"]),
        inner,
        max_size=4,
    ),
    max_leaves=15,
)


@settings(deadline=None)
@given(json_values)
def test_any_json_is_taken_and_given_back_as_it_came(data: Any) -> None:
    value, _ = build(Tree, json.dumps(data).encode())
    assert to_wire(value) == data


@settings(deadline=None)
@given(json_values)
def test_what_has_no_mismatch_is_what_the_type_says(data: Any) -> None:
    value, mismatches = build(Tree, json.dumps(data).encode())
    assert mismatches or isinstance(value, Tree)
    assert model_mismatches(value) == (mismatches if isinstance(value, Tree) else ())


def test_nesting_beyond_reason_is_a_value_error_and_not_a_crash() -> None:
    deep: dict[str, Any] = {"name": 1}
    for _ in range(450):
        deep = {"name": 1, "kids": [deep]}
    with pytest.raises(ValueError, match="nested too deeply"):
        build(Tree, json.dumps(deep).encode())
