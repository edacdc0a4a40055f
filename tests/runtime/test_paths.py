"""Paths that no value can leave."""

from __future__ import annotations

from urllib.parse import unquote

import pytest
from client_runtime import UNSET
from client_runtime._paths import fill_path
from hypothesis import given, settings
from hypothesis import strategies as st


def test_values_are_encoded_by_component() -> None:
    assert fill_path("/a/{id}/b", {"id": "x/y z?é"}) == "/a/x%2Fy%20z%3F%C3%A9/b"


def test_placeholders_may_share_a_segment_with_text() -> None:
    assert fill_path("/a/{id}.{format}", {"id": 7, "format": "json"}) == "/a/7.json"


def test_lists_are_joined_by_commas() -> None:
    assert fill_path("/a/{ids}", {"ids": [1, "b,c"]}) == "/a/1,b%2Cc"


@pytest.mark.parametrize("value", ["", None, UNSET, [], ["a", ""]])
def test_empty_values_are_refused_by_name(value: object) -> None:
    with pytest.raises(ValueError, match="path argument 'customer id' must not be empty"):
        fill_path("/a/{customer id}", {"customer id": value})


def test_missing_values_are_refused_by_name() -> None:
    with pytest.raises(ValueError, match="'id'"):
        fill_path("/a/{id}", {})


@pytest.mark.parametrize("value", [".", "..", "../x", "x/../../y", "..\\x", "a/.", ["a", ".."]])
def test_dot_segments_are_refused_by_name(value: object) -> None:
    with pytest.raises(ValueError, match="'id'"):
        fill_path("/a/{id}/b", {"id": value})


def test_dots_inside_a_value_are_fine() -> None:
    assert fill_path("/a/{id}", {"id": "v1..2"}) == "/a/v1..2"


@settings(deadline=None)
@given(st.text(min_size=1))
def test_a_value_stays_one_segment_whatever_it_is(value: str) -> None:
    try:
        path = fill_path("/a/{id}/b", {"id": value})
    except ValueError:
        return
    before, segment, after = path[1:].split("/")
    assert (before, after) == ("a", "b")
    assert unquote(segment) == value
