"""Docs that say the same in another dress give the same API."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from slatewright import pipeline
from slatewright.config import ApiConfig
from slatewright.model.options import IntakeOptions

DOCS = Path(__file__).parents[1] / "golden/library/docs"
SPANISH = {
    "Parameter | Type | Required | Description": "Parámetro | Tipo | Obligatorio | Descripción",
    "Name | Type | Required | Description": "Nombre | Tipo | Obligatorio | Descripción",
    "| string |": "| cadena |",
    "| integer |": "| entero |",
    "| boolean |": "| booleano |",
    "| object |": "| objeto |",
    "| yes |": "| sí |",
    "> Request": "> Petición",
    "> Response": "> Respuesta",
    "### Query Parameters": "### Parámetros de consulta",
    "One of": "Uno de",
    " or `added`": " o `added`",
    "Defaults to 4": "Por defecto 4",
    "Default: `20`": "Por defecto: `20`",
}


def _translate(text: str) -> str:
    for english, spanish in SPANISH.items():
        text = text.replace(english, spanish)
    return text


def _deeper(text: str) -> str:
    return re.sub(r"^(#{1,3}) ", r"\1# ", text, flags=re.MULTILINE)


DRESSES: dict[str, Callable[[str], str]] = {
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "headings one level deeper": _deeper,
    "headings without a space": lambda text: re.sub(r"^(#+) ", r"\1", text, flags=re.MULTILINE),
    "colon placeholders": lambda text: re.sub(
        r"/(?:<(\w+)>|\{(\w+)\})", lambda m: f"/:{m[1] or m[2]}", text
    ),
    "brace placeholders": lambda text: re.sub(r"/<(\w+)>", r"/{\1}", text),
    "double-brace placeholders": lambda text: re.sub(
        r"/(?:<(\w+)>|\{(\w+)\})", lambda m: f"/{{{{{m[1] or m[2]}}}}}", text
    ),
    "outer pipes": lambda text: re.sub(
        r"^([^|\n]+\|.*[^|\n])$", r"| \1 |", text, flags=re.MULTILINE
    ),
    "aligned columns": lambda text: re.sub(
        r"^-+(?: \| -+)+$", lambda m: re.sub(r"-+", ":---:", m[0]), text, flags=re.MULTILINE
    ),
    "another vocabulary": lambda text: text.replace("Parameter |", "Field |").replace(
        "Required |", "Mandatory? |"
    ),
    "Spanish convention words": _translate,
    "code fences of tildes": lambda text: text.replace("```", "~~~"),
    "relative request lines in full": lambda text: re.sub(
        r"`(GET|POST|DELETE) /", r"`\1 https://api.library.example/v1/", text
    ),
}


def _essence(docs: Path) -> dict[str, Any]:
    """What the spec says, without the prose and the places."""
    document = pipeline.describe(ApiConfig("x", IntakeOptions(docs))).spec.document
    kept: dict[str, Any] = {}
    for path, item in document["paths"].items():
        for method, operation in item.items():
            kept[f"{method} {path}"] = {
                "parameters": [_bare(p) for p in operation.get("parameters", [])],
                "body": _bare(operation.get("requestBody", {}).get("content")),
                "responses": {
                    s: _bare(r.get("content")) for s, r in operation["responses"].items()
                },
            }
    return kept


def _bare(value: Any) -> Any:
    if isinstance(value, dict):
        return {
            k: _bare(v)
            for k, v in value.items()
            if k not in ("description", "examples") and not k.startswith("x-")
        }
    return [_bare(item) for item in value] if isinstance(value, list) else value


@pytest.fixture(scope="module")
def plain() -> dict[str, Any]:
    return _essence(DOCS)


@pytest.mark.parametrize("name", DRESSES)
def test_dress_does_not_matter(name: str, tmp_path: Path, plain: dict[str, Any]) -> None:
    for source in DOCS.rglob("*.md"):
        text = source.read_text(encoding="utf-8")
        _, front, body = text.split("---\n", 2) if text.startswith("---\n") else ("", "", text)
        dressed = DRESSES[name](body)
        target = tmp_path / source.relative_to(DOCS)
        target.parent.mkdir(exist_ok=True)
        target.write_text(
            f"---\n{front}---\n{dressed}" if front else dressed, encoding="utf-8", newline=""
        )
    assert _essence(tmp_path) == plain


def test_order_of_sections_does_not_matter(tmp_path: Path, plain: dict[str, Any]) -> None:
    text = (DOCS / "index.html.md").read_text(encoding="utf-8")
    swapped = text.replace("  - loans\n  - Errors", "  - Errors\n  - loans")
    (tmp_path / "includes").mkdir()
    for source in (DOCS / "includes").iterdir():
        (tmp_path / "includes" / source.name).write_bytes(source.read_bytes())
    (tmp_path / "index.html.md").write_text(swapped, encoding="utf-8")
    assert _essence(tmp_path) == plain
