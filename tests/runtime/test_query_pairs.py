"""What tests of clients expect of a query is what the runtime sends."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qsl

from client_runtime._query import Styled, encode_query
from hypothesis import given
from hypothesis import strategies as st

from slatewright.client.drafts import Parameter
from slatewright.client.query import sent_pairs
from slatewright.client.shapes import Anything

NAMES = st.text("abc", min_size=1, max_size=3)
SCALARS = st.text("xy &,[]é", min_size=1, max_size=4) | st.integers(0, 99) | st.booleans()
VALUES = st.recursive(
    SCALARS | st.none(),
    lambda inner: st.lists(inner, min_size=1, max_size=3)
    | st.dictionaries(NAMES, inner, min_size=1, max_size=3),
    max_leaves=8,
)
STYLES = st.sampled_from([("form", True), ("deepObject", True), ("json", True)])


def expected(value: Any, style: str, explode: bool) -> list[list[str]]:
    """The pairs that a client is told to send."""
    plain = style == "form" and explode
    parameter = Parameter("q", "query", Anything(), False, {}, None if plain else style, explode)
    return sent_pairs(parameter, value)


def sent(value: Any, style: Any, explode: bool) -> list[list[str]]:
    """The pairs that the runtime sends."""
    query = encode_query({"q": Styled(value, style, explode)})
    return [list(pair) for pair in parse_qsl(query, keep_blank_values=True)]


@given(VALUES.filter(lambda value: value is not None), STYLES)
def test_nested_values_are_expected_as_they_are_sent(value: Any, style: tuple[str, bool]) -> None:
    assert expected(value, *style) == sent(value, *style)


@given(
    st.lists(SCALARS, min_size=1, max_size=3)
    | st.dictionaries(NAMES, SCALARS, min_size=1, max_size=3),
    st.sampled_from(["form", "spaceDelimited", "pipeDelimited"]),
)
def test_joined_values_are_expected_as_they_are_sent(value: Any, style: str) -> None:
    assert expected(value, style, False) == sent(value, style, False)
