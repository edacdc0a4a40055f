# Made by slatewright; changes here are lost.
"""The program in the README, run as it is printed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from .replay import Replay, check_body
from .subject import BASE_URL_VARIABLE, CREDENTIALS, VARIABLES, Client

README = Path(__file__).parents[1] / "README.md"


def run(replay: Replay, heading: str) -> None:
    """The program below a heading of the README, with a client of the server that replays."""
    text = README.read_text("utf-8").partition(f"\n## {heading}\n")[2]
    program = re.search(r"```python\n(.*?)```", text, re.DOTALL)
    assert program is not None
    with Client(base_url=replay.url, **CREDENTIALS) as client:
        exec(compile(program[1], "README.md", "exec"), {"client": client, "Client": Client})


def test_quick_start(
    replay: Replay, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It runs, makes one call and prints something."""
    variables = {**VARIABLES, BASE_URL_VARIABLE: replay.url, "NO_PROXY": "*"}
    for name, text in variables.items():
        monkeypatch.setenv(name, text)
    replay.load("customers.retrieve")
    program = re.search(r"```python\n(.*?)```", README.read_text("utf-8"), re.DOTALL)
    assert program is not None
    exec(compile(program[1], "README.md", "exec"), {"__name__": "__main__"})
    assert [seen.method for seen in replay.seen] == ["GET"]
    assert capsys.readouterr().out


def test_errors(replay: Replay, capsys: pytest.CaptureFixture[str]) -> None:
    """What is not there is told apart from the rest."""
    replay.load("customers.retrieve")
    replay.sample = {
        "response": {"status": 404, "kind": "json", "media": "application/json", "body": {}}
    }
    run(replay, "Errors")
    assert capsys.readouterr().out == "not found\n"


def test_sending(replay: Replay) -> None:
    """The body is sent as it is printed."""
    replay.load("customers.register")
    run(replay, "Sending")
    (seen,) = replay.seen
    assert seen.method == replay.sample["request"]["method"]
    check_body(seen, replay.sample["request"])


def test_lists(replay: Replay) -> None:
    """The lists are walked as they are printed; each page is the same, which ends them."""
    replay.load("customers.search")
    run(replay, "Lists")
    assert {seen.method for seen in replay.seen} == {"GET"}
    assert len(replay.seen) >= 3
