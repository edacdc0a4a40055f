"""Forms whose fields are nested."""

from __future__ import annotations

from typing import Any

import pytest

from slatewright.model.api import ListOf
from slatewright.openapi.forms import nested

from .builders import INTEGER, body, emitted, field, object_of, only, operation, sample

FORM = "application/x-www-form-urlencoded"


@pytest.mark.parametrize(
    ("shown", "meant"),
    [
        ({"a": 1, "b[c]": 2, "b[d][e]": 3}, {"a": 1, "b": {"c": 2, "d": {"e": 3}}}),
        ({"a[0][b]": 1, "a[0][c]": 2, "a[1][b]": 3}, {"a": [{"b": 1, "c": 2}, {"b": 3}]}),
        ({"a[]": [1, 2]}, {"a": [1, 2]}),
        ({"a[]": 1}, {"a": [1]}),
        ({"a": 1, "a[b]": 2}, {"a": 1, "a[b]": 2}),
        ({"a": {}, "a[b]": 2}, {"a": {}, "a[b]": 2}),
        ({"a[b]": 2, "a": 1}, {"a[b]": 2, "a": 1}),
        ({"a[b": 1, "[c]": 2, "d]": 3}, {"a[b": 1, "[c]": 2, "d]": 3}),
        ({"a" + "[b]" * 500: 1}, {"a" + "[b]" * 500: 1}),
        ("a[b]=1", "a[b]=1"),
    ],
)
def test_bracketed_names_are_objects(shown: Any, meant: Any) -> None:
    assert nested(shown) == meant


def test_a_form_says_how_its_objects_are_sent() -> None:
    shape = object_of(field("a"), field("b", object_of(field("c", INTEGER))))
    shown = sample({"a": "x", "b[c]": 2})
    made = only(emitted(operation("POST", "/a", bodies=(body(shape, FORM, examples=(shown,)),))))
    content = made["requestBody"]["content"][FORM]
    assert content["encoding"] == {"b": {"style": "deepObject", "explode": True}}
    assert content["examples"]["example"]["value"] == {"a": "x", "b": {"c": 2}}


def test_a_form_says_how_its_lists_are_sent() -> None:
    shape = object_of(field("a", ListOf(INTEGER)), field("b", ListOf(INTEGER)))
    shown = sample({"a[]": [1, 2], "b": [3, 4]})
    made = only(emitted(operation("POST", "/a", bodies=(body(shape, FORM, examples=(shown,)),))))
    content = made["requestBody"]["content"][FORM]
    assert content["encoding"] == {"a": {"style": "deepObject", "explode": True}}
    assert content["examples"]["example"]["value"] == {"a": [1, 2], "b": [3, 4]}


def test_json_with_brackets_in_its_names_stays_as_it_is() -> None:
    shown = sample({"b[c]": 2})
    made = only(emitted(operation("POST", "/a", bodies=(body(object_of(), examples=(shown,)),))))
    content = made["requestBody"]["content"]["application/json"]
    assert "encoding" not in content
    assert content["examples"]["example"]["value"] == {"b[c]": 2}
