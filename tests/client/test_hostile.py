"""Documents whose every text wants to become code, a path or markup: the client compiles and runs none of it."""

from __future__ import annotations

import ast
import compileall
import json
import os
import subprocess
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt

from slatewright.model.diagnostics import UsageError
from slatewright.model.files import FileTree
from slatewright.model.options import RenderOptions
from slatewright.render import render

from .documents import document, planned, written

RUN = 'open("SENTINEL", "w")'
TEXTS = {
    "quotes": f'"""\n{RUN}\n"""',
    "quotes at the end": f'x"""+{RUN}+"""',
    "quotes and a backslash": f'\\"""\n{RUN}\n#',
    "a quote at the end": 'x"',
    "a backslash at the end": "x\\",
    "single quotes": f"'''+{RUN}+'''",
    "a literal's end": f"'+{RUN}+'",
    "another literal's end": f'"+{RUN}+"',
    "an f-string": f"{{{RUN}}}",
    "a template": "{{ plan.title }}{% set x = 1 %}{# x #}",
    "a template that runs": "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "lines": f"x\n{RUN}\r\n{RUN}\r{RUN}",
    "other lines": f"x\u2028{RUN}\u2029{RUN}\x85{RUN}\x0b{RUN}\x0c{RUN}",
    "nothing that prints": "\0\x1b[31m\u202e\ufeff\ud800\udfff",
    "a path": "../../../SENTINEL",
    "another path": "..\\..\\SENTINEL",
    "a root": "/SENTINEL",
    "a table": f'x"\n[project.scripts]\nsentinel = "{RUN}"\n[tool.x]\ny = "',
    "markup": "# x\n\n<script>x()</script>[x](javascript:x)![x](x)\n\n```python\nx\n```\n- x",
    "dunder": "__import__",
    "a call": "__import__('os').system('touch SENTINEL')",
    "an encoding": "coding: utf-7 +AAo-x",
}

PROJECT = {"name", "version", "description", "readme", "requires-python", "dependencies"} | {
    "classifiers",
    "optional-dependencies",
}


def hostile_parameters(text: str) -> list[dict[str, Any]]:
    """Parameters that have one text wherever there may be any."""
    values = {"enum": [text, f"{text}2"], "default": text, "description": text, "example": text}
    parameters = [
        {
            "name": f"{text}{place}",
            "in": place,
            "description": text,
            "schema": values,
            "style": text,
        }
        for place in ("query", "header", "cookie")
    ]
    parameters += [
        {"name": f"{text}{place}only", "in": place, "required": True, "schema": {"enum": [text]}}
        for place in ("query", "header")
    ]
    return parameters


def hostile_operation(text: str) -> dict[str, Any]:
    """An operation that has one text wherever there may be any."""
    answer = {"application/json": {"schema": {"$ref": f"#/components/schemas/{escaped(text)}"}}}
    values = {"enum": [text, f"{text}2"], "default": text, "description": text, "example": text}
    return {
        "operationId": text,
        "tags": [text],
        "summary": text,
        "description": text,
        "x-docs": text,
        "x-error-codes": [{"code": text, "message": text}],
        "x-application-errors": {"path": text, "code": text, "message": text},
        "x-pagination": {
            "style": "page",
            "items": text,
            "parameters": {"page": text, "size": text},
        },
        "x-requests": [{"method": "POST", "url": f"https://a.example.com/{text}", "body": text}],
        "parameters": hostile_parameters(text),
        "security": [{text: []}],
        "servers": [{"url": f"https://{text}"}],
        "requestBody": {
            "description": text,
            "content": {text: {"schema": values, "example": text}},
        },
        "responses": {
            "200": {"description": text, "content": answer},
            "404": {"description": text, "content": answer},
            "default": {"description": text},
        },
    }


def hostile_listing(text: str) -> dict[str, Any]:
    """A list in pages, whose parts have one text for a name."""
    numbers = {"type": "array", "items": {"type": "integer"}}
    counts = {"properties": {"total": {"type": "integer"}}}
    schema = {"properties": {"all": numbers, text: counts}}
    return {
        "operationId": f"list {text}",
        "tags": [text],
        "parameters": [{"name": text, "in": "query", "example": text, "required": True}],
        "x-pagination": {
            "style": "page",
            "items": "all",
            "parameters": {"page": text, "size": text},
        },
        "responses": {
            "200": {"description": text, "content": {"application/json": {"schema": schema}}}
        },
    }


def hostile_schemes(text: str) -> dict[str, Any]:
    """Security schemes of every kind that have one text wherever there may be any."""
    return {
        text: {"type": "apiKey", "in": text, "name": text, "description": text},
        f"{text}2": {
            "type": "oauth2",
            "flows": {
                "clientCredentials": {"tokenUrl": f"https://{text}", "scopes": {text: text}},
                "authorizationCode": {"tokenUrl": f"/{text}", "refreshUrl": f"https://{text}/r"},
            },
        },
        f"{text}3": {"type": "http", "scheme": "basic", "description": text},
        f"{text}4": {"type": "http", "scheme": text, "description": text},
    }


