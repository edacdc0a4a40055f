"""Query strings, style by style."""

from __future__ import annotations

from datetime import date
from urllib.parse import parse_qsl

import pytest
from client_runtime import UNSET, Model, Styled
from client_runtime._query import encode_query, flatten
from hypothesis import given, settings
from hypothesis import strategies as st


class Filter(Model):
    name: str | None = None
    age: int | None = None


@pytest.mark.parametrize(
    ("value", "query"),
    [
        (5, "q=5"),
        ("a b&c", "q=a%20b%26c"),
        (True, "q=true"),
        (date(2024, 1, 2), "q=2024-01-02"),
        ("", "q="),
        (None, ""),
        (UNSET, ""),
        ([], ""),
        ([1, None, UNSET, 2], "q=1&q=2"),
        (("x", "y"), "q=x&q=y"),
        ({"b", "a"}, "q=a&q=b"),
        ({"r": 1, "g": [2, 3], "b": None}, "r=1&g=2&g=3"),
        (Filter(name="x"), "name=x"),
        (Styled(["a,b", "c"], explode=False), "q=a%2Cb,c"),
        (Styled({"r": 1, "g": 2}, explode=False), "q=r,1,g,2"),
        (Styled([1, 2], "spaceDelimited", explode=False), "q=1%202"),
        (Styled([1, 2], "pipeDelimited", explode=False), "q=1%7C2"),
        (Styled([], "pipeDelimited", explode=False), ""),
        (Styled(UNSET, "deepObject"), ""),
        (Styled([1, 2], "deepObject"), "q%5B%5D=1&q%5B%5D=2"),
        (
            Styled({"a": 1, "b": {"c": [2, 3]}}, "deepObject"),
            "q%5Ba%5D=1&q%5Bb%5D%5Bc%5D=2&q%5Bb%5D%5Bc%5D=3",
        ),
        (Styled(Filter(name="x", age=None), "deepObject"), "q%5Bname%5D=x"),
        (
            Styled({"a": [1, date(2024, 1, 2)]}, "json"),
            "q=%7B%22a%22%3A%5B1%2C%222024-01-02%22%5D%7D",
        ),
        (Styled(7, "pipeDelimited", explode=False), "q=7"),
    ],
)
def test_each_style_is_written_as_openapi_says(value: object, query: str) -> None:
    assert encode_query({"q": value}) == query


def test_names_are_encoded_too_and_order_is_kept() -> None:
    assert encode_query({"page[size]": 2, "a": 1}) == "page%5Bsize%5D=2&a=1"


def test_lists_of_objects_are_numbered() -> None:
    found = list(flatten("items", [{"id": 1}, {"id": 2, "tags": ["x", "y"]}]))
    assert found == [
        ("items[0][id]", 1),
        ("items[1][id]", 2),
        ("items[1][tags]", "x"),
        ("items[1][tags]", "y"),
    ]


@settings(deadline=None)
@given(st.dictionaries(st.text(min_size=1), st.text()))
def test_any_text_comes_back_from_the_query_as_it_went_in(values: dict[str, str]) -> None:
    values = {k: v for k, v in values.items() if _encodable(k + v)}
    query = encode_query(values)
    assert dict(parse_qsl(query, keep_blank_values=True)) == values


def _encodable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
