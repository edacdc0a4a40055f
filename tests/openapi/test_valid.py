"""Whatever the model holds, the document is valid."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from slatewright.model.api import (
    Api,
    ErrorCode,
    Field,
    ListOf,
    MapOf,
    Named,
    ObjectOf,
    OneOf,
    Pagination,
    Parameter,
    Presence,
    Request,
    Scalar,
    Schema,
    SecurityScheme,
    Server,
    Tag,
    Unknown,
)
from slatewright.model.facts import Place
from slatewright.model.options import OpenapiOptions
from slatewright.model.source import Basis, Sourced
from slatewright.openapi import emit, load, origins_text, serialise, validate, with_origins

from .builders import api, body, field, operation, response, said, sample, seen, tree

ODD = st.sampled_from(
    [
        "",
        "a",
        "id",
        "a b",
        "x/y",
        "{z}",
        "a{b",
        "é",
        "~1",
        "$ref",
        "a\nb",
        "X-Key",
        "Accept",
        "\ud800",
    ]
)
VALUES = st.none() | st.booleans() | st.integers() | st.floats() | ODD
JSON = st.recursive(
    VALUES,
    lambda below: st.lists(below, max_size=2) | st.dictionaries(ODD, below, max_size=2),
    max_leaves=4,
).map(tree)
BASES = st.sampled_from(Basis)
EVIDENCE = st.lists(st.builds(seen, st.integers(1, 9), BASES, ODD), max_size=2).map(tuple)


def sourced(values):
    return st.builds(Sourced, values, EVIDENCE)


FORMATS = [None, "date", "date-time", "time", "uuid", "email", "idn-email", "idn-hostname", "any"]
FORMATS += ["int32", "int64", "float", "double", "byte", "binary", "password", "regex", "ipv4"]
SCALARS = st.builds(
    Scalar,
    st.sampled_from(
        ["string", "integer", "number", "boolean", "file", "object", "array", "date", ""]
    ),
    format=st.sampled_from(FORMATS),
    enum=st.lists(VALUES, max_size=3).map(tuple),
    max_length=st.none() | st.integers(-2, 9),
    minimum=st.none() | st.integers() | st.floats(),
    pattern=st.sampled_from([None, "^a", "(", "[[:alpha:]]"]),
)


def fields(shapes):
    return st.builds(
        Field,
        ODD,
        sourced(shapes),
        sourced(st.sampled_from(Presence)),
        sourced(st.booleans()),
        ODD,
        default=st.none() | sourced(JSON),
        deprecated=st.booleans(),
        example=st.none() | sourced(JSON),
        evidence=EVIDENCE,
    )


SHAPES = st.recursive(
    SCALARS | st.builds(Unknown) | st.builds(Named, ODD),
    lambda below: st.builds(ListOf, below)
    | st.builds(MapOf, below)
    | st.builds(OneOf, st.lists(below, max_size=3).map(tuple))
    | st.builds(ObjectOf, st.lists(fields(below), max_size=3).map(tuple)),
    max_leaves=5,
)
FIELDS = fields(SHAPES)
PARAMETERS = st.builds(Parameter, st.sampled_from(Place), FIELDS)
MEDIA = st.sampled_from(["application/json", "text/csv", "odd", "a/b; c=d", ""])
STATUSES = st.sampled_from(["200", "2XX", "4xx", "default", "999", "sometimes", ""])


@st.composite
def operations(draw):
    some = draw(st.lists(SHAPES, max_size=2))
    made = operation(
        draw(st.sampled_from(["GET", "POST", "DELETE", "PURGE", "Link"])),
        draw(
            st.sampled_from(
                ["/a", "/a/{id}", "/a/{x:y}/{id}", "b/{id}/{id}", "/{", "/a?q={id}", ""]
            )
        ),
        id=draw(ODD),
        summary=draw(ODD),
        description=draw(ODD),
        tag=draw(st.none() | ODD),
        parameters=tuple(draw(st.lists(PARAMETERS, max_size=3))),
        bodies=tuple(body(shape, draw(MEDIA), examples=(sample({"a": 1}),)) for shape in some),
        responses=tuple(
            response(
                draw(STATUSES),
                draw(st.none() | SHAPES),
                media=draw(MEDIA),
                headers=tuple(draw(st.lists(FIELDS, max_size=2))),
                examples=(sample(draw(ODD), draw(ODD)),),
            )
            for _ in range(draw(st.integers(0, 2)))
        ),
        security=draw(
            st.sampled_from([None, *map(said, [(), (("a b", "key"),), (("lost",),)])]),
        ),
        servers=draw(st.sampled_from([(), (Server("{a}", "", ()),)])),
        requests=(Request("GET", draw(ODD), (("a", "b"),), draw(JSON), None, seen(1)),),
        errors=(ErrorCode(draw(ODD), draw(ODD), draw(st.booleans()), ()),),
    )
    pagination = said(Pagination("page", (("page", draw(ODD)),), draw(st.none() | ODD)))
    return replace(made, pagination=pagination)


SCHEMES = st.builds(
    SecurityScheme,
    st.sampled_from(["a b", "key", ""]),
    st.sampled_from(["http", "apiKey", "oauth2", "openIdConnect", "mutualTLS", "magic"]),
    EVIDENCE,
    scheme=st.sampled_from([None, "basic"]),
    place=st.none() | st.sampled_from(Place),
    parameter=st.none() | ODD,
    flows=st.sampled_from([(), (("tokenUrl", "/t"),), (("authorizationUrl", "not a url"),)]),
)


@st.composite
def apis(draw) -> Api:
    made = api(
        *draw(st.lists(operations(), max_size=3)),
        schemas=tuple(draw(st.lists(st.builds(Schema, ODD, sourced(SHAPES), ODD), max_size=2))),
        servers=tuple(draw(st.lists(st.builds(Server, ODD, ODD, EVIDENCE), max_size=2))),
        security_schemes=tuple(draw(st.lists(SCHEMES, max_size=2))),
        security=draw(st.sampled_from([(), (("key",),), (("lost",), ())])),
        tags=tuple(draw(st.lists(st.builds(Tag, ODD, ODD), max_size=2))),
        global_headers=tuple(draw(st.lists(FIELDS, max_size=2))),
    )
    return replace(made, title=Sourced(draw(ODD)), version=Sourced(draw(ODD)))


@pytest.mark.filterwarnings("ignore::hypothesis.errors.HypothesisWarning")
@pytest.mark.parametrize("version", ["3.0", "3.1"])
def test_every_document_is_valid_and_comes_back(version):
    @settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
    @given(apis())
    def holds(made: Api) -> None:
        spec = validate(emit(made, OpenapiOptions(version)))
        assert spec.complaints == ()
        assert load(serialise(spec, ".yaml"), "spec.yaml").document == spec.document
        assert load(serialise(spec, ".json"), "spec.json").document == spec.document
        bare = load(serialise(spec, ".json"), "spec.json")
        again = with_origins(bare, origins_text(spec), "origins.json")
        assert origins_text(again) == origins_text(spec)

    holds()


TEXTS = st.sampled_from(["", "a", "1", "null", "2020-02-29", "2020-02-29T10:00:00Z", "::1", "a@b"])


@pytest.mark.parametrize("version", ["3.0", "3.1"])
def test_every_default_is_valid(version):
    @settings(max_examples=100, deadline=None)
    @given(st.lists(st.tuples(SCALARS, VALUES | TEXTS), min_size=20, max_size=20))
    def holds(pairs) -> None:
        fields = [
            field(f"f{number}", shape, default=value, nullable=number % 2 == 0)
            for number, (shape, value) in enumerate(pairs)
        ]
        made = api(operation("POST", "/a", bodies=(body(ObjectOf(tuple(fields))),)))
        assert validate(emit(made, OpenapiOptions(version))).complaints == ()

    holds()
