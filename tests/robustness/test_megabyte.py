"""Up to a megabyte of anything is read in time that grows with it, and ends no run."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator

import pytest
from whole_pipeline import seconds

MEGABYTE = 1_000_000
SMALLEST = 62_500
ENOUGH = 0.4
"""Seconds from which on a comparison says something: what is slower than most is compared at less than a megabyte."""
RATIO = 3.0
"""What twice the docs may take: 2 is in proportion, 4 would be the square."""
TRIES = 4
"""Other programs on the machine may disturb a measurement, yet not each time."""

TABLE = "name | type | description\n---|---|---\n"
HEAD = "# Otters\n\n`POST /otters`\n\n"


def _often(piece: str, size: int) -> str:
    return piece * (size // len(piece))


def _counted(piece: str, size: int) -> str:
    return "".join(piece.replace("@", str(at)) for at in range(size // (len(piece) + 4)))


def _fenced(language: str, before: str, piece: str) -> Callable[[int], str]:
    return lambda size: f"{HEAD}```{language}\n{before}{_often(piece, size)}\n```\n"


def _front(before: str, piece: str) -> Callable[[int], str]:
    return lambda size: f"---\n{before}{_often(piece, size)}\n---\n# Otters\n"


def _aliases(size: int) -> str:
    bombs = (f"a{at}: &a{at} [{', '.join([f'*a{at - 1}'] * 9)}]\n" for at in range(1, 200))
    filling = _counted("b@: c\n", size - 10_000)
    return f"---\na0: &a0 [x, x]\n{''.join(bombs)}toc_footers: *a199\n{filling}---\n# Otters\n"


SHAPES: dict[str, Callable[[int], str]] = {
    "one row of words": lambda size: f"{HEAD}{TABLE}a | string | {_often('mud ', size)}\n",
    "one row of cells": lambda size: f"{HEAD}{TABLE}{_often('a | ', size)}\n",
    "one long name": lambda size: f"{HEAD}{TABLE}{_often('a.', size)}b | string | mud\n",
    "rows": lambda size: HEAD + TABLE + _counted("a@ | b|c\n", size),
    "rows of one name": lambda size: HEAD + TABLE + _often("a | b | c\n", size),
    "rows of one query parameter": lambda size: (
        f"# Otters\n\n`GET /otters`\n\n{TABLE}" + _often("a | string | c\n", size)
    ),
    "listed values": lambda size: f"{HEAD}{TABLE}a | string | One of: {_counted('`v@`, ', size)}\n",
    "brackets": _fenced("json", "", "["),
    "objects in objects": _fenced("json", "", '{"a":'),
    "quotes": _fenced("json", '{"a": ', '"'),
    "backslashes": _fenced("json", '{"a": "', "\\"),
    "comments in JSON": _fenced("json", "{", "/* "),
    "one number": _fenced("json", '{"a": ', "1"),
    "members": lambda size: HEAD + "```json\n{" + _counted('"k@": @,', size) + "\n```\n",
    "rows and samples of one name": lambda size: (
        HEAD
        + TABLE
        + _often("a | integer | c\n", size // 2)
        + _often('\n```json\n{"a": "b"}\n```\n', size // 2)
    ),
    "documents in one sample": _fenced("json", "", '{"a": 1}\n'),
    "quotes in a command": _fenced("shell", "curl https://otter.example/a ", "' "),
    "backslashes in a command": _fenced("shell", "curl https://otter.example/a ", "\\\n"),
    "commands": _fenced("shell", "", "curl https://otter.example/a\n"),
    "HTTPie": _fenced("shell", "", "$ http otter.example/a\n"),
    "headers": _fenced("http", "POST /a HTTP/1.1\n", "A: b\n"),
    "segments": lambda size: f"# Otters\n\n`GET {_often('/a', size)}`\n",
    "placeholders": lambda size: f"# Otters\n\n`GET {_counted('/{a@}', size)}`\n",
    "words far apart": lambda size: f"# Otters\n\nMethod: a{' ' * size}b\n",
    "words far apart in a heading": lambda size: f"## Otters{' ' * size}swim\n\n`GET /otters`\n",
    "words far apart behind a method": lambda size: f"# Otters\n\n**GET** a{' ' * size}`/otters`\n",
    "words far apart in a cell": lambda size: f"{HEAD}{TABLE}a{' ' * size}b | string | mud\n",
    "words far apart in HTML": lambda size: f"# Otters\n\n<div>\na{' ' * size}b\n</div>\n",
    "words far apart in a sample": lambda size: f"{HEAD}<pre>{' ' * size}a\n{{}}\n</pre>\n",
    "one heading of many words": lambda size: f"## {_often('a_', size)}!\n\n`GET /otters`\n",
    "colons behind a method": lambda size: f"## GET {_often(':', size)}\n\n`GET /otters`\n",
    "one name of many words": lambda size: f'{HEAD}```json\n{{"{_often("a_", size)}": 1}}\n```\n',
    "request lines in a sentence": lambda size: HEAD + _often("`GET /a` ", size) + "\n",
    "headings": lambda size: _counted("# A@\n\n## B@\n\n##### C@\n\n", size),
    "one heading again and again": lambda size: _often("# A\n\n", size),
    "objects": lambda size: _counted(f"## The A@ object\n\n{TABLE}a | string | b\n\n", size),
    "operations": lambda size: _counted(f"## A@\n\n`GET /a@`\n\n{TABLE}a | string | b\n\n", size),
    "anchors": lambda size: _counted('<a name="a@"></a>\n\n', size),
    "dead links": lambda size: HEAD + _counted("[a](#a@) ", size) + "\n",
    "unclosed tags": lambda size: HEAD + _often("<a ", size) + "\n",
    "unclosed comments": lambda size: HEAD + _often("<!-- a\n\n", size),
    "entities": lambda size: HEAD + _often("&amp;&#x41;&nbsp;", size) + "\n",
    "front matter of one word": _front("title: ", "a"),
    "front matter of brackets": _front("title: ", "["),
    "front matter of aliases": _aliases,
    "front matter without an end": lambda size: "---\n" + _often("a: b\n", size),
} | {
    f"nothing but {piece!a}": lambda size, piece=piece: HEAD + _often(piece, size) + "\n"  # type: ignore[misc]
    for piece in ("|", ">", "*", "_", "`", "[", "<", "**a ", "` ", "](", "\\", "- a\n", "> a\n")
}  # fmt: skip


@pytest.fixture(autouse=True)
def _no_garbage_collection() -> Iterator[None]:
    """As in the commands; what other tests left behind would be looked through again and again."""
    gc.disable()
    yield
    gc.enable()


@pytest.mark.parametrize("shape", SHAPES)
def test_a_megabyte(shape: str) -> None:
    make = SHAPES[shape]
    size = SMALLEST
    half = seconds(make(size))
    while half < ENOUGH and size < MEGABYTE // 2:
        size *= 2
        half = seconds(make(size))
    whole = seconds(make(2 * size))
    for _ in range(TRIES):
        if whole < max(RATIO * half, ENOUGH):
            return
        half, whole = min(half, seconds(make(size))), min(whole, seconds(make(2 * size)))
    assert whole < RATIO * half
