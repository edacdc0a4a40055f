"""Reading and writing the fixture files of this folder, and running docs through the stages.

A fixture file holds cases of four parts, each closed by a line with a single dot:

    title
    .
    the docs; `=== includes/_orders.md` starts another file than index.html.md
    .
    line:column severity message, a line for each finding
    .
"""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from slatewright import check, intake, markdown, recognise
from slatewright.model.diagnostics import Diagnostic
from slatewright.model.options import CheckOptions, IntakeOptions, OpenapiOptions, ResolveOptions

INDEX = "index.html.md"


@dataclass(frozen=True)
class Case:
    """One case of a fixture file."""

    title: str
    docs: str
    expected: tuple[str, ...]


def read_cases(path: Path) -> list[Case]:
    """The cases of a fixture file."""
    parts: list[list[str]] = [[]]
    for line in path.read_text(encoding="utf-8").splitlines():
        if line == ".":
            parts.append([])
        else:
            parts[-1].append(line)
    assert not "".join(parts[-1]).strip(), f"{path.name}: text after the last dot"
    groups = [parts[at : at + 3] for at in range(0, len(parts) - 1, 3)]
    return [
        Case("\n".join(title).strip(), "\n".join(docs) + "\n", tuple(expected))
        for title, docs, expected in groups
    ]


def write_cases(path: Path, cases: list[Case]) -> None:
    """Write a fixture file anew."""
    blocks = [
        f"{case.title}\n.\n{case.docs}.\n" + "".join(f"{line}\n" for line in case.expected) + ".\n"
        for case in cases
    ]
    path.write_text("\n".join(blocks), encoding="utf-8")


def lay_out(docs: str, folder: Path) -> Path:
    """Write the files of a case; gives the docs folder."""
    files: dict[str, list[str]] = {INDEX: []}
    current = INDEX
    for line in docs.splitlines():
        if line.startswith("=== "):
            current = line[4:].strip()
            files[current] = []
        else:
            files[current].append(line)
    for name, lines in files.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder


def handoffs(folder: Path) -> tuple[object, ...]:
    """Every hand-off that the stages make of a docs folder."""
    resolve = importlib.import_module("slatewright.resolve")
    openapi = importlib.import_module("slatewright.openapi")
    sources = intake.load(IntakeOptions(folder))
    documents = tuple(markdown.read(source) for source in sources.files)
    facts = recognise.run(documents, sources.front_matter)
    api = resolve.build(facts, ResolveOptions())
    spec = openapi.validate(openapi.emit(api, OpenapiOptions()))
    return (sources, *documents, facts, api, spec)


def findings(docs: str, folder: Path, code: str) -> tuple[Diagnostic, ...]:
    """What one rule finds in a case's docs, when all rules run."""
    found = check.run(handoffs(lay_out(docs, folder)), CheckOptions())
    return tuple(item for item in found if item.code == code)


def lines_of(found: tuple[Diagnostic, ...]) -> Iterator[str]:
    """Findings as fixtures write them."""
    for item in found:
        file = "" if item.span.file == INDEX else f"{item.span.file}:"
        place = f"{file}{item.span.line}:{item.span.column}"
        yield f"{place} {item.severity.name.lower()} {item.message}"
