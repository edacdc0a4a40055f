"""Clients made of a document, against a real server: what they send, and what they make of its answers."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from base64 import b64encode
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from email.message import Message
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any, TypeAlias
from urllib.parse import parse_qs, urlsplit

import pytest

from .documents import document, written

Answer: TypeAlias = tuple[str, bytes]
BOTH = """
import asyncio, json, sys
from orchard import AsyncClient, Client
base, given = sys.argv[1], json.loads(sys.argv[2])
{blocking}
async def again():
    client = AsyncClient(base_url=base, **given)
    {waiting}
asyncio.run(again())
"""


@contextmanager
def serving(
    answer: Callable[[dict[str, list[str]]], Answer],
) -> Iterator[tuple[str, list[tuple[str, Message]]]]:
    """The address of a server that answers by a function of the query, and the requests that it gets."""
    seen: list[tuple[str, Message]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            seen.append((self.path, self.headers))
            media, content = answer(parse_qs(urlsplit(self.path).query))
            self.send_response(200)
            self.send_header("content-type", media)
            self.send_header("content-length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *args: object) -> None:
            """Say nothing."""

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", seen
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def said(made: Any, folder: Path, url: str, blocking: str, waiting: str, **given: str) -> list[Any]:
    """What a script prints that drives both clients, one JSON text on a line."""
    written(made, folder)
    code = BOTH.format(
        blocking=f"client = Client(base_url=base, **given)\n{blocking}", waiting=waiting
    )
    command = [sys.executable, "-c", code, url, json.dumps(given)]
    environment = (
        {**os.environ, "ORCHARD_PASSWORD": "from-environment"} if "password" in given else None
    )
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def trees(content: Any = None, **parts: Any) -> Any:
    """A document of one operation without parameters but those given."""
    ok = {
        "description": "",
        **({"content": {"application/json": {"schema": content}}} if content else {}),
    }
    operation = {"operationId": "listTrees", "responses": {"200": ok}, **parts.pop("operation", {})}
    return document({"/trees": {"get": operation}}, **parts)


@pytest.mark.parametrize("given", [{}, {"password": ""}])
def test_a_user_name_alone_is_sent(tmp_path: Path, given: dict[str, str]) -> None:
    """Some APIs take a key as the user name; a password given as empty beats that of the environment."""
    made = trees(
        components={"securitySchemes": {"main": {"type": "http", "scheme": "basic"}}},
        security=[{"main": []}],
    )
    with serving(lambda query: ("application/json", b"{}")) as (url, seen):
        said(
            made,
            tmp_path,
            url,
            "client.trees.list()",
            "await client.trees.list()",
            username="k3y",
            **given,
        )
    assert [headers["authorization"] for _, headers in seen] == [
        "Basic " + b64encode(b"k3y:").decode()
    ] * 2


def test_whoever_calls_what_is_deprecated_is_warned(tmp_path: Path) -> None:
    made = trees(operation={"deprecated": True})
    warned = (
        "import warnings\n{indent}with warnings.catch_warnings(record=True) as told:\n"
        "{indent}    warnings.simplefilter('always')\n{indent}    {call}\n"
        "{indent}print(json.dumps([(one.category.__name__, str(one.message), one.filename) for one in told]))"
    )
    with serving(lambda query: ("application/json", b"{}")) as (url, seen):
        told = said(
            made,
            tmp_path,
            url,
            warned.format(indent="", call="client.trees.list()"),
            warned.format(indent="    ", call="await client.trees.list()"),
        )
    assert len(seen) == 2
    assert told == [[["DeprecationWarning", "client.trees.list is deprecated", "<string>"]]] * 2


def test_a_list_is_walked_by_the_ids_of_its_items(tmp_path: Path) -> None:
    tree = {"type": "object", "properties": {"id": {"type": "integer"}}}
    schema = {
        "type": "object",
        "properties": {"has_more": {"type": "boolean"}, "data": {"type": "array", "items": tree}},
    }
    paging = {
        "style": "cursor",
        "parameters": {"cursor": "starting_after"},
        "items": "data",
        "next": "data.-1.id",
        "more": "has_more",
    }
    made = trees(
        schema,
        operation={
            "x-pagination": paging,
            "parameters": [{"name": "starting_after", "in": "query", "schema": {"type": "string"}}],
        },
    )

    def answer(query: dict[str, list[str]]) -> Answer:
        after = int(query.get("starting_after", ["0"])[0])
        ids = range(after + 1, min(after + 3, 6))
        found = {"has_more": after + 2 < 5, "data": [{"id": id_} for id_ in ids]}
        return "application/json", json.dumps(found).encode()

    with serving(answer) as (url, seen):
        found = said(
            made, tmp_path, url,
            "print([tree.id for tree in client.trees.list()])",
            "print([tree.id async for tree in client.trees.list()])",
        )  # fmt: skip
    assert found == [[1, 2, 3, 4, 5]] * 2
    assert [path for path, _ in seen] == [
        "/trees",
        "/trees?starting_after=2",
        "/trees?starting_after=4",
    ] * 2


def test_what_is_no_text_comes_as_bytes_where_the_docs_say_nothing(tmp_path: Path) -> None:
    content = b"%PDF-1.7\xff\xfe"
    show = "print(json.dumps(list({}client.trees.list())))"
    with serving(lambda query: ("application/pdf", content)) as (url, _):
        found = said(trees({}), tmp_path, url, show.format(""), show.format("await "))
    assert found == [list(content)] * 2


def test_a_list_is_sent_with_commas_where_the_document_says_so(tmp_path: Path) -> None:
    schema = {"type": "array", "items": {"type": "integer"}}
    ids = {"name": "ids", "in": "query", "style": "form", "explode": False, "schema": schema}
    made = trees(operation={"parameters": [ids]})
    sent = "client.trees.list(ids=[1, 2])"
    with serving(lambda query: ("application/json", b"{}")) as (url, seen):
        said(made, tmp_path, url, sent, f"await {sent}")
    assert [path for path, _ in seen] == ["/trees?ids=1,2"] * 2


def test_objects_are_told_apart_by_what_a_mapping_says(tmp_path: Path) -> None:
    """Also where something else of the object does not fit, or its schema is called otherwise."""
    fruit = {
        name: {"properties": {"kind": {"type": "string"}, "size": {"type": "integer"}, **more}}
        for name, more in (("Apple", {"core": {}}), ("Pear", {}))
    }
    union = {
        "oneOf": [{"$ref": f"#/components/schemas/{name}"} for name in fruit],
        "discriminator": {
            "propertyName": "kind",
            "mapping": {"red": "#/components/schemas/Apple", "gala": "Apple", "p": "Pear"},
        },
    }
    made = trees(
        {"type": "array", "items": {"$ref": "#/components/schemas/Fruit"}},
        components={"schemas": {"Fruit": union, **fruit}},
    )
    answer = [
        {"kind": "gala", "size": 1},
        {"kind": "p", "size": 2},
        {"kind": "p", "size": "big", "core": 1},
        {"kind": "red", "size": "big"},
    ]
    shown = "print(json.dumps([type(one).__name__ for one in {call}]))"
    with serving(lambda query: ("application/json", json.dumps(answer).encode())) as (url, _):
        names, again = said(
            made,
            tmp_path,
            url,
            shown.format(call="client.trees.list()"),
            shown.format(call="await client.trees.list()"),
        )
    assert names == again == ["Apple", "Pear", "Pear", "Apple"]


def test_an_answer_is_the_schema_that_its_discriminator_means(tmp_path: Path) -> None:
    base = {"$ref": "#/components/schemas/Fruit"}
    fruit = {
        "properties": {"kind": {"type": "string"}, "name": {"type": "string"}},
        "required": ["kind"],
        "discriminator": {"propertyName": "kind", "mapping": {"red": "Apple"}},
    }
    schemas = {
        "Fruit": fruit,
        "Apple": {"allOf": [base, {"properties": {"seeds": {"type": "integer"}}}]},
        "Pear": {"allOf": [base]},
    }
    made = trees({"type": "array", "items": base}, components={"schemas": schemas})
    show = "print(json.dumps([type(one).__name__ for one in {}client.trees.list()]))"
    answer = [
        {"kind": "red", "seeds": 5},
        {"kind": "Pear"},
        {"kind": "plum", "stone": True},
    ]
    with serving(lambda _: ("application/json", json.dumps(answer).encode())) as (url, _):
        found = said(made, tmp_path, url, show.format(""), show.format("await "))
    assert found == [["Apple", "Pear", "Fruit"]] * 2


def test_what_its_schema_cannot_hold_is_told_and_kept(tmp_path: Path) -> None:
    """The schema that all others extend could hold it as well, so nothing would be said of it."""
    base = {"$ref": "#/components/schemas/Fruit"}
    kind = {"type": "string"}
    schemas = {
        "Fruit": {"properties": {"kind": kind}, "discriminator": {"propertyName": "kind"}},
        "Apple": {"allOf": [base, {"properties": {"seeds": {"type": "integer"}}}]},
    }
    basket = {"properties": {"top": {"oneOf": [base, {"type": "null"}]}}, "type": "object"}
    made = trees(basket, components={"schemas": schemas})
    show = (
        "told = {}client.trees.list(); from orchard import model_mismatches\n"
        "{}print(json.dumps([type(told.top).__name__, told.top.seeds,"
        " [str(one) for one in model_mismatches(told)]]))"
    )
    answer = b'{"top": {"kind": "Apple", "seeds": "five"}}'
    with serving(lambda _: ("application/json", answer)) as (url, _):
        found = said(made, tmp_path, url, show.format("", ""), show.format("await ", "    "))
    problem = "$.top.seeds: Input should be a valid integer"
    assert found == [["Apple", "five", [problem]]] * 2
    models = (tmp_path / "orchard/models/trees.py").read_text()
    assert 'AnyFruit: TypeAlias = Annotated[Apple | Fruit, told_by("kind", "Apple")]' in models
