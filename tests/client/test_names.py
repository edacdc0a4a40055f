"""Names of packages, resources, methods, arguments and fields: Python's own, different, and stable."""

from __future__ import annotations

import ast
import builtins
import keyword
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slatewright.client.names import assign, pascal, phases, snake, spare, words
from slatewright.model.diagnostics import UsageError

from .documents import OK, answering, document, fields, methods, planned, taking


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("firstName", "first_name"),
        ("FirstName", "first_name"),
        ("first-name", "first_name"),
        ("HTTPServer", "http_server"),
        ("customerIDs", "customer_ids"),
        ("md5", "md5"),
        ("addressLine1", "address_line1"),
        ("X-CAP-API-ID", "x_cap_api_id"),
        ("it's", "its"),
        ("straße", "strasse"),
        ("Größe", "grosse"),
        ("ﬁeld", "field"),
        ("日本", "fallback"),
        ("", "fallback"),
        ("2fa", "fallback_2_fa"),
        ("__init__", "init"),
    ],
)
def test_words_become_a_name(text: str, expected: str) -> None:
    assert snake(words(text), "fallback") == expected


@given(st.text())
def test_every_text_becomes_a_name(text: str) -> None:
    name = spare(snake(words(text), "value"), ())
    assert name.isidentifier()
    assert not keyword.iskeyword(name)
    assert name.isascii()
    assert pascal(words(text), "Model").isidentifier()


@given(st.lists(st.text(max_size=6), max_size=8))
def test_assigned_names_differ(wanted: list[str]) -> None:
    given_ = assign(wanted, "field", {"self"})
    assert len(given_) == len(wanted) == len(set(given_))
    assert all(name.isidentifier() and not keyword.iskeyword(name) for name in given_)


def test_a_long_class_name_keeps_how_it_begins_and_ends() -> None:
    parts = ["orchards", "trees", *["branches"] * 6, "response", "leaf"]
    name = pascal(parts, "Model")
    assert len(name) <= 60
    assert name.startswith("OrchardsTrees")
    assert name.endswith("ResponseLeaf")
    assert len(pascal(["a" * 50, "b" * 50], "Model")) == 60


def test_a_class_of_very_many_words_is_named_at_once() -> None:
    begin = time.process_time()
    name = pascal(["first", *["word"] * 100_000, "last"], "Model")
    assert time.process_time() - begin < 2
    assert name.startswith("First")
    assert name.endswith("Last")


def test_a_good_name_keeps_itself() -> None:
    assert assign(["aB", "a_b", "A-B"], "field", ()) == ("a_b_2", "a_b", "a_b_3")


@given(st.dictionaries(st.text(max_size=3), st.lists(st.sampled_from("abcd"), min_size=1)))
def test_settled_names_differ(proposals: dict[str, list[str]]) -> None:
    settled = phases(proposals, {"a"})
    assert settled.keys() == proposals.keys()
    assert len(set(settled.values())) == len(settled)
    assert "a" not in settled.values()


def test_keys_that_meet_move_on_together() -> None:
    proposals = {"1": ("get", "get_tree"), "2": ("get", "get_leaf"), "3": ("list",)}
    assert phases(proposals, ()) == {"1": "get_tree", "2": "get_leaf", "3": "list"}


@pytest.mark.parametrize(
    ("title", "package"),
    [
        ("Orchard API", "orchard"),
        ("The REST API of Orchard v3", "orchard"),
        ("API", "api"),
        ("json", "json_client"),
        ("Import", "import_client"),
        ("httpx", "httpx_client"),
        ("日本", "client"),
        ("3 Bears", "bears"),
        ("3", "client_3"),
    ],
)
def test_package_is_named_by_the_title(title: str, package: str) -> None:
    made = planned(document(info={"title": title, "version": "1"}))
    assert made.package == package


