"""Bodies that only sentences describe."""

from __future__ import annotations

import pytest

from slatewright import markdown, recognise, resolve
from slatewright.model.api import Body, ListOf, Named, ObjectOf, Presence, Scalar, Shape, Unknown
from slatewright.model.options import ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile

PARCEL = """
# Parcels

## The parcel object

Field | Type | Required
----- | ---- | --------
weight | integer | yes
street | string | no
"""
MAKE = """
# Vans

## Add a van

`POST /vans`

Field | Type | Required
----- | ---- | --------
plate | string | yes
seats | integer | no

## Change a van

"""


def _body(docs: str) -> Body | None:
    facts = recognise.run((markdown.read(SourceFile("page.md", docs)),), FrontMatter())
    operation = resolve.build(facts, ResolveOptions()).operations[-1]
    return operation.bodies[0] if operation.bodies else None


def _shape(body: Body | None) -> Shape | None:
    return body.shape.value if body else None


def _needs(body: Body | None) -> dict[str, Presence]:
    shape = _shape(body)
    assert isinstance(shape, ObjectOf)
    return {field.name: field.presence.value for field in shape.fields}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The request body is a [parcel](#the-parcel-object).", Named("Parcel")),
        ("The body contains the parcel.", Named("Parcel")),
        ("Send a `Parcel` object.", Named("Parcel")),
        ("The body is an array of parcel objects.", ListOf(Named("Parcel"))),
        ("This endpoint expects a JSON document with one parcel.", Named("Parcel")),
    ],
)
def test_an_object_that_a_sentence_names_is_sent(words: str, expected: Shape) -> None:
    assert _shape(_body(f"{PARCEL}\n## Post\n\n`POST /parcels`\n\n{words}\n")) == expected


@pytest.mark.parametrize(
    "words",
    [
        "Send the parcel to the next town.",
        "The body contains the letter.",
        "The response body contains the parcel.",
        "The body contains the id of the parcel.",
        "Returns the parcel.",
    ],
)
def test_where_no_object_is_named_none_is_sent(words: str) -> None:
    assert _body(f"{PARCEL}\n## Post\n\n`POST /parcels`\n\n{words}\n") is None


def test_a_body_that_shows_some_fields_of_the_named_object_has_them_all() -> None:
    sample = "```shell\ncurl -X POST https://a.example/parcels -d '{\"weight\": 3}'\n```\n"
    docs = f"{PARCEL}\n## Post\n\n`POST /parcels`\n\nThe body contains the parcel.\n\n{sample}"
    assert _shape(_body(docs)) == Named("Parcel")


def test_a_body_of_other_fields_is_not_the_named_object() -> None:
    sample = "```shell\ncurl -X POST https://a.example/parcels -d '{\"colour\": 3}'\n```\n"
    docs = f"{PARCEL}\n## Post\n\n`POST /parcels`\n\nThe body contains the parcel.\n\n{sample}"
    shape = _shape(_body(docs))
    assert isinstance(shape, ObjectOf)
    assert [field.name for field in shape.fields] == ["colour"]


@pytest.mark.parametrize(
    "words",
    [
        "Accepts the same fields as creation.",
        "Takes the same parameters as when creating a van.",
        "The request body is the same as for [adding one](#add-a-van).",
    ],
)
def test_what_making_a_thing_takes_replacing_it_takes_as_well(words: str) -> None:
    body = _body(f"{MAKE}`PUT /vans/{{id}}`\n\n{words}\n")
    assert _needs(body) == {"plate": Presence.REQUIRED, "seats": Presence.OPTIONAL}


LOG_IN = """
# Access

## Log in

`POST /login`

Field | Type
----- | ----
email | string
"""


@pytest.mark.parametrize("path", ["/vans/{id}", "/fleet/vans/{id}"])
@pytest.mark.parametrize("words", ["the same fields as create", "the same fields as when adding"])
def test_a_verb_alone_names_what_makes_the_same_thing(path: str, words: str) -> None:
    make = MAKE.replace("Add", "Create" if words.endswith("create") else "Add")
    body = _body(f"{LOG_IN}{make}`PUT {path}`\n\nTakes {words}.\n")
    assert set(_needs(body)) == {"plate", "seats"}


@pytest.mark.parametrize(
    "chapter", ["# Wheels\n\n## Change a wheel\n\n", "# Wheels\n\n## Change\n\n"]
)
def test_a_verb_alone_names_nothing_of_another_chapter(chapter: str) -> None:
    docs = f"{LOG_IN}{MAKE.replace('Add', 'Create').rpartition('##')[0]}"
    assert (
        _body(f"{docs}{chapter}`PUT /wheels/{{id}}`\n\nTakes the same fields as create.\n") is None
    )


def test_any_of_the_fields_means_that_none_is_needed() -> None:
    body = _body(f"{MAKE}`PUT /vans/{{id}}`\n\nAny field set at creation can be changed.\n")
    assert _needs(body) == {"plate": Presence.UNSTATED, "seats": Presence.UNSTATED}
    assert body is not None
    assert body.presence.value is Presence.UNSTATED


def test_an_own_table_is_all_that_is_sent() -> None:
    table = "\n\nField | Type\n----- | ----\nseats | integer\n"
    body = _body(f"{MAKE}`PUT /vans/{{id}}`\n\nSame fields as on creation, save one.{table}")
    assert list(_needs(body)) == ["seats"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The phone number of the shop.", Unknown()),
        ("The number of vans in the shop.", Scalar("integer")),
        ("`true` for shops that are open, `false` for others.", Scalar("boolean")),
    ],
)
def test_a_number_that_names_a_thing_counts_nothing(words: str, expected: Shape) -> None:
    docs = f"## Add\n\n`POST /shops`\n\nField | Description\n--- | ---\nthing | {words}\n"
    shape = _shape(_body(docs))
    assert isinstance(shape, ObjectOf)
    assert shape.fields[0].shape.value == expected


@pytest.mark.parametrize(
    ("words", "lent"),
    [
        ("Same parameters as add van", True),
        ("Takes the same arguments as Add.", True),
        ("Same parameters as remove van", False),
        ("Other parameters than add van", False),
    ],
)
def test_words_without_a_link_name_the_call_whose_parameters_are_the_same(
    words: str, lent: bool
) -> None:
    change = "```shell\ncurl -X PUT https://vans.test/vans/1 -d '{\"seats\": 2}'\n```\n\n`PUT /vans/{id}`\n"
    make = MAKE.replace("Field |", "### Parameters\n\nField |")
    found = _needs(_body(f"{make}{change}\n{words}\n"))
    assert set(found) == ({"plate", "seats"} if lent else {"seats"})
