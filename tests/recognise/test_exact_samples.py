"""Faultless samples are read in a fast way of their own; it says what the patient reader says."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slatewright.model.document import Fence
from slatewright.model.source import Span
from slatewright.recognise.toolkit.json import read_exact, read_json
from slatewright.recognise.toolkit.samples.sample_places import SamplePlaces, values_of

SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner),
    max_leaves=12,
)


def fence_of(text: str, indent: int = 0) -> Fence:
    lines = text.count("\n")
    return Fence("json", "json", text, Span("a.md", 7, 1, 8 + lines, 4), indent)


def patient(fence: Fence):
    return SamplePlaces(fence).moved(read_json(fence.content).values[0])


@given(VALUES, st.sampled_from([None, 0, 2]), st.booleans(), st.integers(0, 3))
def test_as_the_patient_reader(value, indent, ascii_only, column):
    fence = fence_of(json.dumps([value], indent=indent, ensure_ascii=ascii_only) + "\n", column)
    ((found, line),) = values_of(fence)[0]
    assert repr(found) == repr(patient(fence))  # NaN is unlike itself, yet looks like itself
    assert line == 0


@pytest.mark.parametrize(
    "text",
    [
        '{"a": {"b": [1, 2.5, -0, 1e3, true, null, "c: {d"]}}\n',
        '\n\n  {\n  "a" :\n 1\n,\t"a": 2}\n\n',
        "[]\n",
        '[{"x": "\\u00e9\\"{"}, {}]\n',
    ],
)
def test_faultless(text):
    fence = fence_of(text)
    lines = [(8 + at, 1) for at in range(text.count("\n"))]
    found = read_exact(text, lines)
    assert found is not None
    assert found == patient(fence)


@pytest.mark.parametrize(
    "text",
    [
        '{"a": 1,}\n',
        '{"a": NaN}\n',
        '{"\\u0061": 1}\n',
        '{"": 1}\n',
        '{"a": 1} {}\n',
        '{"a": 1}',
        "1\n",
        "[" * 61 + "]" * 61 + "\n",
        "[" * 200_000 + "\n",
        "[" + "9" * 300 + "]\n",
    ],
)
def test_left_to_the_patient_reader(text):
    assert read_exact(text, [(8, 1)] * (text.count("\n") + 1)) is None


def test_a_name_without_its_second_quote():
    read = read_json('{\n  "name: "Grey",\n  "note": "said: ",\n  "age": 4\n}\n')
    (value,) = read.values
    assert [member.name for member in value.members] == ["name", "note", "age"]
    assert [member.value.value for member in value.members] == ["Grey", "said: ", 4]
    assert [trouble.line for trouble in read.troubles] == [1]
