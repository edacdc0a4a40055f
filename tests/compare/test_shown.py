"""A document that admits samples against what its docs state changes as the docs do."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from slatewright.compare import compare
from slatewright.config import ApiConfig
from slatewright.model.options import IntakeOptions
from slatewright.model.spec import Spec
from slatewright.openapi import load, serialise
from slatewright.pipeline import describe

DOCS = """# Parcels

## Send a parcel

`POST /parcels`

```json
{"weight": "heavy", "class": "third", "owner": "Anna", "stamp": "Red"}
```

### Body parameters

Parameter | Type | Required | Description
--------- | ---- | -------- | -----------
weight | integer | yes | In grams.
class | string | no | One of `first`, `second`.
owner | string | no | Who sends it.
stamp | string | no | One of `red`, `blue`, `grey`.
"""

EDITS = {
    "nothing": ("", "", set()),
    "type of a disputed field": ("weight | integer", "weight | boolean", {"type-changed"}),
    "type that the sample has": ("weight | integer", "weight | string", {"type-changed"}),
    "value that the sample has": (
        "`first`, `second`",
        "`first`, `second`, `third`",
        {"enum-value-added"},
    ),
    "values no longer listed": ("One of `first`, `second`", "How fast", {"enum-no-longer-stated"}),
    "value beside another case": ("`blue`, `grey`", "`blue`", {"enum-value-removed"}),
    "another sample": ('"weight": "heavy", "class": "third"', '"weight": 7', set()),
}


@pytest.fixture
def specs(tmp_path):
    """Docs as text -> the document made of them, and the same as it comes from a file."""

    def call(text, version):
        folder = tmp_path / f"docs{len(list(tmp_path.iterdir()))}"
        folder.mkdir()
        (folder / "index.html.md").write_text(text)
        api = ApiConfig("parcels", IntakeOptions(folder))
        api = replace(api, openapi=replace(api.openapi, version=version))
        made = describe(api, validated=False).spec
        return made, Spec(load(serialise(made, ".yaml"), "parcels.yaml").document)

    return call


@pytest.mark.parametrize("version", ["3.1", "3.0"])
@pytest.mark.parametrize("name", EDITS)
def test_documents_change_as_their_docs_do(specs, name, version):
    before, after, expected = EDITS[name]
    assert before in DOCS
    old, new = specs(DOCS, version), specs(DOCS.replace(before, after), version)
    found = [
        {(one.kind, one.spot.subject, one.message) for one in compare(*ends).changes}
        for ends in zip(old, new, strict=True)
    ]
    assert {kind for kind, _, _ in found[0]} == expected
    assert found[1] == found[0]


CURED = "class | string | no | One of `first`, `second`."
LESS = DOCS.replace(CURED, "class | string | no | One of `first`, `second`, `third`.")


def test_what_a_sample_still_shows_is_hardly_gone(specs):
    old, new = specs(LESS, "3.1")[0], specs(DOCS, "3.1")[0]
    (change,) = compare(old, new).changes
    assert (change.kind, change.effect.name) == ("enum-value-removed", "MAYBE")
    assert change.doubt == "the new docs still show it in a sample"
    assert [line.span.line for line in change.new] == [16]


@pytest.mark.parametrize("words", ["Key-value pairs of your own.", "What else there is."])
def test_a_name_in_the_sample_of_a_map_is_not_gone(specs, words):
    shown = DOCS.replace('"stamp": "Red"}', '"stamp": "Red", "extras": {"colour": "brown"}}')
    old, new = specs(shown, "3.1")[0], specs(f"{shown}extras | object | no | {words}\n", "3.1")[0]
    assert compare(old, new).changes == ()


def test_a_name_that_the_docs_listed_is_gone_from_the_map_of_a_response(specs):
    listed = """
### Response attributes

Attribute | Type | Description
--------- | ---- | -----------
extras | object | {0}
"""
    old = DOCS + listed.format("What else there is.") + "extras.colour | string | Of the paper.\n"
    new = DOCS + listed.format("Key-value pairs of yours.")
    (change,) = compare(specs(old, "3.1")[0], specs(new, "3.1")[0]).changes
    assert (change.kind, change.spot.subject) == (
        "output-removed",
        "`extras.colour` of the response 2XX",
    )


COUNTED = """# Parcels

## Weigh a parcel

`GET /parcels/{id}`

> Sample response

```json
{"weight": 4}
```
"""


def test_another_sample_of_a_number_is_no_change(specs):
    whole, broken = specs(COUNTED, "3.1")[0], specs(COUNTED.replace("4", "4.5"), "3.1")[0]
    assert compare(whole, broken).changes == compare(broken, whole).changes == ()
    rows = "\n### Response attributes\n\nName | Type\n---- | ----\nweight | integer\n"
    (change,) = compare(specs(COUNTED + rows, "3.1")[0], broken).changes
    assert change.kind == "type-widened"


def test_a_body_that_a_sample_always_showed_may_have_been_required_before(specs):
    sent = DOCS[: DOCS.index("### Body")]
    old, new = specs(sent, "3.1"), specs(DOCS, "3.1")
    told = [change for change in compare(old[0], new[0]).changes if "body" in change.kind]
    assert [(c.kind, c.effect.name, c.doubt) for c in told] == [
        ("body-became-required", "MAYBE", "the old docs only show it in a sample")
    ]


def test_without_its_origins_a_document_still_says_what_only_samples_show(specs):
    """Removed fields may come all the same, where no table ever promised them."""
    docs = """# Parcels

## Get a parcel

`GET /parcels/{id}`

> Response

```json
{"weight": 4, "owner": {"name": "Anna", "town": "Ulm"}, "stamp": "Red"}
```
"""
    _, loaded = specs(docs, "3.1")
    made, _ = specs(docs.replace(', "town": "Ulm"}, "stamp": "Red"}', "}}"), "3.1")
    told = {(one.kind, one.effect.name, one.spot.subject) for one in compare(loaded, made).changes}
    assert told == {
        ("output-removed", "MAYBE", "`owner.town` of the response 2XX"),
        ("output-removed", "MAYBE", "`stamp` of the response 2XX"),
    }
