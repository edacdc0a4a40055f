"""Documents to try things on, and the clients that are made of them."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from slatewright import openapi, output, pipeline
from slatewright.config import ApiConfig, ClientConfig
from slatewright.model.diagnostics import UsageError
from slatewright.model.options import IntakeOptions
from slatewright.model.spec import Spec

DOCS = ("index.html.md", "index.md", "index.html.md.erb")
LABELS = "gold.json"
"""What people read in docs by hand, beside the docs."""
LONGEST_OUTPUT = 3000
LARGEST = 8_000_000
"""Bytes of a document that a sample may take."""


@dataclass(frozen=True)
class Subject:
    """A document or docs set, and the client that was made of it."""

    name: str
    package: str
    folder: Path
    methods: int
    seconds: float


def chosen(root: Path, only: str, sample: int | None) -> list[tuple[str, Path]]:
    """Names and files of what is to be tried."""
    found = sorted(
        (path.relative_to(root).as_posix(), path)
        for path in root.rglob("*")
        if path.suffix in (".json", ".yaml", ".yml") or path.name in DOCS
        if path.name != LABELS
    )
    found = [(name, path) for name, path in found if only in name]
    if sample is None:
        return found
    light = [(name, path) for name, path in found if path.stat().st_size <= LARGEST]
    print(f"{len(found) - len(light)} of {len(found)} documents are over {LARGEST} bytes")
    return sorted(light, key=lambda one: sha256(one[0].encode()).hexdigest())[:sample]


def docs_folders(shared: Path, names: tuple[str, ...]) -> Iterator[Path]:
    """The docs of every documentation set below the folders of these names, each in `source/` or in the set itself."""
    for name in names:
        for folder in sorted((shared / name).glob("*")):
            source = folder / "source"
            if folder.is_dir():
                yield source if source.is_dir() else folder


def documents(paths: list[tuple[str, Path]]) -> Iterator[tuple[str, Spec]]:
    """The OpenAPI documents, and what the docs sets come to."""
    for name, path in paths:
        try:
            if path.name in DOCS:
                yield name, pipeline.describe(_config(path), validated=False).spec
            else:
                yield name, openapi.load(path.read_text("utf-8"), path.name)
        except UsageError as error:
            print(f"{name}: REFUSED: {error}")


def _config(path: Path) -> ApiConfig:
    return ApiConfig(name="docs", intake=IntakeOptions(path))


def make(name: str, spec: Spec, folder: Path) -> Subject:
    """Write the client of one document."""
    start = time.perf_counter()
    made = pipeline.client(spec, ClientConfig(output=folder))
    output.apply(made.tree, folder, check=False)
    seconds = time.perf_counter() - start
    methods = sum(len(resource.methods) for resource in made.plan.resources)
    return Subject(name, made.plan.package, folder, methods, seconds)


def run(command: list[str], folder: Path, *, longest: int | None = LONGEST_OUTPUT) -> str:
    """What a failing command says; empty where it does not fail."""
    env = {**os.environ, "PYTHONPATH": str(folder), "NO_PROXY": "*"}
    done = subprocess.run(
        [sys.executable, *command],
        cwd=folder,
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )
    start = -longest if longest else None
    said = done.stdout[start:] + done.stderr[start:]
    return (said or f"exit code {done.returncode}") if done.returncode else ""
