"""What a first user runs into: outputs that name the docs, base URLs that the settings give."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from slatewright import pipeline
from slatewright.config import load_config

DOCS = """# Lanterns

```shell
curl https://api.lanterns.example/v1/lanterns
```

`GET /lanterns`
"""


def test_docs_are_never_written_over(tmp_path: Path) -> None:
    index = tmp_path / "index.html.md"
    index.write_text(DOCS, encoding="utf-8")
    command = [sys.executable, "-m", "slatewright", "spec", str(tmp_path), "-o", str(index)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "looks like docs" in done.stderr
    assert index.read_text(encoding="utf-8") == DOCS


def test_a_base_path_in_the_settings_is_not_doubled(tmp_path: Path) -> None:
    (tmp_path / "index.html.md").write_text(DOCS, encoding="utf-8")
    toml = tmp_path / "slatewright.toml"
    servers = 'servers = ["https://api.lanterns.example/v1"]'
    toml.write_text(f'[[api]]\nname = "l"\ndocs = "index.html.md"\n{servers}\n', encoding="utf-8")
    document = pipeline.describe(load_config(toml).apis[0]).spec.document
    assert [s["url"] for s in document["servers"]] == ["https://api.lanterns.example/v1"]
    assert list(document["paths"]) == ["/lanterns"]


def test_a_client_that_cannot_be_written_is_no_bug(tmp_path: Path) -> None:
    spec = tmp_path / "spec.json"
    spec.write_text('{"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {}}')
    (tmp_path / "file").write_text("mine")
    command = [
        sys.executable,
        "-m",
        "slatewright",
        "client",
        str(spec),
        "-o",
        str(tmp_path / "file/x"),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "cannot write to" in done.stderr