@pytest.mark.parametrize(
    ("host", "package"),
    [
        ("api.pear-tree.io", "pear_tree"),
        ("PEARTREE.CO.UK:8443", "peartree"),
        ("v2.api.peartree.com.au", "peartree"),
        ("peartree.herokuapp.com", "peartree"),
        ("{shop}.peartree.com", "peartree"),
        ("7bears.dev", "the7_bears"),
        ("localhost:8080", "api_reference"),
        ("10.0.0.1", "api_reference"),
        ("[::1]", "api_reference"),
        ("api.example.com", "api_reference"),
        ("r4nd0m.execute-api.eu-west-1.amazonaws.com", "api_reference"),
        ("{host}", "api_reference"),
    ],
)
def test_package_is_named_by_the_host_where_the_title_names_nobody(host: str, package: str) -> None:
    variables = {name: {"default": "north"} for name in ("shop",) if name in host}
    servers = [{"url": f"https://{host}/v1", "variables": variables}]
    made = planned(document(info={"title": "API Reference", "version": "1"}, servers=servers))
    assert made.package == package
    assert (made.title == "API Reference") == (package == "api_reference")


@pytest.mark.parametrize(
    "package", ["Orchard", "1a", "a-b", "import", "json", "../x", "httpx", "a" * 99]
)
def test_a_package_that_cannot_be(package: str) -> None:
    with pytest.raises(UsageError, match="cannot be the client's package"):
        planned(document(), package=package)


def test_a_distribution_that_cannot_be() -> None:
    with pytest.raises(UsageError, match="cannot be the client's distribution"):
        planned(document(), distribution="a b")


@pytest.mark.parametrize(
    ("stated", "version"),
    [
        ("2", "2.0.0"),
        ("v1.2", "1.2.0"),
        ("1.2.3", "1.2.3"),
        ("1.0.0\n", "1.0.0"),
        ("1.0.0; x", "0.1.0"),
        ("2024-01", "0.1.0"),
        ("", "0.1.0"),
    ],
)
def test_version_is_made_of_numbers(stated: str, version: str) -> None:
    assert planned(document(info={"title": "x", "version": stated})).version == version


PATHS = {
    ("/trees", "get"): "trees.list",
    ("/trees", "post"): "trees.create",
    ("/trees/{id}", "get"): "trees.get",
    ("/trees/{id}", "put"): "trees.replace",
    ("/trees/{id}", "patch"): "trees.update",
    ("/trees/{id}", "delete"): "trees.delete",
    ("/trees/{id}/prune", "post"): "trees.prune",
    ("/trees/{id}/leaves", "get"): "trees.get_leaves",
    ("/v2/weather", "get"): "weather.get",
}


def test_methods_are_named_by_their_paths() -> None:
    paths: dict[str, dict[str, object]] = {}
    for path, verb in PATHS:
        paths.setdefault(path, {})[verb] = {"responses": OK}
    found = {
        (one.path, one.http_method.lower()): name for name, one in methods(document(paths)).items()
    }
    assert found == PATHS


def test_what_only_tells_operations_on_one_path_apart_names_no_resource() -> None:
    paths = {
        f"/#Target=Orchard.{id_}": {"post": {"operationId": id_, "responses": OK}}
        for id_ in ("PruneTree", "PlantTree")
    }
    assert list(methods(document(paths))) == ["operations.prune_tree", "operations.plant_tree"]


@pytest.mark.parametrize(
    ("tag", "id_", "name"),
    [
        ("Trees", "listTrees", "trees.list"),
        ("Trees", "getTreeById", "trees.get_by_id"),
        ("Trees", "trees", "trees.get"),
        ("Trees", "getLookUpTreeId", "trees.look_up_id"),
        ("Trees", "logIn", "trees.log_in"),
        ("Trees", "plantInTree", "trees.plant"),
        ("Trees", "listOfTrees", "trees.list"),
        ("Trees", "import", "trees.import_"),
        ("Trees", "tree_models", "trees.models_"),
        ("config", "getConfig", "config_.get"),
        ("close", "x", "close_.x"),
        ("日本", "日本", "x.get"),
    ],
)
def test_methods_are_named_by_their_ids(tag: str, id_: str, name: str) -> None:
    operation = {"tags": [tag], "operationId": id_, "responses": OK}
    assert list(methods(document({"/x": {"get": operation}}))) == [name]


