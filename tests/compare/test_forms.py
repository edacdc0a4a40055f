"""Documents with thousands of alternatives, names or references: each finds its own, and they come to an end."""

from __future__ import annotations

from collections import Counter
from time import perf_counter

import pytest

from slatewright.compare import compare
from slatewright.model.spec import Spec

HEAD = {"openapi": "3.1.0", "info": {"title": "Parcels", "version": "1"}}


def _body(schema):
    content = {"application/json": {"schema": schema}}
    return Spec({**HEAD, "paths": {"/parcels": {"post": {"requestBody": {"content": content}}}}})


def _parcel(*names):
    return {"type": "object", "properties": {name: {"type": "string"} for name in names}}


def _forms(count, suffix):
    return _body({"oneOf": [_parcel(f"a{at}", f"b{at}{suffix}") for at in range(count)]})


def _fields(count, suffix):
    name = "box_{}" if suffix else "Box{}"
    return _body(_parcel(*map(name.format, range(count))))


def _chain(count, suffix):
    """Schemas that each lead to the next; the last one is another."""
    schemas = {
        f"P{at}": {
            "type": "object",
            "properties": {"x": {"$ref": f"#/components/schemas/P{at + 1}"}},
        }
        for at in range(count)
    }
    schemas[f"P{count}"] = _parcel(f"end{suffix}")
    operation = _body({"$ref": "#/components/schemas/P0"}).document
    return Spec({**operation, "components": {"schemas": schemas}})


def test_each_form_goes_on_as_the_one_with_the_most_fields_in_common():
    before, after = _forms(5, ""), _forms(5, "z")
    operation = after.document["paths"]["/parcels"]["post"]["requestBody"]
    operation["content"]["application/json"]["schema"]["oneOf"].reverse()
    assert Counter(change.kind for change in compare(before, after).changes) == {"renamed": 5}


@pytest.mark.parametrize(
    ("made", "small", "told"), [(_forms, 250, 250), (_fields, 500, 500), (_chain, 500, None)]
)
def test_eight_times_as_many_take_about_eight_times_as_long(made, small, told):
    taken = []
    for count in (small, 8 * small):
        before, after = made(count, ""), made(count, "z")
        begin = perf_counter()
        found = compare(before, after).changes
        taken.append(perf_counter() - begin)
        assert told is None or len(found) == told * count / small
    assert taken[1] < 24 * taken[0]
