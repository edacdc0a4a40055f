"""Calls that the old docs only name, as a notice does, and that the new docs describe."""

from __future__ import annotations

import pytest

from slatewright.compare import compare
from slatewright.model.changes import Effect
from slatewright.model.spec import Spec

NAMED = {"responses": {"default": {"description": "Not documented.", "x-docs-basis": "assumed"}}}
BODY = {
    "required": True,
    "content": {"application/json": {"schema": {"type": "object", "required": ["name"]}}},
}
QUERY = [{"name": "barn", "in": "query", "required": True, "schema": {"type": "string"}}]


def _spec(**operation):
    info = {"title": "Zoo", "version": "1"}
    return Spec({"openapi": "3.1.0", "info": info, "paths": {"/kittens": {"post": operation}}})


@pytest.mark.parametrize(
    ("before", "effect"),
    [
        (NAMED, Effect.MAYBE),
        ({**NAMED, "parameters": [{**QUERY[0], "name": "colour"}]}, Effect.BREAKING),
        ({"responses": {"default": {"description": "OK"}}}, Effect.BREAKING),
        ({"responses": {"200": {"description": "OK"}}}, Effect.BREAKING),
    ],
)
def test_what_a_call_needs_may_have_been_needed_all_along(before, effect):
    after = {**before, "requestBody": BODY}
    after["parameters"] = [*before.get("parameters", ()), *QUERY]
    found = compare(_spec(**before), _spec(**after)).changes
    kinds = {change.kind: change.effect for change in found}
    assert kinds == {"required-body-added": effect, "required-input-added": effect}