def test_methods_that_would_share_a_name() -> None:
    one, other = (
        {"tags": ["a"], "operationId": name, "responses": OK} for name in ("aGet", "getA")
    )
    found = methods(document({"/x": {"get": one}, "/y": {"get": other}}))
    assert [(name, found[name].path) for name in found] == [("a.a_get", "/x"), ("a.get_a", "/y")]


def test_resources_that_would_share_a_name() -> None:
    paths = {
        f"/{n}": {"get": {"tags": [tag], "responses": OK}}
        for n, tag in enumerate(("a b", "a-b", "aB"))
    }
    made = planned(document(paths))
    assert [one.attribute for one in made.resources] == ["a_b", "a_b_2", "a_b_3"]
    assert len({one.name for one in made.resources}) == 3


def test_arguments_give_way_to_python_and_to_each_other() -> None:
    wires = ["self", "body", "options", "class", "list", "models", "UNSET", "日本", "a-b", "a_b"]
    made = taking(*({"name": wire, "in": "query", "schema": {}} for wire in wires))
    (method,) = methods(made).values()
    names = [str(one.name) for one in method.keyword]
    assert [one.wire for one in method.keyword] == wires
    assert names[:5] == ["self_", "body_", "options_", "class_", "list_"]
    assert len(set(names)) == len(names)
    assert all(name.isidentifier() and not keyword.iskeyword(name) for name in names)


def test_arguments_of_several_places_that_share_a_name() -> None:
    made = taking(
        *({"name": "id", "in": place} for place in ("path", "query", "header", "cookie")),
        path="/trees/{id}",
    )
    (method,) = methods(made).values()
    assert [(one.name, one.place) for one in (*method.positional, *method.keyword)] == [
        ("id", "path"),
        ("id_query", "query"),
        ("id_header", "header"),
        ("id_cookie", "cookie"),
    ]


def test_fields_give_way_to_python_and_to_pydantic() -> None:
    wires = [
        "class",
        "copy",
        "model_config",
        "_private",
        "__dict__",
        "int",
        "validate",
        "a b",
        "a_b",
    ]
    made = answering(
        {"$ref": "#/components/schemas/Tree"}, Tree={"properties": {one: {} for one in wires}}
    )
    names = list(fields(made, "Tree"))
    assert len(names) == len(wires)
    assert not {*keyword.kwlist, "copy", "model_config", "int", "validate"}.intersection(names)
    assert all(name.isidentifier() and not name.startswith("_") for name in names)


def test_a_method_that_hides_a_builtin() -> None:
    operation = {
        "tags": ["trees"],
        "parameters": [{"name": "q", "in": "query", "schema": {"type": "integer"}}],
        "responses": OK,
    }
    paths = {
        f"/{name}": {"get": {**operation, "operationId": name}} for name in ("int", "list", "x")
    }
    for method in methods(document(paths)).values():
        assert method.keyword[0].type == "builtins.int | Unset"
    assert "int" in dir(builtins)


def test_no_resource_hides_what_every_client_has() -> None:
    """A resource named as a method of the runtime's client would stand in its place."""
    runtime = Path(__file__).parents[2] / "templates/python/runtime"
    classes = [
        found
        for name in ("_client.py", "_sync.py", "_async.py")
        for found in ast.parse((runtime / name).read_text("utf-8")).body
        if isinstance(found, ast.ClassDef) and "Client" in found.name
    ]
    members = {
        one.name
        for found in classes
        for one in found.body
        if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef) and not one.name.startswith("_")
    }
    assert {"send", "stream_events", "with_options"} <= members
    made = {f"/{name}": {"get": {"tags": [name], "responses": OK}} for name in members}
    attributes = {resource.attribute for resource in planned(document(made)).resources}
    assert len(attributes) == len(members)
    assert not attributes & members