def hostile(text: str) -> dict[str, Any]:
    """A document that has one text wherever there may be any."""
    values = {"enum": [text, f"{text}2"], "default": text, "description": text, "example": text}
    operation = hostile_operation(text)
    tree = {
        "title": text,
        "description": text,
        "properties": {
            text: {**values, "deprecated": True},
            f"{text}1": {"type": "array", "items": {"properties": {text: {"const": text}}}},
        },
        "required": [text, f"{text}3"],
        "oneOf": [
            {"title": text, "properties": {"kind": {"const": text}}},
            {"title": f"{text}4", "properties": {"kind": {"const": f"{text}4"}}},
        ],
        "discriminator": {"propertyName": "kind"},
        "additionalProperties": {"title": text, "properties": {text: {"default": text}}},
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": text, "version": text, "description": text},
        "servers": [
            {"url": f"https://{text}", "description": text},
            {"url": "https://a.example.com", "description": text},
            {"url": "https://{host}/", "variables": {"host": {"default": text, "enum": [text]}}},
        ],
        "x-common-parameters": [
            {"name": text, "in": place, "description": text} for place in ("query", "header")
        ],
        "tags": [{"name": text, "description": text}],
        "security": [{text: []}, {f"{text}2": []}],
        "x-error-codes": [{"code": text, "message": text}],
        "paths": {
            f"/{text}": {"post": operation},
            f"/{text}/{{{text.strip('{}')}}}": {"get": operation},
            f"/list/{text}": {"get": hostile_listing(text)},
        },
        "components": {"schemas": {text: tree}, "securitySchemes": hostile_schemes(text)},
    }


def escaped(key: str) -> str:
    return key.replace("~", "~0").replace("/", "~1").replace("%", "%25")


def made(text: str) -> FileTree:
    return render(planned(hostile(text), package="hostile"), RenderOptions())


def names(tree: FileTree) -> Iterator[str]:
    """Everything that stands in the tree's Python as code, not as text."""
    for file in tree.files:
        if file.path.endswith(".py") and "/_runtime/" not in file.path:
            for node in ast.walk(ast.parse(file.text)):
                if isinstance(node, ast.Name):
                    yield node.id
                elif isinstance(node, ast.Attribute):
                    yield node.attr


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_texts_stay_texts(text: str) -> None:
    tree = made(text)
    assert not {"__import__", "__class__", "system"}.intersection(names(tree))
    files = {file.path: file.text for file in tree.files}
    project = tomllib.loads(files["pyproject.toml"])
    assert set(project["project"]) == PROJECT
    for path, content in files.items():
        if path.endswith(".json"):
            json.loads(content)
        content.encode("utf-8")
        assert "\r" not in content
        assert not {"\0", "\x1b", "\u202e", "\u2028", "\u2029", "\x85"}.intersection(content)


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_files_stay_in_their_folder_and_have_plain_names(text: str) -> None:
    files = made(text).files
    assert len(files) > len(("README.md", "api.md", "pyproject.toml"))
    for file in files:
        parts = file.path.split("/")
        assert len(parts) <= 3
        assert all(part.strip(".") and part.isascii() for part in parts)
        assert all(mark.isalnum() or mark in "_.-" for part in parts for mark in part)


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_reference_of_theirs_is_one_clear_error(text: str) -> None:
    content = {"application/json": {"schema": {"$ref": text}}}
    operation = {"responses": {"200": {"description": "", "content": content}}}
    with pytest.raises(UsageError, match="paths"):
        planned(document({"/trees": {"get": operation}}))


def outline(markdown: str) -> tuple[Counter[str], set[str]]:
    """How many blocks of each kind there are, and what else than words and code stands in them."""
    tokens = MarkdownIt("commonmark").parse(markdown)
    blocks = Counter(token.type for token in tokens)
    inline = {child.type for token in tokens for child in token.children or ()}
    return blocks, inline - {"text", "softbreak", "code_inline", "text_special"}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_markdown_has_no_markup_of_theirs(text: str) -> None:
    files = {file.path: file.text for file in made(text).files}
    plain = {file.path: file.text for file in made("x").files}
    headings = "heading_open"
    for path in ("README.md", "api.md"):
        blocks, inline = outline(files[path])
        wanted, ours = outline(plain[path])
        assert blocks[headings] == wanted[headings]
        assert set(blocks) <= set(wanted)
        assert inline <= ours


PROGRAM = """
import importlib, pkgutil, hostile
from pathlib import Path
for found in pkgutil.walk_packages(hostile.__path__, "hostile."):
    importlib.import_module(found.name)
for name in hostile.models.__all__:
    model = getattr(hostile.models, name)
    getattr(model, "model_rebuild", lambda: None)()
hostile.Client(base_url="https://example.com").close()
print("done", Path("SENTINEL").exists())
"""


def test_nothing_of_theirs_runs(tmp_path: Path) -> None:
    """One client of all texts, compiled and imported in a process of its own."""
    merged = hostile("x")
    for text in TEXTS.values():
        more = hostile(text)
        merged["paths"].update(more["paths"])
        for part in ("schemas", "securitySchemes"):
            merged["components"][part].update(more["components"][part])
        for part in ("servers", "tags", "x-error-codes"):
            merged[part] += more[part]
    folder = written(merged, tmp_path / "client", package="hostile")
    assert compileall.compile_dir(folder, quiet=1)
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", PROGRAM],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == "done False\n", done.stderr
    collect = [sys.executable, "-m", "pytest", "-q", "--collect-only", "-p", "no:cacheprovider"]
    done = subprocess.run(collect, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-4000:]
    assert [path.name for path in tmp_path.rglob("SENTINEL*")] == []
    assert not Path("/SENTINEL").exists()
