"""Documents as text and back."""

from __future__ import annotations

import json

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from slatewright.model.spec import Spec
from slatewright.openapi import load, serialise
from slatewright.openapi.yaml_text import yaml_text

WORDS = st.text(st.characters(exclude_categories=("Cs",)), max_size=60)
PROSE = st.lists(
    st.sampled_from(["word", "a: b", "x #y", "", "- z", "'q'", "long" * 9]), max_size=40
)
TEXT = WORDS | PROSE.map(" ".join) | PROSE.map("\n".join)
NUMBERS = st.integers() | st.floats(allow_nan=False, allow_infinity=False)
VALUES = st.recursive(
    st.none() | st.booleans() | NUMBERS | TEXT,
    lambda below: st.lists(below, max_size=4) | st.dictionaries(TEXT, below, max_size=4),
    max_leaves=20,
)
HEAD = {"openapi": "3.1.0", "info": {"title": "x", "version": "1"}, "paths": {}}


@given(VALUES)
def test_every_document_comes_back(value):
    spec = Spec({**HEAD, "x-any": value})
    for suffix in (".yaml", ".json"):
        assert load(serialise(spec, suffix), f"spec{suffix}") == spec


@given(VALUES)
def test_other_readers_see_the_same(value):
    text = yaml_text({"x": value})
    for loader in (yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
        assert yaml.load(text, Loader=loader) == {"x": value}


WRITTEN = [
    ("plain words", "x: plain words\n"),
    ("", 'x: ""\n'),
    ("200", 'x: "200"\n'),
    ("no", 'x: "no"\n'),
    ("null", 'x: "null"\n'),
    ("2020-01-01", 'x: "2020-01-01"\n'),
    ("a: b", 'x: "a: b"\n'),
    ("a #b", 'x: "a #b"\n'),
    ("#a", 'x: "#a"\n'),
    ("a:", 'x: "a:"\n'),
    (" a", 'x: " a"\n'),
    ('say "x"', 'x: say "x"\n'),
    ("/a/{id}", "x: /a/{id}\n"),
    ("Grüße", "x: Grüße\n"),
    ("猫", "x: 猫\n"),
    ("\U0001f600", 'x: "\U0001f600"\n'),
    ("\x85\ufeff", 'x: "\\u0085\\ufeff"\n'),
    ("one\ntwo\n", "x: |\n  one\n  two\n"),
    ("one\n\n  two", "x: |-\n  one\n\n    two\n"),
    ("  one\ntwo", "x: |2-\n    one\n  two\n"),
    ("one\ntwo\n\n", "x: |+\n  one\n  two\n\n"),
    ("one \ntwo", 'x: "one \\ntwo"\n'),
    ("\n", 'x: "\\n"\n'),
    ([], "x: []\n"),
    ({}, "x: {}\n"),
    ([{"a": 1, "b": [2]}, [3, [4]]], "x:\n- a: 1\n  b:\n  - 2\n- - 3\n  - - 4\n"),
    (1e22, "x: 1.0e+22\n"),
    (0.5, "x: 0.5\n"),
    (None, "x: null\n"),
    (True, "x: true\n"),
]


@pytest.mark.parametrize(("value", "text"), WRITTEN, ids=repr)
def test_written(value, text):
    assert yaml_text({"x": value}) == text


def test_long_text_is_folded():
    text = yaml_text({"description": "word " * 40 + "end"})
    lines = text.splitlines()
    assert lines[0] == "description: >-"
    assert len(lines) == 4
    assert max(map(len, lines)) <= 100


def test_text_with_wide_gaps_is_not_folded():
    assert yaml_text({"x": "a  b " * 40}).count("\n") == 1


def test_a_key_too_long_for_readers_is_announced():
    text = yaml_text({"k" * 2000: {"a": 1}})
    assert text.startswith("? kkk")
    assert yaml.safe_load(text) == {"k" * 2000: {"a": 1}}


def test_an_empty_document():
    assert yaml_text({}) == "{}\n"


def test_json_is_indented_and_ends_in_a_line_feed():
    assert (
        serialise(Spec({"a": "é"}), ".JSON")
        == json.dumps({"a": "é"}, indent=2, ensure_ascii=False) + "\n"
    )
