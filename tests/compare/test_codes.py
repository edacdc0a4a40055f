"""Codes of errors, warnings and successes, wherever a document lists them."""

from __future__ import annotations

import pytest

from slatewright.compare import compare
from slatewright.model.spec import Spec

INFO = {"title": "Cats", "version": "1"}
ANSWER = {"responses": {"204": {"description": "Done."}}}


def _cats(**codes):
    """Two operations, and the codes that each or the whole API lists."""
    whole = {"x-error-codes": codes["api"]} if "api" in codes else {}
    item = {
        method: {**ANSWER, **({"x-error-codes": codes[method]} if method in codes else {})}
        for method in ("get", "put")
    }
    return Spec({"openapi": "3.1.0", "info": INFO, "paths": {"/cats": item}, **whole})


def _code(message, file="a", **sort):
    return {"code": "7", "message": message, **sort, "x-docs": f"{file}.md:1"}


def _told(old, new):
    return [
        (change.spot.subject or change.spot.operation, change.message)
        for change in compare(old, new).changes
    ]


def test_codes_may_stand_with_the_api_or_with_an_operation():
    whole, inside = _cats(api=[_code("Rain.")]), _cats(get=[_code("Rain.")])
    assert _told(whole, inside) == _told(inside, whole) == []
    assert _told(_cats(), whole) == [("the API", "has the error code `7`")]


def test_a_code_of_two_sorts_is_told_as_both():
    codes = [_code("Fed.", success=True), _code("No such cat.", "b")]
    assert _told(_cats(), _cats(api=codes)) == [
        ("the API", "has the error code `7`"),
        ("the API", "has the success code `7`"),
    ]


def test_one_message_may_be_listed_as_both():
    error, warning = _code("No bowl."), _code("No bowl.", warning=True)
    alone, both = _cats(api=[error]), _cats(api=[error, warning])
    assert _told(alone, both) == [("the API", "gives the warning code `7` one more meaning")]
    assert _told(both, alone) == [("the API", "gives the warning code `7` one meaning less")]
    assert _told(both, _cats(api=[warning, error])) == []


def test_a_list_that_went_from_one_operation_is_told_though_another_has_the_code():
    codes = [_code("No such cat")]
    both, one = _cats(api=codes, get=codes, put=codes), _cats(api=codes, get=codes)
    assert _told(both, one) == [("PUT /cats", "has no error code `7` any more")]
    assert _told(_cats(api=codes), one) == []


def test_a_code_that_nobody_lists_any_more_is_told_of_the_operation_alone():
    codes = [_code("No such cat")]
    assert _told(_cats(api=codes, put=codes), _cats()) == [
        ("PUT /cats", "has no error code `7` any more")
    ]
    more = [*codes, _code("It rains.", "b")]
    assert _told(_cats(api=codes, put=codes), _cats(api=more, put=codes)) == [
        ("the API", "gives the error code `7` one more meaning")
    ]


REWORDED = {
    "other words": ("It is wet.", "a", 0),
    "other words, some the same": ("Rain all over the place.", "b", 0),
    "other words in another file": ("It snows.", "b", 2),
}


@pytest.mark.parametrize("name", REWORDED)
def test_a_code_that_means_something_else_elsewhere_is_told(name):
    message, file, count = REWORDED[name]
    told = [
        ("the API", "gives the error code `7` one more meaning"),
        ("the API", "gives the error code `7` one meaning less"),
    ]
    found = _told(_cats(api=[_code("Rain.")]), _cats(api=[_code(message, file)]))
    assert found == told[:count]
