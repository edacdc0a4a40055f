"""The small document is valid where the large one is."""

from __future__ import annotations

import copy
import random

import pytest

from slatewright.model.api import ListOf, Named, OneOf, Scalar, Schema, SecurityScheme, Server, Tag
from slatewright.model.source import Sourced
from slatewright.model.spec import Spec
from slatewright.openapi import validate
from slatewright.openapi.outline import outline
from slatewright.openapi.specimen import specimen
from slatewright.openapi.validate import _complaints, _with_bodies

from .builders import (
    INTEGER,
    STRING,
    body,
    emitted,
    field,
    object_of,
    operation,
    path_parameter,
    query,
    response,
    said,
    sample,
)

CAT = object_of(
    field("id", INTEGER, required=True, default=1),
    field("mood", Scalar("string", enum=("a", "b")), default="a", nullable=True),
    field("friends", ListOf(Named("Cat")), description="Who it likes."),
    field("size", OneOf((STRING, INTEGER)), example=3),
)


def rich(version: str) -> dict:
    """A document with something of everything."""
    spec = emitted(
        operation(
            "GET",
            "/cats/{id}",
            id="getCat",
            tag="Cats",
            parameters=(path_parameter("id", INTEGER), query("q", ListOf(STRING))),
            responses=(response("200", Named("Cat"), headers=(field("X-A"),)), response("4XX")),
        ),
        operation(
            "POST",
            "/cats",
            id="addCat",
            bodies=(body(CAT, examples=(sample({"id": 1}),)),),
            responses=(response("201", CAT),),
            security=said(()),
        ),
        version=version,
        schemas=(Schema("Cat", Sourced(CAT), "A cat."),),
        servers=(Server("https://{a}.test", "Live", ()),),
        security_schemes=(SecurityScheme("basic", "http", (), scheme="basic"),),
        security=(("basic",),),
        tags=(Tag("Cats", "All cats."),),
        global_headers=(field("X-Tenant"),),
    )
    return dict(spec.document)


def nodes(node):
    """Every container of a document with every key in it."""
    for key in list(node) if isinstance(node, dict) else range(len(node)):
        yield node, key
        if isinstance(node[key], (dict, list)):
            yield from nodes(node[key])


VALUES = [None, 1, "x", "path", [], {}, True, ["a", "a"], {"$ref": "#/nowhere"}, {"type": "zzz"}]


@pytest.mark.parametrize("version", ["3.0", "3.1"])
def test_what_the_small_document_passes_the_validator_passes(version):
    whole = rich(version)
    chance = random.Random(version)
    for _ in range(80):
        broken = copy.deepcopy(whole)
        container, key = chance.choice([(c, k) for c, k in nodes(broken) if k != "openapi"])
        if chance.random() < 0.3:
            del container[key]
        else:
            container[key] = copy.deepcopy(chance.choice(VALUES))
        if not isinstance(broken.get("paths", {}), dict):
            continue
        assert validate(Spec(broken)).complaints or not list(_complaints(_with_bodies(broken)))


@pytest.mark.parametrize("version", ["3.0", "3.1"])
def test_a_valid_document_is_known_by_the_small_one(version):
    whole = rich(version)
    small, references = specimen(whole)
    assert list(_complaints(small)) == []
    assert references == {"#/components/schemas/Cat"}
    assert list(_complaints(outline(whole), structure=False)) == []


def test_the_small_document_does_not_grow():
    sizes = []
    for number in (5, 50):
        fields = [field(f"f{n}", description=f"Field {n}") for n in range(number)]
        operations = [
            operation("GET", f"/a{n}", id=f"a{n}", responses=(response("200", object_of(*fields)),))
            for n in range(number)
        ]
        sizes.append(len(str(specimen(emitted(*operations).document)[0])))
    assert sizes[0] == sizes[1]


FAULTS = [
    ("paths/~1cats~1{id}/get/operationId", "addCat", "not unique"),
    ("paths/~1cats~1{id}/get/parameters/0/name", "no", "was not resolved"),
    ("paths/~1cats~1{id}/get/parameters/1/in", "nowhere", ""),
    ("paths/~1cats/post/requestBody/content/application~1json/schema/type", "thing", ""),
    ("components/schemas/Cat/properties/id/default", "one", "is not of type 'integer'"),
    ("components/schemas/Cat/properties/friends/items/$ref", "#/no", "#/no leads nowhere"),
    ("tags", [{"name": "a"}, {"name": "a", "description": "b"}], "Duplicate tag"),
]


@pytest.mark.parametrize("version", ["3.0", "3.1"])
@pytest.mark.parametrize(("pointer", "value", "message"), FAULTS)
def test_faults_are_found(version, pointer, value, message):
    broken = rich(version)
    *steps, last = (step.replace("~1", "/") for step in pointer.split("/"))
    node = broken
    for step in steps:
        node = node[int(step)] if isinstance(node, list) else node[step]
    node[int(last) if isinstance(node, list) else last] = value
    complaints = validate(Spec(broken)).complaints
    assert complaints
    assert message in complaints[0].message


def test_a_reference_to_another_file_is_never_followed():
    broken = rich("3.1")
    broken["components"]["schemas"]["Cat"]["properties"]["id"] = {"$ref": "file:///etc/passwd"}
    (complaint,) = validate(Spec(broken)).complaints
    assert complaint.message == "file:///etc/passwd leads nowhere"


def test_a_path_that_the_validator_cannot_read_is_a_complaint():
    broken = rich("3.1")
    broken["paths"]["/a/{"] = broken["paths"].pop("/cats/{id}")
    assert "gave up" in validate(Spec(broken)).complaints[0].message
