"""Whole documentation sets through the whole pipeline, with every hand-off kept.

A case fails at the first stage that changed, so that the diff says where to look.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from pathlib import Path

import pytest
from msgspec import Struct

from slatewright import build, openapi, report
from slatewright.config import ApiConfig, ClientConfig
from slatewright.model.options import (
    CheckOptions,
    ClientOptions,
    IntakeOptions,
    OpenapiOptions,
)
from slatewright.model.source import Evidence, Sourced, Span
from slatewright.report.fact_lines import section_lines

FOLDER = Path(__file__).parent
CASES = sorted(path.parent.name for path in FOLDER.glob("*/docs"))
EXPECTED = (
    "facts.txt",
    "api.txt",
    "openapi.yaml",
    "openapi-3.0.yaml",
    "origins.json",
    "diagnostics.txt",
    "tree.txt",
)


def _api_lines(name: str, value: object, depth: int = 0) -> Iterator[str]:
    """A value of the model as indented lines; what is empty is left out."""
    pad = "  " * depth
    match value:
        case None | () | "" | False | Span() | Evidence():
            return
        case Sourced(value=inner, evidence=evidence):
            marks = " ".join(
                f"<{e.span.file}:{e.span.line} {e.basis.name.lower()}>" for e in evidence
            )
            if isinstance(inner, Struct):
                yield from _api_lines(f"{name} {type(inner).__name__}", inner, depth)
            elif inner not in (None, False, ""):
                shown = inner.value if isinstance(inner, Enum) else inner
                yield f"{pad}{name}: {shown} {marks}".rstrip()
        case tuple():
            for item in value:
                yield from _api_lines(f"{name} {type(item).__name__}", item, depth)
        case Enum():
            yield f"{pad}{name}: {value.value}"
        case Struct():
            yield f"{pad}{name}"
            for field in value.__struct_fields__:
                if field not in ("evidence", "examples", "requests", "endpoints", "spans"):
                    yield from _api_lines(field, getattr(value, field), depth + 1)
        case _:
            yield f"{pad}{name}: {' '.join(str(value).split())[:110]}"


def _produce(case: str) -> dict[str, str]:
    docs = FOLDER / case / "docs"
    client = ClientConfig(Path("client"), ClientOptions(package="golden"))
    built = build.build(ApiConfig(case, IntakeOptions(docs), client=client), CheckOptions())
    described = built.described
    reading = described.reading
    older = openapi.emit(described.api, OpenapiOptions(version="3.0"))
    assert built.client is not None
    return {
        "facts.txt": "\n".join(line for s in reading.facts.sections for line in section_lines(s)),
        "api.txt": "\n".join(_api_lines("api", described.api)),
        "openapi.yaml": openapi.serialise(described.spec, ".yaml"),
        "openapi-3.0.yaml": openapi.serialise(older, ".yaml"),
        "origins.json": openapi.origins_text(described.spec),
        "diagnostics.txt": report.text(built.diagnostics, reading.sources, color=False),
        "tree.txt": "\n".join(file.path for file in built.client.files),
    }


@pytest.fixture(scope="module")
def produced() -> dict[str, dict[str, str]]:
    return {case: _produce(case) for case in CASES}


@pytest.mark.parametrize("name", EXPECTED)
@pytest.mark.parametrize("case", CASES)
def test_hand_off_is_as_kept(
    case: str, name: str, produced: dict[str, dict[str, str]], request: pytest.FixtureRequest
) -> None:
    kept = FOLDER / case / "expected" / name
    text = produced[case][name].rstrip("\n") + "\n"
    if request.config.getoption("--update"):
        kept.parent.mkdir(exist_ok=True)
        kept.write_text(text, encoding="utf-8")
    assert text == kept.read_text(encoding="utf-8")


@pytest.mark.parametrize("case", CASES)
def test_nothing_is_kept_that_nothing_produces(case: str) -> None:
    kept = {path.name for path in (FOLDER / case / "expected").iterdir()}
    assert kept == set(EXPECTED)
