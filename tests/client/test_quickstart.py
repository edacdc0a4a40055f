"""The program in a README: it stands on its own, whatever the plainest call of an API takes."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path
from typing import Any

import black
import pytest

from slatewright.client.programs import laid_call
from slatewright.model.printed import Source

from .documents import OK, Json, document, planned, taking, written


def call(made: Json) -> str:
    """The arguments of the call that the README shows."""
    quick_start = planned(made).quick_start
    assert quick_start is not None
    return quick_start.call


def sending(media: str, schema: Json) -> dict[str, Any]:
    body = {"required": True, "content": {media: {"schema": schema}}}
    return document({"/trees": {"post": {"requestBody": body, "responses": OK}}})


TREE = {"type": "object", "properties": {"kind": {"type": "string", "example": "plum"}}}


@pytest.mark.parametrize(
    ("media", "schema", "sent"),
    [
        ("application/json", TREE, 'kind="plum"'),
        ("application/x-www-form-urlencoded", TREE, 'kind="plum"'),
        ("text/plain", {"type": "string"}, 'body="text"'),
        ("image/png", {}, "body=b'text'"),
        ("application/json", {"type": "array", "items": TREE}, 'body=[{"kind": "plum"}]'),
    ],
)
def test_a_body_is_written_in_full(media: str, schema: Json, sent: str) -> None:
    assert call(sending(media, schema)) == sent


def test_the_call_is_the_plainest_one() -> None:
    made = document(
        {
            "/trees": {"post": {"operationId": "plant", "responses": OK}},
            "/trees/{id}": {"get": {"operationId": "look", "responses": OK}},
        }
    )
    quick_start = planned(made).quick_start
    assert quick_start is not None
    assert quick_start.method.name == "look"


def test_the_call_is_one_of_a_resource_and_takes_nothing_away() -> None:
    looks = {"get": {"operationId": "look", "tags": ["Introduction"], "responses": OK}}
    fells = {"get": {"operationId": "removeTree", "tags": ["Trees"], "responses": OK}}
    shows = {"get": {"operationId": "showTree", "tags": ["Trees"], "responses": OK}}
    paths = {"/soil/{id}": looks, "/trees/{id}/felling": fells, "/trees/{id}": shows}
    quick_start = planned(document(paths)).quick_start
    assert quick_start is not None
    assert quick_start.method.operation == "trees.show"


def test_only_what_a_reader_needs_is_shown() -> None:
    """What was made up for a test is left out where it can be, and else says what belongs there."""
    made = taking(
        {"name": "treeId", "in": "path", "required": True, "schema": {"type": "string"}},
        {"name": "q", "in": "query", "schema": {"type": "string"}},
        {"name": "order", "in": "query", "schema": {"enum": ["up", "down"]}},
        {"name": "kind", "in": "query", "schema": {"type": "string"}, "example": "plum"},
        path="/trees/{treeId}",
    )
    assert call(made) == '"TREE_ID", kind="plum"'


def test_what_one_call_leaves_open_another_shows() -> None:
    """A value of the same argument stands in for `{id}` in a sample."""

    def got(path: str, url: str, **operation: Any) -> Json:
        place = {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
        shown = {"method": "GET", "url": f"https://orchard.example.com{url}"}
        one = {"tags": ["trees"], "parameters": [place], "responses": OK, "x-requests": [shown]}
        return {path: {"get": {**one, **operation}}}

    open_, known = got("/trees/{id}", "/trees/{id}"), got(
        "/trees/{id}/old", "/trees/oak/old", deprecated=True
    )
    assert call(document(open_)) == '"ID"'
    assert call(document({**open_, **known})) == '"oak"'


def test_values_are_literals() -> None:
    hostile = 'a"); import os #'
    made = taking(
        {
            "name": "q",
            "in": "query",
            "required": True,
            "schema": {"type": "string"},
            "example": hostile,
        }
    )
    (keyword,) = ast.parse(f"f({call(made)})", mode="eval").body.keywords  # type: ignore[attr-defined]
    assert ast.literal_eval(keyword.value) == hostile


def test_an_api_without_operations_has_none() -> None:
    assert planned(document()).quick_start is None


def needing(*alternatives: list[str], **operation: Any) -> dict[str, Any]:
    """A document whose operation needs one of several groups of schemes."""
    schemes = {
        "key": {"type": "apiKey", "in": "header", "name": "x-key"},
        "app": {"type": "apiKey", "in": "header", "name": "x-app"},
        "user": {"type": "http", "scheme": "basic"},
        "grant": {
            "type": "oauth2",
            "flows": {"clientCredentials": {"tokenUrl": "/token", "scopes": {}}},
        },
    }
    security = [{name: [] for name in names} for names in alternatives]
    made = taking(**({"security": security} if alternatives else {}), **operation)
    return made | {"components": {"securitySchemes": schemes}}


def ways(made: Json) -> list[list[str]]:
    return [[str(one.name) for one in way] for way in planned(made).ways]


def test_credentials_that_are_needed_together_stand_together() -> None:
    made = needing(["key", "app"], ["user"], ["grant"])
    assert ways(made) == [
        ["key_api_key", "app_api_key"],
        ["username", "password"],
        ["token"],
        ["client_id", "client_secret"],
    ]
    assert ways(made | {"security": [{"key": []}]})[0] == ["key_api_key"]
    assert len(ways(needing())) == 5


def test_the_readme_names_the_variables_of_its_own_call() -> None:
    made = needing(["app", "user"]) | {"security": [{"key": []}]}
    first = planned(made).quick_start
    assert first is not None
    assert [*first.variables] == ["ORCHARD_APP_API_KEY", "ORCHARD_USERNAME", "ORCHARD_PASSWORD"]
    free = planned(needing() | {"security": []}).quick_start
    assert free is not None
    assert free.variables == ()


def test_a_readme_has_a_line_for_each_way(tmp_path: Path) -> None:
    readme = (written(needing(["key", "app"], ["user"]), tmp_path) / "README.md").read_text()
    assert (
        'client = Client(key_api_key="...", app_api_key="...")'
        "  # or set ORCHARD_KEY_API_KEY and ORCHARD_APP_API_KEY\n"
        'client = Client(username="...", password="...")'
        "  # or set ORCHARD_USERNAME and ORCHARD_PASSWORD\n```\n" in readme
    )


def test_a_call_that_sends_a_body_is_shown(tmp_path: Path) -> None:
    kinds = {name: {"type": "string", "example": "long enough for a line"} for name in "abcde"}
    made = sending("application/json", {"type": "object", "properties": kinds})
    writing = planned(made).writing
    assert writing is not None
    assert (writing.model, writing.result) == ("models.TreesCreateBody", "tree")
    assert writing.call.startswith('client.trees.create(\n    a="long enough for a line",\n    b=')
    assert black.format_str(writing.call, mode=black.Mode(line_length=88)) == f"{writing.call}\n"
    readme = (written(made, tmp_path) / "README.md").read_text()
    assert f"## Sending\n\n```python\ntree = {writing.call}\nprint(tree)\n```\n" in readme
    assert planned(sending("text/plain", {"type": "string"})).writing is None
    assert planned(taking()).writing is None


@pytest.mark.parametrize(
    "value",
    [
        {"a": '```\n"""', "b": [{"c": None, "d": True}, 1.5, []]},
        {"a" * 90: {"b" * 90: ["c" * 90, {"d": "e" * 90}]}},
        {"a": "\ud800'\"", "b": {}, "c": "}})"},
    ],
)
def test_bodies_are_literals_however_they_are_laid_out(value: Any) -> None:
    call = laid_call("f", [(None, Source("x")), ("body", value)])
    (keyword,) = ast.parse(call, mode="eval").body.keywords  # type: ignore[attr-defined]
    assert ast.literal_eval(keyword.value) == value
    assert not any(line.lstrip().startswith("```") for line in call.splitlines())


