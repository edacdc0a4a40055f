"""The catalogue of kinds: one a file, documented, and held beside its page."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest
from test_history import PLANTED
from test_required_choices import CASES as CHOSEN

import slatewright.compare.kinds as package
from slatewright.compare import Kind, catalogue, compare
from slatewright.model.changes import Effect, Side
from slatewright.model.spec import Spec

PAGE = Path(package.__path__[0]).parent / "KINDS.md"
MODULES = sorted(module.name for module in iter_modules(package.__path__))
MARK = "<!-- kinds -->\n"
CODE = re.compile(r"`([^`]+)`")


@pytest.mark.parametrize("name", MODULES)
def test_file_holds_one_documented_kind(name):
    module = import_module(f"{package.__name__}.{name}")
    found = [value for value in vars(module).values() if isinstance(value, Kind)]
    assert [kind.name for kind in found] == [name.replace("_", "-")]
    assert found[0].docs
    assert found[0].effects


def _table():
    lines = ["| kind | request | response | why | oasdiff |", "|---|---|---|---|---|"]
    for kind in catalogue():
        sides = [
            next((kind.effects[s].name.lower() for s in wanted if s in kind.effects), "")
            for wanted in ((Side.REQUEST, Side.API), (Side.RESPONSE,))
        ]
        theirs = ", ".join(f"`{name}`" for name in kind.oasdiff)
        why = kind.docs.partition("\n")[0]
        lines.append(f"| `{kind.name}` | {sides[0]} | {sides[1]} | {why} | {theirs} |")
    return "\n".join(lines) + "\n"


def test_page_lists_the_catalogue(request):
    head, _, rest = PAGE.read_text().partition(MARK)
    if request.config.getoption("--update"):
        PAGE.write_text(head + MARK + _table() + MARK + rest.partition(MARK)[2])
    assert PAGE.read_text().split(MARK)[1] == _table()


def _spelled(name):
    """The names that one with braces stands for."""
    head, found, rest = name.partition("{")
    if not found:
        return [name]
    words, _, rest = rest.partition("}")
    return [head + word + tail for word in words.split(",") for tail in _spelled(rest)]


def test_page_answers_for_each_check_of_oasdiff_once():
    rows = PAGE.read_text().partition("## Every check of oasdiff")[2].splitlines()
    pairs = [row.strip("| ").split(" | ") for row in rows if row.startswith("| `")]
    checks = [check for theirs, _ in pairs for check in _all(theirs)]
    assert len(checks) == len(set(checks)) > 500
    kinds = {kind.name for kind in catalogue()}
    answers = {name for _, ours in pairs for name in CODE.findall(ours)}
    assert answers <= kinds
    told = {name: CODE.findall(ours) for theirs, ours in pairs for name in _all(theirs)}
    for kind in catalogue():
        for name in kind.oasdiff:
            assert kind.name in told[name]


def _all(cell):
    return [check for name in CODE.findall(cell) for check in _spelled(name)]


KITTEN = {"type": "object", "properties": {"name": {"type": "string"}, "age": {"type": "integer"}}}


def _spec(**operation):
    operation.setdefault("responses", {"204": {"description": "Done."}})
    return {
        "openapi": "3.1.0",
        "info": {"title": "K", "version": "1"},
        "paths": {"/k": {"post": operation}},
    }


def _found(old, new):
    log = compare(Spec(old), Spec(new))
    return {(change.kind, change.effect, change.spot.subject) for change in log.changes}


def _body(schema, required=True):
    return _spec(
        requestBody={"required": required, "content": {"application/json": {"schema": schema}}}
    )


def _answer(schema, media="application/json"):
    return _spec(responses={"200": {"description": "OK", "content": {media: {"schema": schema}}}})


def _with(schema, **changes):
    return {**schema, **changes}


CASES = [
    (_spec(), _body(KITTEN), ("required-body-added", Effect.BREAKING)),
    (_spec(), _body(KITTEN, required=False), ("optional-body-added", Effect.SAFE)),
    (_body(KITTEN), _spec(), ("body-removed", Effect.MAYBE)),
    (_body(KITTEN, required=False), _body(KITTEN), ("body-became-required", Effect.BREAKING)),
    (_body(KITTEN), _body(KITTEN, required=False), ("body-became-optional", Effect.SAFE)),
    (_answer({}), _answer({"type": "string"}), ("type-first-stated", Effect.SAFE)),
    (_body({}), _body({"type": "string"}), ("type-first-stated", Effect.MAYBE)),
    (_answer({"type": "string"}), _answer({}), ("type-no-longer-stated", Effect.MAYBE)),
    (
        _body({"type": "string", "pattern": "a"}),
        _body({"type": "string", "pattern": "b"}),
        ("pattern-changed", Effect.MAYBE),
    ),
    (
        _body({"type": "integer", "format": "int32"}),
        _body({"type": "integer", "format": "int64"}),
        ("format-widened", Effect.SAFE),
    ),
    (
        _answer({"type": "string", "format": "date"}),
        _answer({"type": "string", "format": "date-time"}),
        ("format-changed", Effect.BREAKING),
    ),
    (
        _body({"type": ["string", "null"]}),
        _body({"type": "string"}),
        ("became-not-nullable", Effect.BREAKING),
    ),
    (
        _body({"type": "integer"}),
        _body({"type": "integer", "minimum": 1}),
        ("limit-first-stated", Effect.MAYBE),
    ),
    (_spec(deprecated=True), _spec(), ("operation-reactivated", Effect.SAFE)),
    (_spec(), _spec(deprecated=True), ("operation-deprecated", Effect.SAFE)),
    (_body(KITTEN), _body(_with(KITTEN, deprecated=True)), ("value-deprecated", Effect.SAFE)),
    (_body(_with(KITTEN, deprecated=True)), _body(KITTEN), ("value-reactivated", Effect.SAFE)),
    (
        _answer({"oneOf": [KITTEN]}),
        _answer({"oneOf": [KITTEN, {"type": "object", "properties": {"id": {}}}]}),
        ("option-added", Effect.BREAKING),
    ),
    (
        _body({"anyOf": [KITTEN, {"type": "object", "properties": {"id": {}}}]}),
        _body({"anyOf": [KITTEN]}),
        ("option-removed", Effect.BREAKING),
    ),
    (
        _spec(**{"x-pagination": {"style": "page"}}),
        _spec(**{"x-pagination": {"style": "cursor"}}),
        ("pagination-changed", Effect.MAYBE),
    ),
    (
        _spec(),
        _spec(**{"x-pagination": {"style": "page"}}),
        ("pagination-first-stated", Effect.SAFE),
    ),
    (
        _spec(**{"x-pagination": {"style": "page"}}),
        _spec(),
        ("pagination-no-longer-stated", Effect.MAYBE),
    ),
    (_spec(), _spec(**{"x-error-codes": [{"code": "7"}]}), ("error-code-added", Effect.SAFE)),
    (_spec(**{"x-error-codes": [{"code": "7"}]}), _spec(), ("error-code-removed", Effect.SAFE)),
    (
        _spec(**{"x-error-codes": [{"code": "7", "message": "Rain."}]}),
        _spec(
            **{
                "x-error-codes": [
                    {"code": "7", "message": "It rains."},
                    {"code": "7", "message": "Snow."},
                ]
            }
        ),
        ("error-code-added", Effect.SAFE),
    ),
    (
        _spec(responses={"200": {"description": "a"}}),
        _spec(responses={"201": {"description": "a"}}),
        ("success-status-changed", Effect.BREAKING),
    ),
    (
        _spec(responses={"2XX": {"description": "a"}}),
        _spec(responses={"201": {"description": "a"}}),
        ("status-first-stated", Effect.SAFE),
    ),
    (
        _spec(responses={"200": {"description": "a"}}),
        _spec(responses={"2XX": {"description": "a"}}),
        ("status-no-longer-stated", Effect.SAFE),
    ),
    (
        _spec(responses={"200": {"description": "a"}, "409": {"description": "b"}}),
        _spec(responses={"200": {"description": "a"}}),
        ("error-response-removed", Effect.SAFE),
    ),
]


KEY = {"key": {"type": "apiKey", "in": "header", "name": "X-Key"}}


def _secured(*wanted):
    return {**_spec(security=list(wanted)), "components": {"securitySchemes": KEY}}


def _served(*names):
    return _spec(servers=[{"url": f"https://{name}.kittens.test"} for name in names])


def _listed(style):
    return _spec(
        parameters=[{"name": "a", "in": "query", "style": style, "schema": {"type": "array"}}]
    )


CASES += [
    (
        {**_spec(), "x-error-codes": [{"code": "7"}]},
        _spec(),
        ("api-error-code-removed", Effect.SAFE),
    ),
    (_spec(), _secured({"key": []}), ("authentication-first-stated", Effect.MAYBE)),
    (_secured({"key": []}), _spec(), ("authentication-no-longer-stated", Effect.SAFE)),
    (_secured({"key": []}), _secured({"key": []}, {}), ("authentication-loosened", Effect.SAFE)),
    (
        _answer({"type": "string", "enum": ["a"]}),
        _answer({"type": "string"}),
        ("enum-no-longer-stated", Effect.MAYBE),
    ),
    (_listed("form"), _listed("pipeDelimited"), ("style-changed", Effect.BREAKING)),
    (_served("a"), _served("a", "b"), ("operation-server-added", Effect.SAFE)),
    (_served("a", "b"), _served("a"), ("operation-server-removed", Effect.BREAKING)),
    (_served("a"), _served("b", "c"), ("operation-host-changed", Effect.BREAKING)),
    (
        _spec(responses={"200": {"description": "a"}, "202": {"description": "b"}}),
        _spec(responses={"200": {"description": "a"}}),
        ("success-response-removed", Effect.BREAKING),
    ),
    (
        _spec(responses={"200": {"description": "a"}}),
        _spec(responses={"200": {"description": "a"}, "202": {"description": "b"}}),
        ("success-response-added", Effect.SAFE),
    ),
    (
        _spec(responses={"200": {"description": "a"}}),
        _spec(responses={"default": {"description": "b"}}),
        ("success-response-no-longer-stated", Effect.MAYBE),
    ),
    (
        _spec(responses={"default": {"description": "b"}}),
        _spec(responses={"2XX": {"description": "a"}}),
        ("success-response-first-stated", Effect.SAFE),
    ),
]


def test_every_kind_fires_in_a_test():
    planted = {line.split()[1] for _, lines in PLANTED.values() for line in lines}
    told = {"media-type-added", "media-type-removed", "api-error-code-added", "output-added"}
    chosen = {line.split()[1].rstrip(":") for _, _, lines in CHOSEN.values() for line in lines}
    fired = {kind for _, _, (kind, _) in CASES} | planted | told | chosen
    assert {kind.name for kind in catalogue()} - fired == set()


@pytest.mark.parametrize(("old", "new", "expected"), CASES)
def test_kind_fires_with_its_effect(old, new, expected):
    found = {(kind, effect) for kind, effect, _ in _found(old, new)}
    assert found == {expected}


def test_media_types_differ():
    assert _found(_answer(KITTEN), _answer(KITTEN, "application/xml")) == {
        ("media-type-removed", Effect.BREAKING, "the response 200"),
        ("media-type-added", Effect.SAFE, "the response 200"),
    }


def _shared(schema, reference="#/components/schemas/Kitten"):
    document = _spec(
        requestBody={"content": {"application/json": {"schema": {"$ref": reference}}}},
        responses={
            "200": {
                "description": "OK",
                "content": {"application/json": {"schema": {"$ref": reference}}},
            }
        },
    )
    return {**document, "components": {"schemas": {"Kitten": schema}}}


def test_a_shared_schema_is_judged_on_each_side():
    before = _with(KITTEN, properties={"age": {"enum": ["a", "b"]}})
    after = _with(KITTEN, properties={"age": {"enum": ["a"]}})
    assert _found(_shared(before), _shared(after)) == {
        ("enum-value-removed", Effect.BREAKING, "`age` of the request body"),
        ("enum-value-removed", Effect.SAFE, "`age` of the response 200"),
    }


LITTER = {"type": "array", "items": KITTEN}


@pytest.mark.parametrize(("old", "new"), [(KITTEN, LITTER), (LITTER, KITTEN)])
def test_the_one_form_of_old_goes_on_among_several(old, new):
    young = _with(KITTEN, properties={"name": {"type": "string"}, "size": {"type": "integer"}})
    both = {"oneOf": [_with(LITTER, items={"type": "string"}), young, {"type": "string"}]}
    found = _found(_body(KITTEN), _body(both))
    assert found == {
        ("type-widened", Effect.SAFE, "the request body"),
        ("option-added", Effect.SAFE, "the request body"),
        ("input-removed", Effect.MAYBE, "`age` of the request body"),
        ("optional-input-added", Effect.SAFE, "`size` of the request body"),
    }
    told = {
        (kind, subject) for kind, _, subject in _found(_answer(old), _answer({"oneOf": [old, new]}))
    }
    assert told == {
        ("type-widened", "the response 200"),
        ("option-added", "the response 200"),
    }


@pytest.mark.parametrize("side", [_body, _answer])
def test_what_was_left_open_might_always_be_null(side):
    known, nullable = {"type": "string"}, {"type": ["string", "null"]}
    assert {kind for kind, _, _ in _found(side({}), side(nullable))} == {"type-first-stated"}
    assert {kind for kind, _, _ in _found(side(nullable), side({}))} == {"type-no-longer-stated"}
    assert {kind for kind, _, _ in _found(side(known), side(nullable))} == {"became-nullable"}


def test_schemas_that_hold_themselves_come_to_an_end():
    link = {"$ref": "#/components/schemas/Kitten"}
    before = {
        "type": "object",
        "properties": {"mother": link, "litter": {"type": "array", "items": link}},
    }
    after = {**before, "properties": {**before["properties"], "name": {"type": "string"}}}
    assert ("output-added", Effect.SAFE, "`name` of the response 200") in _found(
        _shared(before), _shared(after)
    )


def test_all_of_is_one_object():
    parts = {
        "allOf": [
            {"type": "object", "properties": {"name": {"type": "string"}}},
            {"properties": {"age": {"type": "integer"}}},
        ]
    }
    assert _found(_body(KITTEN), _body(parts)) == set()


@pytest.mark.parametrize(
    "broken",
    [
        {"paths": []},
        {"paths": {"/k": {"post": {"parameters": [None, {"$ref": "#/nowhere"}], "responses": []}}}},
        {"paths": {"/k": {"$ref": "#/paths/~1k"}}, "components": []},
        {"servers": [None, {"url": "http://["}], "paths": {"/k": None}, "security": ["x"]},
    ],
)
def test_odd_documents_are_compared_as_far_as_they_go(broken):
    odd = {"openapi": "3.1.0", "info": {"title": "K", "version": "1"}, **broken}
    _found(odd, _shared(KITTEN))
    _found(_shared(KITTEN), odd)
    assert _found(odd, odd) == set()


@pytest.mark.parametrize("key", ["x-error-codes", "servers"])
def test_lines_of_what_is_new_are_those_of_the_new_docs_alone(key):
    def entry(name, line):
        return {"code": name, "url": f"https://{name}.example", "x-docs": f"a.md:{line}"}

    old = {**_spec(), key: [entry("8", 3)]}
    new = {**_spec(), key: [entry("7", 3), entry("8", 4)]}
    for ends, lines in (((old, new), ([], [3])), ((new, old), ([3], []))):
        (change,) = compare(*map(Spec, ends)).changes
        assert ([e.span.line for e in change.old], [e.span.line for e in change.new]) == lines


def test_statuses_listed_for_all_operations_are_compared():
    listed = {"x-common-responses": {"404": {"description": "No such kitten."}}}
    change = ("error-response-added", Effect.SAFE, "the response 404")
    assert _found(_spec(), _spec() | listed) == {change}
    assert not _found(_spec() | listed, _spec() | listed)
