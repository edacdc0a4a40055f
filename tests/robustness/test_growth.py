"""Twice the docs take twice the time, whatever stands in them."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator

import pytest
from whole_pipeline import seconds

ENOUGH = 0.06
"""Seconds from which on a comparison says something."""
LARGEST = 60_000
RATIO = 3.0
TRIES = 8
"""Other programs on the machine may disturb a measurement, yet not each time."""

TABLE = "name | type | description\n---|---|---\n"


def _often(piece: str, size: int) -> str:
    return piece * (size // len(piece) + 1)


def _one_line(piece: str, size: int) -> str:
    return _often(piece.replace("\n", " "), size)


def _rows(piece: str, size: int) -> str:
    part = _one_line(piece, 8).replace("|", "/")
    rows = (f"a{at}{part} | {part} | {part}\n" for at in range(size // 40))
    return f"POST /a\n\n{TABLE}{''.join(rows)}"


def _operations(piece: str, size: int) -> str:
    part = _one_line(piece, 20)
    return "".join(
        f'## A{at}\n\nGET /a{at}/{{id}}\n\n{part}\n\n```json\n{{"b": 1}}\n```\n\n'
        for at in range(size // 70)
    )


def _one_operation(piece: str, size: int) -> str:
    part = _one_line(piece, 10).replace("|", "/")
    return f"## A\n\nGET /a/{part}\n\n{TABLE}{part} | string | x\n\n" * (size // 60)


def _lines_of_one_section(piece: str, size: int) -> str:
    part = _one_line(piece, 10)
    return "## A\n\n" + "".join(f"`GET /a{at}/{{b}}`\n\n{part}\n\n" for at in range(size // 30))


def _overview(piece: str, size: int) -> str:
    part = _one_line(piece, 10).replace("|", "/")
    numbers = range(size // 110)
    rows = "".join(f"GET | /a{at} | List b{at} {part}\n" for at in numbers)
    details = "".join(f"## List b{at} {part}\n\n{TABLE}a | b | c\n\n" for at in numbers)
    return f"Method | Path | About\n---|---|---\n{rows}\n{details}"


def _parts(piece: str, size: int) -> str:
    part = _one_line(piece, 10).replace("|", "/")
    tables = (
        f"**a{at} or b{at}:**\n\n{TABLE}c{at} or d{at} | object | {part}\n\n"
        for at in range(size // 90)
    )
    return f"POST /a\n\n{''.join(tables)}"


def _samples(piece: str, size: int) -> str:
    part = _one_line(piece, 10)
    return "".join(
        f"## A{at}\n\n```shell\ncurl https://a.example/c{at}/{part}\n```\n\n"
        for at in range(size // 60)
    )


def _lines(head: str, piece: str, size: int) -> str:
    line = head + _one_line(piece, 30)
    return f"{line}\n" * (size // len(line))


PLACES: dict[str, Callable[[str, int], str]] = {
    "paragraph": _often,
    "lines": lambda piece, size: _lines("", piece, size),
    "heading": lambda piece, size: f"## {_one_line(piece, size)}\n\nwords\n",
    "headings": lambda piece, size: f"## {_one_line(piece, 20)}\n\n" * (size // 25),
    "cell": lambda piece, size: f"POST /a\n\n{TABLE}a | b | {_one_line(piece, size)}\n",
    "name": lambda piece, size: f"POST /a\n\n{TABLE}{_one_line(piece, size)} | b | c\n",
    "type": lambda piece, size: f"POST /a\n\n{TABLE}a | {_one_line(piece, size)} | c\n",
    "rows": _rows,
    "bullets": lambda piece, size: "POST /a\n\nParameters:\n\n" + _lines("- `a` ", piece, size),
    "JSON": lambda piece, size: f'POST /a\n\n```json\n{{"a": {_often(piece, size)}\n```\n',
    "curl": lambda piece, size: f"```\ncurl https://a.example/b {_often(piece, size)}\n```\n",
    "curls": lambda piece, size: f"```\n{_lines('curl https://a.example/b ', piece, size)}```\n",
    "HTTP": lambda piece, size: f"```\n{_lines('POST /a HTTP/1.1', piece, size)}```\n",
    "quotes": lambda piece, size: f"> {_one_line(piece, 20)}\n\n" * (size // 25) + "```\n{}\n```\n",
    "operations": _operations,
    "one operation": _one_operation,
    "samples": _samples,
    "lines of one section": _lines_of_one_section,
    "overview": _overview,
    "parts": _parts,
}
PIECES = [
    "` ", "`a`, ", "[ ", '{"a": ', '\\"', "GET /a/{b} ", "https://a.example/b?c=d ", "-d 'a=b' ",
    "Base URL: https://a.example ", "Authorization: Bearer ", "one of `a` or ", "see [a](#a) ",
    "\n200 OK\n", "Required. Default: ", "&nbsp;", "| a ", " ",
]  # fmt: skip


def _holds(place: str, piece: str) -> bool:
    """Whether twice as much takes at most three times as long; measured again where it seems not to."""

    def taken(size: int) -> float:
        return seconds(f"# T\n\n{PLACES[place](piece, size)}")

    size = 4000
    while (once := taken(size)) < ENOUGH and size < LARGEST:
        size *= 2
    if once < ENOUGH:
        return True
    twice = taken(2 * size)
    for _ in range(TRIES):
        if twice < RATIO * once:
            return True
        once, twice = min(once, taken(size)), min(twice, taken(2 * size))
    return False


@pytest.fixture(autouse=True)
def _no_garbage_collection() -> Iterator[None]:
    """As in the commands; what other tests left behind would be looked through again and again."""
    gc.disable()
    yield
    gc.enable()


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("half", [0, 1])
def test_twice_the_docs(place: str, half: int) -> None:
    assert [piece for piece in PIECES[half::2] if not _holds(place, piece)] == []
