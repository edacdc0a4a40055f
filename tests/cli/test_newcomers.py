"""What a first user runs into: outputs that name the docs, base URLs that the settings give."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

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


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        (["buld"], "did you mean `build`?"),
        (["make"], "the commands are build, spec,"),
        (["facts", "docs"], "slatewright conventions docs"),
        (["trace", "GET /kite/{id}"], "did you mean 'GET /kites/{id}'?"),
        (["trace", "#/paths/~1kite/get"], "did you mean '#/paths/~1kites'?"),
        (["trace", "#/info/zzz"], "#/info has title, "),
        (["trace", "nowhere"], "'GET /path'"),
        (["check", "docs", "--select", ""], "--select needs a code, such as"),
        (["check", "docs", "--ignore", ","], "--ignore needs a code"),
    ],
)
def test_a_slip_is_answered_with_what_there_is(
    slatewright: Callable[..., Any], words: list[str], answer: str
) -> None:
    found = slatewright(*words)
    assert (found.code, found.out) == (2, "")
    assert answer in found.err


def test_trace_tells_how_to_get_origins(slatewright: Callable[..., Any], project: Path) -> None:
    assert slatewright("spec", "docs", "-o", "made.yaml").code == 0
    found = slatewright("trace", "/info", "--spec", "made.yaml")
    assert found.code == 2
    assert "slatewright spec DOCS --origins origins.json" in found.err


def test_a_misspelt_setting_is_named_before_a_missing_one(
    slatewright: Callable[..., Any], project: Path
) -> None:
    (project / "slatewright.toml").write_text('[[api]]\nname = "kites"\ndoc = "docs"\n')
    found = slatewright("build")
    assert found.code == 2
    assert "slatewright.toml:3: `doc` is not a setting; did you mean `api.docs`?" in found.err


def test_an_overlay_that_breaks_the_document_writes_nothing(
    slatewright: Callable[..., Any], project: Path
) -> None:
    toml = (project / "slatewright.toml").read_text() + 'overlays = ["bad.yaml"]\n'
    (project / "slatewright.toml").write_text(toml)
    (project / "bad.yaml").write_text(
        "overlay: 1.0.0\nactions:\n- target: $.info\n  update: {title: [1]}\n"
    )
    found = slatewright("build")
    assert found.code == 2
    assert "bad.yaml: it makes the OpenAPI document invalid" in found.err
    assert not (project / "openapi.yaml").exists()


def test_a_link_is_followed_and_stays(slatewright: Callable[..., Any], project: Path) -> None:
    (project / "real.yaml").write_text("openapi: 3.1.0\n")
    (project / "link.yaml").symlink_to("real.yaml")
    assert slatewright("spec", "docs", "-o", "link.yaml").code == 0
    assert (project / "link.yaml").is_symlink()
    assert "/kites/{id}" in (project / "real.yaml").read_text()


def test_a_pipe_is_written_to_and_stays(slatewright: Callable[..., Any], project: Path) -> None:
    pipe = project / "pipe.yaml"
    os.mkfifo(pipe)
    reader = subprocess.Popen(["cat", str(pipe)], stdout=subprocess.PIPE, text=True)
    assert slatewright("spec", "docs", "-o", "pipe.yaml").code == 0
    assert "/kites/{id}" in reader.communicate(timeout=30)[0]
    assert pipe.is_fifo()


def test_a_depfile_is_never_written_over_docs(
    slatewright: Callable[..., Any], project: Path
) -> None:
    before = (project / "docs/index.html.md").read_text()
    found = slatewright("build", "--depfile", "docs/index.html.md")
    assert (found.code, "looks like docs" in found.err) == (2, True)
    assert (project / "docs/index.html.md").read_text() == before


@pytest.mark.parametrize(
    "arguments",
    [
        ("build", "--depfile", "docs/index.html.md"),
        ("build",),
        ("spec", "docs", "-o", "new.yaml", "--origins", "docs/index.html.md"),
    ],
)
def test_nothing_is_written_where_one_place_is_refused(
    slatewright: Callable[..., Any], project: Path, arguments: tuple[str, ...]
) -> None:
    settings = project / "slatewright.toml"
    toml = '[[api]]\nname = "kites"\ndocs = "docs"\nspec = "new.yaml"\n'
    settings.write_text(
        toml if "--depfile" in arguments else f'{toml}origins = "docs/index.html.md"\n'
    )
    found = slatewright(*arguments)
    assert (found.code, "looks like docs" in found.err) == (2, True)
    assert not (project / "new.yaml").exists()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no full device")
@pytest.mark.parametrize("command", ["check", "spec"])
def test_a_full_disk_is_no_bug(tmp_path: Path, command: str) -> None:
    (tmp_path / "index.html.md").write_text(DOCS, encoding="utf-8")
    line = [sys.executable, "-m", "slatewright", command, str(tmp_path)]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(line, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 2
    assert "slatewright: error: cannot write to standard output: " in done.stderr
    assert "bug" not in done.stderr


def test_a_note_may_fail_a_run_by_either_of_its_names(
    slatewright: Callable[..., Any], project: Path
) -> None:
    index = project / "docs/index.html.md"
    index.write_text(index.read_text() + "\n## Nothing\n\n## More\n\nWords.\n")
    for level, code in (("note", 1), ("info", 1), ("warning", 0)):
        found = slatewright("check", "docs", "--select", "MDN111", "--fail-on", level)
        assert (found.code, "note[MDN111]" in found.out) == (code, True)


def test_a_build_sends_no_control_characters_of_docs_to_the_terminal(
    slatewright: Callable[..., Any], project: Path
) -> None:
    index = project / "docs/index.html.md"
    index.write_text(index.read_text() + "\nSee [there](#no\x1b[31mwhere).\n")
    with (project / "slatewright.toml").open("a") as settings:
        settings.write('\n[check]\nfail-on = "info"\nselect = ["LNK"]\n')
    found = slatewright("build")
    assert found.code == 1
    assert "LNK101" in found.err
    assert "\x1b" not in found.err + found.out
