"""Hosts that only the request lines of a few operations have."""

from __future__ import annotations

import pytest

from slatewright import markdown, recognise, resolve
from slatewright.model.options import ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile

PHOTOS = """
# Kites

## List kites

`GET https://api.kite.test/v1/kites`

## Upload a photo

`POST https://uploads.kite.test/v1/kites/{id}/photo`
"""
MAIN = ["https://api.kite.test"]
UPLOADS = ["https://uploads.kite.test"]


def _served(docs: str) -> tuple[list[str], dict[str, list[str]]]:
    facts = recognise.run((markdown.read(SourceFile("page.md", docs)),), FrontMatter())
    api = resolve.build(facts, ResolveOptions())
    own = {o.path.value: [server.url for server in o.servers] for o in api.operations}
    return [server.url for server in api.servers], own


def test_an_operation_keeps_the_host_that_its_line_alone_has() -> None:
    assert _served(PHOTOS) == (MAIN, {"/v1/kites": [], "/v1/kites/{id}/photo": UPLOADS})


def test_a_sentence_on_both_hosts_changes_nothing() -> None:
    words = "Requests go to `https://api.kite.test/v1`, photos to `https://uploads.kite.test/v1`."
    docs = PHOTOS.replace("# Kites\n", f"# Kites\n\n{words}\n").replace(
        "`GET https://api.kite.test/v1/kites`", "`GET /kites`"
    )
    own = {"/kites": [], "/kites/{id}/photo": ["https://uploads.kite.test/v1"]}
    assert _served(docs) == (["https://api.kite.test/v1"], own)


@pytest.mark.parametrize(
    "more",
    [
        "\n# Base URLs\n\n* `https://api.kite.test/v1`\n* `https://uploads.kite.test/v1`\n",
        "\n```shell\ncurl -X POST https://api.kite.test/v1/kites/4/photo\n```\n",
    ],
)
def test_a_host_that_can_stand_for_the_other_serves_the_api(more: str) -> None:
    assert not any(_served(PHOTOS + more)[1].values())


def test_a_host_for_trials_serves_the_api() -> None:
    docs = PHOTOS.replace("uploads.kite", "sandbox.kite")
    assert not any(_served(docs)[1].values())


def test_a_host_of_another_domain_is_the_operations_own_and_may_serve_the_rest() -> None:
    docs = PHOTOS.replace("uploads.kite", "photos")
    own = {"/v1/kites": [], "/v1/kites/{id}/photo": ["https://photos.test"]}
    assert _served(docs) == ([*MAIN, "https://photos.test"], own)


def test_what_a_comment_gives_all_operations_alike_serves_the_api() -> None:
    docs = "# Kites\n\n<!-- slatewright: server https://api.kite.test/v1 -->\n\n## List\n\n`GET /kites`\n"
    assert _served(docs) == (["https://api.kite.test/v1"], {"/kites": []})


TOLD = """
# Kites

Base URL: `https://api.kite.test/v1`

## List kites

`GET /v1/kites`

## Tell a receiver

| | |
--- | ---
URI | `{receiverUrl}`
Method | POST
"""


def test_a_placeholder_for_the_whole_url_is_a_server_and_has_no_base_path() -> None:
    assert _served(TOLD)[1] == {"/v1/kites": [], "/": ["{receiverUrl}"]}


def test_a_placeholder_for_the_base_url_is_none() -> None:
    docs = TOLD.replace("https://api.kite.test/v1", "{receiverUrl}/v1")
    assert _served(docs)[1]["/"] == []
