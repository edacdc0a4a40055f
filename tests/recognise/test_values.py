"""Values that a description lists, word for word."""

from __future__ import annotations

import pytest

from slatewright import markdown, openapi, recognise, resolve
from slatewright.model.facts import FieldsFact
from slatewright.model.options import OpenapiOptions, ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("One of isolated, beached, ashore", ["isolated", "beached", "ashore"]),
        ("Possible values: towed, these, often", ["towed", "these", "often"]),
        ("One of the following: isle, arena", ["isle", "arena"]),
        (
            "How it lies. Value: `towed`, `beached` (on sand), `ashore`.",
            ["towed", "beached", "ashore"],
        ),
        ("Value: `towed`, `sunk`, `beached, ashore`.", ["towed", "sunk", "beached", "ashore"]),
        ("Sorted by one of `name`, `age`, `name, age`", ["name", "age", "name, age"]),
        ("Value: TOWED, ASHORE", ["TOWED", "ASHORE"]),
        ("Value: TOWED and/or ASHORE", ["TOWED", "ASHORE"]),
        ("Value: TOWED, ASHORE (on sand), SUNK", ["TOWED", "ASHORE", "SUNK"]),
        (
            "Values for a barge: `towed`, `moored`. Values for a wreck: `sunk`, `moored`, `ashore`.",
            ["towed", "moored", "sunk", "ashore"],
        ),
    ],
)
def test_a_value_that_begins_like_a_small_word_stays_whole(words: str, values: list[str]) -> None:
    assert _values(f"Name | Description\n--- | ---\nstate | {words}\n") == values


@pytest.mark.parametrize(
    "words",
    [
        "Possible values: `towed`, `moored`, etc.",
        "Valid values are `1`, `2` ... `30`.",
        "The `state` should be a name that ends in `barges/{id}`.",
    ],
)
def test_a_list_that_goes_on_and_a_pattern_are_no_values(words: str) -> None:
    assert not _values(f"Name | Description\n--- | ---\nstate | {words}\n")


@pytest.mark.parametrize(
    ("cell", "values"), [("TOWED, ASHORE", ["TOWED", "ASHORE"]), ("1, 2", None)]
)
def test_constants_in_a_column_of_one_value_are_a_list(cell: str, values: list[str] | None) -> None:
    table = f"Name | Value | Description\n--- | --- | ---\nstate | {cell} | How it lies.\n"
    assert _values(table) == values


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("Pass `towed` for a barge, `sunk` for a wreck.", ["towed", "sunk"]),
        ("Pass `towed` for a barge.", ["towed"]),
        ("New state. Value: `TOWED`.", ["TOWED"]),
        ("Value: TOWED (behind a tug).", ["TOWED"]),
        ("`TOWED`", ["TOWED"]),
        ("How it lies. `towed`", ["towed"]),
        ("Values: `towed` for the barges of a harbour, sunk for wrecks.", None),
        ("Which to find. `towed` is the usual one.", None),
        ("Needed for the `kind` of a barge.", None),
        ("How it lies. For example, `towed`.", None),
        ("How it lies. Default value: `towed`.", None),
        ("Pass `true` to have it towed.", None),
    ],
)
def test_words_that_offer_values_list_those_of_an_enum_alone(
    words: str, values: list[str] | None
) -> None:
    assert (
        _values(f"Name | Type | Description\n--- | --- | ---\nstate | enum | {words}\n") == values
    )
    assert (
        len(
            _values(f"Name | Type | Description\n--- | --- | ---\nstate | string | {words}\n") or ()
        )
        != 1
    )


def _values(table: str) -> list[str] | None:
    docs = f"## Move\n\n`PUT /moons`\n\n{table}"
    facts = recognise.run((markdown.read(SourceFile("a.md", docs)),), FrontMatter())
    document = openapi.emit(resolve.build(facts, ResolveOptions()), OpenapiOptions()).document
    body = document["paths"]["/moons"]["put"]["requestBody"]["content"]["application/json"]
    return body["schema"]["properties"]["state"].get("enum")


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Pass `state=towed` for the barges", "towed"),
        ("Pass state=towed.", "towed"),
        ("With state=towed. None by default", "towed"),
        ("Of version state=1.5, or later", "1.5"),
        ("As in state=a/b", None),
    ],
)
def test_a_value_that_the_words_give_as_a_caller_would_is_an_example(
    words: str, value: str | None
) -> None:
    docs = f"GET /boats\n\nName | Description\n--- | ---\nstate | {words}\n"
    facts = recognise.run((markdown.read(SourceFile("index.html.md", docs)),), FrontMatter())
    (table,) = (f for s in facts.sections for f in s.facts if isinstance(f, FieldsFact))
    assert table.fields[0].example == value


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("'cash', 'card' or 'stamps' - How it is paid", ("cash", "card", "stamps")),
        ("“cash” / “card”", ("cash", "card")),
        ("'Thanks', she said - a word to the seller", ()),
        ("'monday' - The day", ()),
        ("'cash', 'card' and so on - How it is paid", ()),
    ],
)
def test_words_in_quotes_before_a_dash_are_values(words: str, values: tuple[str, ...]) -> None:
    docs = (
        f"## Pay\n\n`POST /payments`\n\nField | Description\n----- | -----------\nkind | {words}\n"
    )
    facts = recognise.run((markdown.read(SourceFile("page.md", docs)),), FrontMatter())
    tables = [f for s in facts.sections for f in s.facts if isinstance(f, FieldsFact)]
    assert [row.enum for table in tables for row in table.fields] == [values]
