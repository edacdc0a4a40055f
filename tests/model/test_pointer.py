"""JSON pointers, as RFC 6901 has them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slatewright.model.pointer import along, at, below, steps

DOCUMENT = {"paths": {"/a~b": {"tags": ["x", "y"]}}, "": 1}


def test_the_whole_document_and_parts_of_it() -> None:
    assert at(DOCUMENT, "") is DOCUMENT
    assert at(DOCUMENT, "/paths/~1a~0b/tags/1") == "y"
    assert at(DOCUMENT, "/") == 1


@pytest.mark.parametrize("pointer", ["/nowhere", "/paths/~1a~0b/tags/2", "/paths/~1a~0b/tags/-1"])
def test_a_pointer_that_leads_nowhere(pointer: str) -> None:
    with pytest.raises(LookupError):
        at(DOCUMENT, pointer)


def test_as_far_as_a_pointer_leads() -> None:
    assert list(along(DOCUMENT, "/paths/none/tags")) == [DOCUMENT["paths"]]


@given(st.lists(st.text(), min_size=1))
def test_any_names_come_back(names: list[str]) -> None:
    assert steps(below("", *names)) == names
