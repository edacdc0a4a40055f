"""Base paths that docs give without a host: of all endpoints, or of single chapters."""

from __future__ import annotations

import pytest
from stages import api_of

KITTENS = ("# Kittens", "Base path: `/kittens/v1`", "## Get a kitten", "`GET /{id}`")
HENS = ("# Hens", "Base path: `/hens/v2`", "## Get a hen", "`GET /{id}`", "## List", "`GET /`")
FRAMES = ("# Stables", "## List stables", "`GET /stables`")


def read(*parts: tuple[str, ...]) -> tuple[list[str], list[str]]:
    """The servers and the calls of docs."""
    api = api_of("\n\n".join(line for part in parts for line in part))
    calls = [f"{op.method.value} {op.path.value}" for op in api.operations]
    return [server.url for server in api.servers], calls


def test_each_chapter_has_its_own() -> None:
    servers, calls = read(KITTENS, HENS, FRAMES)
    assert servers == []
    assert calls == ["GET /kittens/v1/{id}", "GET /hens/v2/{id}", "GET /hens/v2", "GET /stables"]


def test_a_chapter_that_a_path_is_called_after_has_it_alone() -> None:
    assert read(KITTENS, FRAMES) == ([], ["GET /kittens/v1/{id}", "GET /stables"])
    own = (*KITTENS[:1], "### Base path", *KITTENS[1:])
    assert read(own, FRAMES) == ([], ["GET /kittens/v1/{id}", "GET /stables"])


@pytest.mark.parametrize("path", ["/kittens/v1/{id}", "/kittens/{id}", "/kittens/v1"])
def test_lines_that_begin_as_it_does_are_written_out(path: str) -> None:
    chapter = (*KITTENS[:3], f"`GET {path}`", "## Weigh", "`GET /scales`")
    assert read(chapter, HENS)[1][:2] == [f"GET {path}", "GET /scales"]


def test_one_that_nothing_else_is_called_after_is_that_of_all() -> None:
    intro = ("# Introduction", "The base path is `/barn/v1`.")
    chapter = ("# Kittens", "## Get a kitten", "`GET /kittens/{id}`")
    assert read(intro, chapter, FRAMES) == (["/barn/v1"], ["GET /kittens/{id}", "GET /stables"])


def test_of_several_before_all_chapters_none_is_left_out() -> None:
    intro = ("# Introduction", "Base path: `/barn/v1`", "Base path: `/stable/v1`")
    assert read(intro, FRAMES) == ([], ["GET /stables"])


def test_a_path_with_which_some_lines_begin_is_no_server() -> None:
    intro = ("# Introduction", "All endpoints start with `/v1`.")
    chapter = ("# Kittens", "## Get a kitten", "`GET /v1/kittens/{id}`")
    assert read(intro, chapter, FRAMES) == ([], ["GET /v1/kittens/{id}", "GET /stables"])


def test_the_server_has_the_one_that_all_lines_have() -> None:
    intro = ("# Introduction", "All endpoints start with `/api`.")
    written = ("# Kittens", "## Get a kitten", "`GET https://barn.test/api/kittens/{id}`")
    assert read(intro, written) == (["https://barn.test/api"], ["GET /kittens/{id}"])
    bare = ("# Kittens", "## Get a kitten", "`GET /api/kittens/{id}`")
    assert read(intro, bare) == (["/api"], ["GET /kittens/{id}"])
