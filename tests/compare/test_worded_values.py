"""Lists of values beside descriptions that name them in words."""

from __future__ import annotations

import pytest

from slatewright.compare import compare
from slatewright.model.spec import Spec

ALL = ("day", "week", "month", "year")
LISTED = {"type": "string", "enum": list(ALL)}


def _asked(**schema):
    operation = {
        "parameters": [{"name": "ticket", "in": "query", "schema": schema}],
        "responses": {"204": {"description": "Done."}},
    }
    info = {"title": "Zoo", "version": "1"}
    return Spec({"openapi": "3.1.0", "info": info, "paths": {"/visits": {"get": operation}}})


def _worded(words):
    return _asked(type="string", description=words)


CASES = {
    "all of them": ("A ticket for a day, a week, a month or a year.", set()),
    "most of them": ("For how long (day, week, month).", {"enum-value-added"}),
    "half of them": ("For how long (day, week).", {"enum-first-stated"}),
    "with what each is for": (
        "day (for guests), week (for most), month (for fans) and year.",
        set(),
    ),
    "all of them, in a sentence": (
        "A day is short, a week is not, and a year is longer than a month is.",
        {"enum-first-stated"},
    ),
    "parts of other words": ("daylight, weeks, months", {"enum-first-stated"}),
    "none": ("For how long.", {"enum-first-stated"}),
}


@pytest.mark.parametrize("name", CASES)
def test_what_words_named_before_is_not_first_stated(name):
    words, expected = CASES[name]
    found = compare(_worded(words), _asked(**LISTED)).changes
    assert {change.kind for change in found} == expected
    added = ["may be `year`"] if name == "most of them" else []
    assert [change.message for change in found if change.kind == "enum-value-added"] == added


MANY = ("ant", "bee", "cat", "dog", "eel", "fox", "gnu", "hen")
ALONE = {
    "in brackets": ("Which guide to send (ant, bee, cat).", True),
    "as a sentence": ("Which guide to send. ant, bee, and cat", True),
    "behind a colon, quoted": ("Which guide to send: 'ant', 'bee' or 'cat'.", True),
    "behind a dash": ("Which guide to send - ant, bee, cat. Others stay at home.", True),
    "two in brackets": ("Which guide to send (ant, bee).", False),
    "with others": ("Which guide to send (ant, bee, cat, yak).", False),
    "within a sentence": ("The ant, bee, and cat guides are free.", False),
}


@pytest.mark.parametrize("name", ALONE)
def test_three_values_between_two_marks_are_a_list_however_long_it_became(name):
    words, is_list = ALONE[name]
    found = compare(_worded(words), _asked(type="string", enum=list(MANY))).changes
    added = [f"may be `{guide}`" for guide in MANY[3:]]
    assert [change.message for change in found if change.effect.name == "SAFE"] == added * is_list


REPEATED = {
    "the same words": ("Give day for one day or year for all of them", False),
    "other words around": ("Note: give Day for one day, or year for all of them; thanks.", False),
    "other words between": ("Give day for 24 hours or year for all of them", True),
}


@pytest.mark.parametrize("name", REPEATED)
def test_values_that_the_same_words_named_before_are_not_first_stated(name):
    words, is_new = REPEATED[name]
    now = "Give `day` for one day, or `year` for all of them."
    found = compare(
        _worded(words), _asked(type="string", enum=["day", "year"], description=now)
    ).changes
    assert [change.kind for change in found] == ["enum-first-stated"] * is_new


def test_a_list_that_goes_on_in_words_is_still_stated():
    listed = _asked(**LISTED)
    assert compare(listed, _worded("day, week, month, year")).changes == ()
    (change,) = compare(listed, _worded("day, week, month")).changes
    assert change.kind == "enum-no-longer-stated"


def test_a_type_that_only_a_list_told_is_known_as_long_as_words_list_it():
    listed, words = _asked(enum=list(ALL)), _asked(description="day, week, month or year")
    assert compare(listed, words).changes == ()


def test_a_default_deeper_than_any_program_reads_is_shown_as_it_is():
    (found,) = compare(_asked(type="string"), _asked(type="string", default="[" * 5_000)).changes
    assert "[[[" in found.message