def listed(**operation: Any) -> dict[str, Any]:
    """A document whose `GET /trees` gives pages of numbers."""
    numbers = {"type": "array", "items": {"type": "integer"}}
    answer = {"200": {"description": "", "content": {"application/json": {"schema": numbers}}}}
    paging = {"style": "page", "parameters": {"page": "page", "size": "limit"}}
    return taking(
        {"name": "limit", "in": "query", "schema": {"type": "integer"}, "example": 20},
        **{"responses": answer, "x-pagination": paging, **operation},
    )


def test_a_list_is_walked_from_its_beginning() -> None:
    page = {"name": "page", "in": "query", "schema": {"type": "integer"}, "example": 3}
    made = listed(parameters=[page])
    listing = planned(made).listing
    assert listing is not None
    assert listing.call == "client.trees.get()"


def test_a_list_that_comes_in_pages_is_shown() -> None:
    listing = planned(listed()).listing
    assert listing is not None
    assert (listing.call, listing.sized) == ("client.trees.get(limit=20)", True)
    assert planned(listed(**{"x-pagination": {"style": "magic"}})).listing is None


def granting(answer: Json, path: str = "/login", **scheme: str) -> dict[str, Any]:
    """A document whose calls need a token, and with a call that may give one."""
    content = {"application/json": {"schema": answer}}
    sent = {"content": {"application/json": {"schema": TREE}}}
    operation = {
        "operationId": "enter",
        "tags": ["gate"],
        "requestBody": sent,
        "responses": {"200": {"description": "", "content": content}},
    }
    schemes = {"main": scheme or {"type": "http", "scheme": "bearer"}}
    return document({path: {"post": operation}}, components={"securitySchemes": schemes})


