from __future__ import annotations

import pytest
from msgspec.structs import replace

from slatewright.model.api import (
    ListOf,
    Parameter,
    Presence,
    Request,
    Scalar,
    SecurityScheme,
)
from slatewright.model.diagnostics import UsageError
from slatewright.model.facts import Place
from slatewright.model.options import OpenapiOptions
from slatewright.model.source import Basis, Claim, Sourced, Span
from slatewright.model.spec import Spec
from slatewright.openapi import digest, emit, origins_text, signature, signed, with_origins

from .builders import (
    INTEGER,
    STRING,
    api,
    body,
    emitted,
    field,
    object_of,
    only,
    operation,
    query,
    response,
    sample,
    seen,
)


def test_parts_say_where_they_were_read_and_how_firmly():
    firm, guess = seen(40), seen(20, Basis.EXAMPLE)
    one = replace(field("a"), shape=Sourced(STRING, (guess,)), evidence=(guess,))
    both = replace(field("b"), evidence=(guess, firm))
    made = operation(
        "GET",
        "/a",
        parameters=(Parameter(Place.QUERY, one), Parameter(Place.QUERY, both)),
        responses=(response("200", object_of(one, both)),),
    )
    first, second = only(emitted(made))["parameters"]
    assert (first["x-docs"], first["x-docs-basis"]) == ("index.html.md:20", "example")
    assert second["x-docs"] == "index.html.md:40"
    assert "x-docs-basis" not in second
    schema = only(emitted(made))["responses"]["200"]["content"]["application/json"]["schema"]
    assert schema["properties"] == {
        "a": {"type": "string", "x-docs-basis": "example"},
        "b": {"type": "string"},
    }


def test_a_guess_within_a_guess_is_marked_once():
    guess = (seen(20, Basis.EXAMPLE),)
    one = replace(field("a"), shape=Sourced(STRING, guess), evidence=guess)
    answer = replace(response("200"), shape=Sourced(object_of(one), guess))
    content = only(emitted(operation("GET", "/a", responses=(answer,))))["responses"]["200"]
    assert content["content"]["application/json"]["schema"] == {
        "type": "object",
        "properties": {"a": {"type": "string"}},
        "x-docs-basis": "example",
    }


def test_the_marks_can_be_left_out():
    spec = emit(api(operation("GET", "/a")), OpenapiOptions(docs=False))
    assert "x-docs" not in str(spec.document)
    assert spec.origins


def test_origins_reach_down_to_types_and_needs():
    one = field("id", Scalar("string", enum=("a",)), required=True, default="a")
    shape = replace(one.shape, evidence=(seen(30),))
    need = replace(one.presence, evidence=(seen(31),))
    made = replace(one, shape=shape, presence=need, default=Sourced(one.default.value, (seen(32),)))
    spec = emitted(operation("POST", "/a", bodies=(body(object_of(made)),)))
    schema = "/paths/~1a/post/requestBody/content/application~1json/schema"
    lines = {
        pointer: spec.origin(f"{schema}{pointer}")[0].span.line
        for pointer in (
            "",
            "/required/0",
            "/properties/id",
            "/properties/id/type",
            "/properties/id/enum/0",
            "/properties/id/default",
        )
    }
    assert lines == {
        "": 7,
        "/required/0": 31,
        "/properties/id": 5,
        "/properties/id/type": 30,
        "/properties/id/enum/0": 30,
        "/properties/id/default": 32,
    }


def test_every_origin_leads_somewhere():
    spec = emitted(
        operation("GET", "/a/{x~y}", parameters=(query("q", ListOf(object_of(field("z")))),)),
        security_schemes=(SecurityScheme("s", "http", (seen(2),)),),
    )
    assert any("~1a~1{x~0y}" in pointer for pointer in spec.origins)
    assert "/components/securitySchemes/s" in spec.origins
    for pointer in spec.origins:
        node = spec.document
        for step in pointer.split("/")[1:]:
            step = step.replace("~1", "/").replace("~0", "~")
            inside = range(len(node)) if isinstance(node, list) else node
            step = int(step) if isinstance(node, list) else step
            assert step in inside, pointer
            node = node[step]


def test_what_was_overruled_is_kept():
    one = query("q", INTEGER)
    lost = Claim(STRING, seen(50, Basis.EXAMPLE))
    need = Claim(Presence.REQUIRED, seen(51, Basis.EXAMPLE))
    one = replace(
        one,
        field=replace(
            one.field,
            shape=replace(one.field.shape, overruled=(lost,)),
            presence=replace(one.field.presence, overruled=(need,)),
        ),
    )
    made = operation("GET", "/a", parameters=(one,))
    path = replace(made.path, overruled=(Claim("/b", seen(52)),))
    spec = emitted(replace(made, path=path))
    found = {
        pointer: [(claim.value, claim.evidence.span.line) for claim in claims]
        for pointer, claims in spec.overruled.items()
    }
    assert found == {
        "/paths/~1a/get": [({"path": "/b"}, 52)],
        "/paths/~1a/get/parameters/0": [({"required": True}, 51)],
        "/paths/~1a/get/parameters/0/schema": [({"type": "string"}, 50)],
    }


def test_samples_name_their_line_alone():
    answer = response("200", STRING, examples=(sample("a"),))
    call = Request("GET", "https://a.test", (), None, None, seen(8, Basis.EXAMPLE))
    found = only(emitted(operation("GET", "/a", responses=(answer,), requests=(call,))))
    content = found["responses"]["200"]["content"]["application/json"]
    assert content["examples"]["example"] == {"value": "a", "x-docs": "index.html.md:11"}
    assert found["x-requests"][0]["x-docs"] == "index.html.md:8"
    assert "x-docs-basis" not in found["x-requests"][0]


def test_origins_as_text_and_back():
    made = operation("GET", "/a", parameters=(query("q", description="two\nlines"),))
    path = Sourced("/a", (seen(3, quote="GET\n/a"),), (Claim("/b", seen(52)),))
    spec = emitted(replace(made, path=path))
    text = origins_text(spec)
    again = with_origins(Spec(spec.document), text, "origins.json")
    assert again.origins["/paths/~1a/get"][0].span == Span("index.html.md", 3, 1, 4, 3)
    assert again.overruled == spec.overruled
    assert origins_text(again) == text
    assert origins_text(Spec({})) == "{}\n"
    for origins in (text, "{}\n"):
        whole = signed(origins, "openapi: 3.1.0\n")
        assert origins_text(with_origins(Spec(spec.document), whole, "origins.json")) == origins
        assert signature(whole[:256]) == digest(b"openapi: 3.1.0\r\n")
        assert signature(origins[:256]) == ""
    assert signature('{"mine": 1}') is None


def test_text_that_is_no_origins_file():
    for text in ("", "[]", '{"a": 1}', '{"a": [{}]}', "[" * 100_000):
        with pytest.raises(UsageError, match="not an origins file"):
            with_origins(Spec({}), text, "origins.json")
