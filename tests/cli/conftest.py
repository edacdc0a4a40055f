"""A small project in a folder of its own, and the command run in it."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from slatewright.cli.main import run

INDEX = """---
title: Kite API
includes:
  - errors
---

# Introduction

The API is at `https://kites.example`.

# Kites

## Get a kite

```shell
curl "https://kites.example/kites/4"
```

> Sample response

```json
{"id": 4, "name": "Red"}
```

`GET /kites/{id}`

### Path parameters

Parameter | Type | Description
--------- | ---- | -----------
id | integer | Which kite.

## List kites

`GET /kites`

### Query parameters

Parameter | Type | Required | Description
--------- | ---- | -------- | -----------
wind | string | yes | How strong. One of `weak`, `strong`.
"""

ERRORS = """# Errors

Code | Meaning
---- | -------
404 | There is no such kite.
"""

CONFIG = """[[api]]
name = "kites"
docs = "docs"
spec = "openapi.yaml"
"""

CLIENT = """
[api.client]
output = "out"
package = "kites"
"""


class Result(NamedTuple):
    """How a run ended."""

    code: int
    out: str
    err: str


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with docs and settings in it."""
    monkeypatch.chdir(tmp_path)
    includes = tmp_path / "docs/includes"
    includes.mkdir(parents=True)
    (tmp_path / "docs/index.html.md").write_text(INDEX)
    (includes / "_errors.md").write_text(ERRORS)
    (tmp_path / "slatewright.toml").write_text(CONFIG)
    return tmp_path


@pytest.fixture
def with_client(project: Path) -> Path:
    """The project, with a client to generate."""
    with (project / "slatewright.toml").open("a") as config:
        config.write(CLIENT)
    return project


@pytest.fixture
def slatewright(project: Path, capsys: pytest.CaptureFixture[str]):
    """The command, run in the project."""

    def call(*arguments: object) -> Result:
        capsys.readouterr()
        code = run([str(argument) for argument in arguments])
        return Result(code, *capsys.readouterr())

    return call
