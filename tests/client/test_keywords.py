"""The fields of bodies as keyword arguments."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from .documents import OK, document, methods, planned, written

TREE: dict[str, Any] = {
    "type": "object",
    "required": ["id", "plantedOn"],
    "properties": {
        "id": {"type": "integer"},
        "plantedOn": {"type": "string", "format": "date"},
        "owner": {"$ref": "#/components/schemas/Owner"},
        "schema": {"type": ["string", "null"]},
        "madeAt": {"type": "string", "readOnly": True},
    },
}
OWNER = {"type": "object", "properties": {"name": {"type": "string"}}}


def sending(schema: Any, media: str = "application/json", **more: Any) -> dict[str, Any]:
    """An operation with a body."""
    return {
        "requestBody": {"content": {media: {"schema": schema}}, **more},
        "responses": OK,
        "tags": ["trees"],
    }


def identified(schema: Any) -> dict[str, Any]:
    """An operation with a body on one tree."""
    parameter = {"name": "id", "in": "path", "required": True, "schema": {"type": "integer"}}
    return {**sending(schema), "parameters": [parameter]}


REF = {"$ref": "#/components/schemas/Tree"}
ORCHARD = document(
    {
        "/trees": {"post": {"operationId": "createTree", **sending(REF, required=True)}},
        "/trees/{id}": {"put": {"operationId": "updateTree", **identified(REF)}},
    },
    components={"schemas": {"Tree": TREE, "Owner": OWNER}},
)


def keywords(made: Any, name: str) -> dict[str, str] | None:
    """The keywords of a method and their types."""
    found = methods(made)[name].keywords
    return found and {str(one.name): str(one.type) for one in found.fields}


def test_fields_are_keywords_unless_only_the_server_sets_them() -> None:
    assert keywords(ORCHARD, "trees.create") == {
        "id": "int",
        "planted_on": "_datetime.date | str",
        "owner": "Owner | Mapping[str, Any] | Unset",
        "schema_": "str | Unset | None",
    }


def test_a_field_gives_way_to_an_argument_of_its_name() -> None:
    assert list(keywords(ORCHARD, "trees.update") or ()) == [
        "id_body",
        "planted_on",
        "owner",
        "schema_",
    ]
    (module,) = planned(ORCHARD).models
    assert [one.name for one in module.keywords if not one.total] == [
        "TreeOptional",
        "TreeFields",
        "TreesUpdateOptional",
        "TreesUpdateFields",
    ]


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "array", "items": REF},
        {"type": "object", "additionalProperties": {"type": "string"}},
        {"oneOf": [REF, {"$ref": "#/components/schemas/Owner"}]},
        {"type": "string"},
        {"type": "object", "properties": {"id": {"readOnly": True}}},
        {"type": "object", "properties": {"id": {}, "id_body": {}}},
    ],
)
def test_other_bodies_are_given_as_a_whole(schema: Any) -> None:
    parts = {"schemas": {"Tree": TREE, "Owner": OWNER}}
    made = document({"/trees/{id}": {"put": identified(schema)}}, components=parts)
    (method,) = methods(made).values()
    assert method.keywords is None
    assert method.body is not None


def test_so_are_bodies_of_other_media_types() -> None:
    made = document({"/trees": {"post": sending(TREE | {"properties": {}}, "text/plain")}})
    (method,) = methods(made).values()
    assert method.keywords is None


def test_names_of_what_a_module_imports_are_left_to_it(tmp_path: Path) -> None:
    """Methods, arguments and resources that are called like something that their module needs."""
    named = {"name": "body_of", "in": "query", "schema": {"type": "string"}}
    post = {"operationId": "deprecated", "deprecated": True, **sending(REF), "parameters": [named]}
    put = {"operationId": "replace", "deprecated": True, **sending(REF)}
    paths = {"/trees": {"post": post | {"tags": ["Unpack"]}, "put": put | {"tags": ["Unpack"]}}}
    made = document(paths, components={"schemas": {"Tree": TREE, "Owner": OWNER}})
    written(made, tmp_path)
    program = (
        "import warnings; warnings.simplefilter('ignore')\n"
        "import httpx; from orchard import Client\n"
        "answer = lambda request: httpx.Response(200, json=[str(request.url), request.content.decode()])\n"
        "client = Client(http_client=httpx.Client(transport=httpx.MockTransport(answer)))\n"
        "print(client.unpack.deprecated_(body_of_='a', id=1, planted_on='x'))\n"
        "print(client.unpack.replace(body={'id': 2}))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.stdout.splitlines() == [
        '[\'https://orchard.example.com/trees?body_of=a\', \'{"id":1,"plantedOn":"x"}\']',
        "['https://orchard.example.com/trees', '{\"id\":2}']",
    ], done.stderr


PROGRAM = """
import httpx
from orchard import Client, models

sent = []
def answer(request):
    sent.append(request.content.decode())
    return httpx.Response(200, json={})

client = Client(http_client=httpx.Client(transport=httpx.MockTransport(answer)))
client.trees.create(id=1, planted_on="2024-01-01", owner=models.Owner(name="Ada"), schema_=None)
client.trees.update(7, id_body=8, planted_on="2024-01-01")
client.trees.update(7, body={"height": 3}, id_body=8)
client.trees.update(7)
client.raw(client.trees.create, id=2, planted_on="2024-01-01")
print(*sent, sep="\\n")
"""


def test_they_are_what_is_sent(tmp_path: Path) -> None:
    written(ORCHARD, tmp_path)
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.stdout.splitlines() == [
        '{"id":1,"plantedOn":"2024-01-01","owner":{"name":"Ada"},"schema":null}',
        '{"id":8,"plantedOn":"2024-01-01"}',
        '{"height":3,"id":8}',
        "",
        '{"id":2,"plantedOn":"2024-01-01"}',
    ], done.stderr


RIGHT = """
from datetime import date

