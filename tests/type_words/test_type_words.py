"""What docs write for a type: the same reading in a cell, a bullet and a setting."""

from __future__ import annotations

import time

import pytest

from slatewright.model.api import ListOf, MapOf, ObjectOf, OneOf, Scalar, Shape
from slatewright.type_words import is_type, leads_as_type, read_type


def _shown(shape: Shape) -> str:
    match shape:
        case ListOf(items):
            return f"[{_shown(items)}]"
        case MapOf(values):
            return f"map of {_shown(values)}"
        case OneOf(options):
            return " | ".join(map(_shown, options))
        case ObjectOf():
            return "object"
        case Scalar(type=kind, format=form, enum=enum, max_length=most):
            return " ".join(
                [kind, *filter(None, [form, ",".join(map(str, enum)), most and str(most)])]
            )
        case _:
            return "?"


TYPES = {
    "YYYY-MM-DD": "string date", "dd/mm/yyyy hh:mm": "string", "`dd.mm.yy`": "string",
    "string[]": "[string]", "array[string]": "[string]", "[string]": "[string]", "List<String>": "[string]",
    "Array<integer>": "[integer]", "list of integers": "[integer]", "array (of strings)": "[string]",
    "array integer": "[integer]", "object array": "[object]", "integer[][]": "[[integer]]",
    "[[integer]]": "[[integer]]", "array of arrays of integers": "[[integer]]",
    "Array of strings (max 10)": "[string]", "JSON array": "[?]", "array of Toy": "[?]",
    "array of node type IDs": "[?]", "array of integer ids": "[integer]",
    "map[string]integer": "map of integer", "Map<String, Integer>": "map of integer",
    "Dictionary<string, object>": "map of object", "dict of strings": "map of string",
    "map of string to integer": "map of integer", "{string: number}": "map of number",
    "{[key: string]: boolean}": "map of boolean", "key/value pairs": "map of ?", "dict": "map of ?",
    "object of integers": "map of integer", "hash": "object", "Toy object": "object",
    "string or array of strings": "string | [string]", "string|integer": "string | integer",
    "string/integer": "string | integer", "int or float": "number",
    "HexString": "string", "string(255)": "string 255", "varchar(20)": "string 20", "decimal(10,2)": "number", "int(11)": "integer",
    "uint8": "integer", "JSON string": "string", "numeric string": "string", "date string": "string date",
    "ISO 8601 date": "string", "ISO 8601 datetime": "string date-time", "RFC3339": "string date-time",
    "UUID": "string uuid", "URL": "string uri", "epoch ms": "integer", "timestamp": "string",
    "timestamp (ms)": "integer", "enum(calm, wild)": "string calm,wild", "(string)": "string",
    "Список строк": "[string]", "lista de cadenas": "[string]", "liste d'entiers": "[integer]",
    "file application/pdf": "file", "string\napplication/json": "string", "telefone": "string",
    "lista de strings": "[string]", "Liste von Zeichenketten": "[string]", "整数数组": "[integer]",
    "文字列の配列": "[string]", "Moorings are let by the day": "?",
}  # fmt: skip


@pytest.mark.parametrize(("text", "shape"), TYPES.items())
def test_a_type_is_read(text: str, shape: str) -> None:
    assert _shown(read_type(text).shape) == shape


@pytest.mark.parametrize(
    "text",
    ["string or null", "string|null", "nullable string", "?string", "Optional[str]", "string?"],
)
def test_what_may_be_null(text: str) -> None:
    words = read_type(text)
    assert (_shown(words.shape), words.nullable) == ("string", True)


@pytest.mark.parametrize(
    ("text", "named"),
    [("array of Toy objects", "Toy"), ("Toy or null", "Toy"), ("List<Toy>", "Toy")],
)
def test_the_name_of_an_object_is_kept(text: str, named: str) -> None:
    assert read_type(text).named == named


@pytest.mark.parametrize(
    "text",
    [
        "string",
        "array of Toy objects",
        "date (YYYY-MM-DD)",
        "string, max 100",
        "Toy object",
        "integer[]",
    ],
)
def test_words_that_are_nothing_but_a_type(text: str) -> None:
    assert is_type(text)


@pytest.mark.parametrize(
    "text", ["the text that is shown", "number of toys", "Instance type name", "20", ""]
)
def test_words_that_only_hold_one(text: str) -> None:
    assert not is_type(text)


def test_a_date_at_the_head_of_a_sentence_may_be_its_subject() -> None:
    assert leads_as_type("Integer")
    assert not leads_as_type("Date")
    assert not leads_as_type("Real Time")


@pytest.mark.parametrize(
    "text", ["[" * 290, "list of " * 36, "a|" * 140, "(" * 140 + ")" * 140, "map[string]" * 26]
)
def test_hostile_types_take_no_time(text: str) -> None:
    started = time.perf_counter()
    is_type(text)
    read_type(text)
    assert time.perf_counter() - started < 0.5
