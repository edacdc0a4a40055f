"""What is in a parameter, held against what was in it."""

from __future__ import annotations

from slatewright.compare import compare
from slatewright.model.changes import Effect
from slatewright.model.spec import Spec


def _asked(**schema):
    operation = {
        "parameters": [{"name": "litter", "in": "query", "schema": schema}],
        "responses": {"204": {"description": "Done."}},
    }
    info = {"title": "K", "version": "1"}
    return Spec({"openapi": "3.1.0", "info": info, "paths": {"/k": {"get": operation}}})


def _found(old, new):
    return {
        (change.kind, change.effect, change.spot.subject) for change in compare(old, new).changes
    }


def test_the_items_of_a_list_in_a_query_are_compared():
    before = _asked(type="array", items={"enum": ["a", "b"]})
    after = _asked(type="array", items={"enum": ["a"]})
    item = "`[]` of query parameter `litter`"
    assert _found(before, after) == {("enum-value-removed", Effect.BREAKING, item)}
    assert _found(before, before) == set()


def test_a_default_that_only_changes_its_type_is_the_same():
    found = _found(_asked(type="integer", default=5), _asked(type="string", default="5"))
    assert {kind for kind, _, _ in found} == {"type-changed"}