from orchard import AsyncClient, Client, RequestOptions, models

client = Client()
client.trees.create(id=1, planted_on="2024-01-01", owner={"name": "Ada"})
client.trees.create(body={"id": 1, "height": 3})
client.trees.create(body={"height": 3}, id=1, options=RequestOptions(timeout=3))
client.trees.create(body=models.Tree(id=1, planted_on=date(2024, 1, 1)))
client.trees.update(7, id_body=8, planted_on="2024-01-01")
client.trees.update(7, body={"height": 3}, id_body=8)
client.trees.update(7)
client.raw(client.trees.create, id=1, planted_on="2024-01-01")
client.raw(client.trees.create, body={"id": 1})

async def main(client: AsyncClient) -> None:
    await client.trees.create(id=1, planted_on="2024-01-01")
    await client.trees.create(body={"id": 1}, schema_=None)
    await client.trees.update(7)
    await client.raw(client.trees.create, body={"id": 1})
"""
WRONG = """
from orchard import AsyncClient, Client

client = Client()
client.trees.create(id="one", planted_on="2024-01-01")
client.trees.create(id=1, plantedOn="2024-01-01")
client.trees.create(id=1)
client.trees.create(body={"id": 1}, height=3)
client.trees.create()
client.trees.update(7, id_body=8)
client.raw(client.trees.create, id=1)

async def main(client: AsyncClient) -> None:
    await client.trees.create(planted_on="2024-01-01")
    await client.trees.update(7, id_body=8)
    await client.raw(client.trees.create, id=1)
"""


def test_checkers_of_types_know_them_and_which_are_needed(tmp_path: Path) -> None:
    folder = written(ORCHARD, tmp_path)
    (folder / "right.py").write_text(RIGHT)
    (folder / "wrong.py").write_text(WRONG)
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "right.py", "wrong.py"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    lines = [line for line in done.stdout.splitlines() if " error: " in line]
    calls = WRONG.splitlines()
    expected = [
        f"wrong.py:{number}" for number, line in enumerate(calls, 1) if "client.trees." in line
    ]
    assert sorted({line.partition(": ")[0] for line in lines}) == sorted(expected), done.stdout


def test_whoever_leaves_them_all_out_need_not_send_a_body_that_is_optional() -> None:
    create, update = (methods(ORCHARD)[f"trees.{name}"] for name in ("create", "update"))
    assert [
        (form.named, "body" in [one.name for one in form.keyword]) for form in create.forms
    ] == [
        ("TreeWhole", False),
        ("TreeFields", True),
    ]
    assert [form.named for form in update.forms] == [
        "TreesUpdateWhole",
        "TreesUpdateFields",
        None,
    ]


def test_people_are_told_which_fields_a_body_needs_where_one_has_to_be_sent() -> None:
    create, update = (methods(ORCHARD)[f"trees.{name}"] for name in ("create", "update"))
    assert "Needs `id` and `planted_on`, or `body`." in create.docstring
    assert create.call == "client.trees.create(id=, planted_on=, [body=])"
    assert "Needs" not in update.docstring
    assert "`id_body` is the `id` of the body." in update.docstring
    assert "of the body" not in create.docstring
    assert update.call == "client.trees.update(id, [body=])"


def test_both_clients_have_overloads_of_their_own(tmp_path: Path) -> None:
    """Those that one function makes of another's are no `method` for `client.raw`, as pyright has it."""
    written(ORCHARD, tmp_path)
    program = (
        "from typing import get_overloads\n"
        "from orchard.resources.trees import AsyncTrees, Trees\n"
        "for one in (Trees, AsyncTrees):\n"
        "    print(len(get_overloads(one.create)), len(get_overloads(one.update)))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.stdout.split() == ["2", "3", "2", "3"], done.stderr


def test_a_file_is_typed_as_one_and_imports_as_it_is(tmp_path: Path) -> None:
    file = {"type": "string", "format": "binary"}
    schema = {
        "type": "object",
        "required": ["photo"],
        "properties": {
            "photo": file,
            "more": {"type": "array", "items": file},
            "FileInput": {"type": "object", "properties": {"a": {"type": "integer"}}},
        },
    }
    made = document(
        {
            "/trees": {
                "post": {"operationId": "createTree", **sending(schema, "multipart/form-data")}
            }
        }
    )
    found = keywords(made, "trees.create")
    assert found is not None
    assert (found["photo"], found["more"]) == ("FileInput", "Sequence[FileInput] | Unset")
    folder = written(made, tmp_path)
    (folder / "calls.py").write_text(
        "from pathlib import Path\n"
        "from orchard import Client, Upload\n"
        "client = Client()\n"
        "client.trees.create(photo=Path('a.png'), more=[b'a', Upload(b'b', 'b.png')])\n"
        "client.trees.create(photo='a.png')\n"
    )
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "calls.py"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    errors = [line for line in done.stdout.splitlines() if " error: " in line]
    assert [line.partition(": ")[0] for line in errors] == ["calls.py:5"], done.stdout