TOKEN = {"properties": {"accessToken": {"type": "string"}}}


@pytest.mark.parametrize(
    ("answer", "value"),
    [
        (TOKEN, "granted.access_token"),
        ({"properties": {"data": TOKEN}}, "granted.data.access_token"),
    ],
)
def test_a_readme_says_how_to_log_in(tmp_path: Path, answer: Json, value: str) -> None:
    readme = (written(granting(answer), tmp_path) / "README.md").read_text()
    assert (
        "`client.gate.enter` returns the `token` that the other calls need:\n\n```python\n"
        'granted = client.gate.enter(kind="plum")\n'
        f"client = Client(token={value})\n```\n" in readme
    )


def test_a_key_is_handed_out_under_its_own_name() -> None:
    key = {"type": "apiKey", "in": "header"}
    found = planned(granting(TOKEN, **key, name="X-Access-Token")).login
    assert found is not None
    assert found.argument == "api_key"
    assert planned(granting(TOKEN, **key, name="X-Key")).login is None


def test_other_answers_and_other_calls_hand_out_nothing() -> None:
    number = {"properties": {"accessToken": {"type": "integer"}}}
    assert planned(granting(number)).login is None
    assert planned(granting(TOKEN, "/trees")).login is None


def test_a_token_is_a_bearers_before_it_is_a_key() -> None:
    both = granting(TOKEN)
    schemes = both["components"]["securitySchemes"]
    schemes["key"] = {"type": "apiKey", "in": "query", "name": "token"}
    both["components"]["securitySchemes"] = dict(reversed(schemes.items()))
    found = planned(both).login
    assert found is not None
    assert found.argument == "token"


def test_a_client_that_fetches_its_tokens_tells_no_other_way_to_log_in() -> None:
    both = granting(TOKEN)
    flow = {"tokenUrl": "https://id.example.com/login"}
    schemes = both["components"]["securitySchemes"]
    schemes["user"] = {"type": "oauth2", "flows": {"authorizationCode": flow}}
    assert planned(both).login is not None
    schemes["app"] = {"type": "oauth2", "flows": {"clientCredentials": flow}}
    assert planned(both).login is None


def test_what_hands_out_a_token_is_no_example_of_a_call() -> None:
    made = granting(TOKEN)
    made["paths"]["/trees"] = sending("application/json", TREE)["paths"]["/trees"]
    plan = planned(made)
    assert plan.quick_start is not None
    assert plan.writing is not None
    assert (plan.quick_start.method.path, plan.writing.call[:20]) == (
        "/trees",
        "client.trees.create(",
    )


FILE = {"type": "string", "format": "binary"}


@pytest.mark.parametrize(
    ("schema", "example", "sent"),
    [
        (FILE, "@oak.png", 'Path("oak.png")'),
        (FILE, "@./photos/oak.png;type=image/png", 'Path("oak.png")'),
        (FILE, "C:\\photos\\..png", 'Path("photo")'),
        (FILE, '@"); import os', 'Path("photo")'),
        (FILE, "...", 'Path("photo")'),
        ({"type": "array", "items": FILE}, ["@a.png", "@b.png"], '[Path("a.png"), Path("b.png")]'),
        ({"type": "string"}, "@oak", '"@oak"'),
    ],
)
def test_a_file_is_shown_as_a_path(schema: Json, example: Any, sent: str, tmp_path: Path) -> None:
    fields = {"type": "object", "properties": {"photo": schema}}
    made = sending("multipart/form-data", fields)
    content = made["paths"]["/trees"]["post"]["requestBody"]["content"]
    content["multipart/form-data"]["example"] = {"photo": example}
    assert call(made) == f"photo={sent}"
    written(made, tmp_path)
    run = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests"]
    done = subprocess.run(run, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
