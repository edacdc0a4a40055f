"""Docs as newcomers write them: base URLs in passing, paths without methods, what is struck through."""

from __future__ import annotations

import pytest
from stages import api_of

from slatewright.model.api import Api


def _operations(api: Api) -> list[str]:
    return [f"{op.method.value} {op.path.value}" for op in api.operations]


PARCELS = "\n# Parcels\n\n## List parcels\n\n`GET /parcels`\n"


@pytest.mark.parametrize(
    "words",
    [
        "All requests go to https://api.post.example/v2.",
        "The API lives at `https://api.post.example/v2`.",
        "The API:\n\n`https://api.post.example/v2`",
        "All of it lives under `https://api.post.example/v2`.",
    ],
)
def test_a_base_url_in_passing_is_the_server_with_its_path(words: str) -> None:
    api = api_of(f"# Introduction\n\n{words}\n{PARCELS}")
    assert [server.url for server in api.servers] == ["https://api.post.example/v2"]
    assert _operations(api) == ["GET /parcels"]


def test_a_place_for_trials_alone_does_not_hide_where_the_calls_go() -> None:
    words = "There is a sandbox at `https://sandbox.post.example/v2`, where nothing is delivered."
    calls = PARCELS + "\n## Post a parcel\n\n`POST https://api.post.example/v2/parcels`\n"
    api = api_of(f"# Introduction\n\n{words}\n{calls}")
    assert [server.url for server in api.servers] == [
        "https://api.post.example/v2",
        "https://sandbox.post.example/v2",
    ]
    assert [operation.servers for operation in api.operations] == [(), ()]


def test_what_is_served_encrypted_comes_first() -> None:
    words = "Base URL: `http://api.post.example/v2` or `https://api.post.example/v2`"
    api = api_of(f"# Introduction\n\n{words}\n{PARCELS}")
    assert [server.url for server in api.servers] == [
        "https://api.post.example/v2",
        "http://api.post.example/v2",
    ]


def test_a_path_alone_has_the_method_of_its_heading() -> None:
    docs = "# Parcels\n\n## List parcels\n\n`/parcels`\n\n## Delete a parcel\n\n`/parcels/{id}`\n"
    assert _operations(api_of(docs)) == ["GET /parcels", "DELETE /parcels/{id}"]


def test_a_path_alone_below_a_heading_without_a_verb_is_no_operation() -> None:
    assert _operations(api_of("# Parcels\n\n## Storage\n\n`/parcels/old`\n")) == []


def test_what_is_struck_through_is_deprecated() -> None:
    api = api_of(PARCELS + "\n## Delete a parcel\n\n~~`DELETE /parcels/{id}`~~\n")
    assert [bool(op.deprecated and op.deprecated.value) for op in api.operations] == [False, True]


def test_space_that_does_not_break_is_no_part_of_a_title() -> None:
    (operation,) = api_of("# Parcels\n\n## List parcels&nbsp;\n\n`GET /parcels`\n").operations
    assert operation.summary == "List parcels"
