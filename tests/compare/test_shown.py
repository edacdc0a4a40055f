"""A document that admits samples against what its docs state changes as the docs do."""

from __future__ import annotations

from dataclasses import replace

import pytest

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
    """Docs as text -> what they state, and the document made of them as it comes from a file."""

    def call(text, version):
        folder = tmp_path / f"docs{len(list(tmp_path.iterdir()))}"
        folder.mkdir()
        (folder / "index.html.md").write_text(text)
        api = ApiConfig("parcels", IntakeOptions(folder))
        api = replace(api, openapi=replace(api.openapi, version=version))
        stated = describe(
            replace(api, openapi=replace(api.openapi, admitting=False)), validated=False
        )
        made = serialise(describe(api, validated=False).spec, ".yaml")
        return stated.spec, Spec(load(made, "parcels.yaml").document)

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
