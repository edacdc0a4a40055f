"""A base URL with a placeholder for its host, beside the hosts that take its place."""

from __future__ import annotations

from slatewright import markdown, recognise, resolve
from slatewright.model.options import ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile

CALLS = """
# Tides

Method | HTTP request
------ | ------------
URIs relative to `https://<server name>/api/v2/`, unless otherwise noted |
get    | GET /tides
"""
HOSTS = """
# Environments

Name | Link
---- | ----
Live | https://tides.test/
Play | https://play.tides.test/
"""


def servers(docs: str) -> list[tuple[str, str]]:
    facts = recognise.run((markdown.read(SourceFile("index.html.md", docs)),), FrontMatter())
    api = resolve.build(facts, ResolveOptions())
    assert [operation.path.value for operation in api.operations] == ["/tides"]
    return [(server.url, server.description) for server in api.servers]


def test_the_hosts_of_environments_have_the_path() -> None:
    assert servers(HOSTS + CALLS) == [
        ("https://tides.test/api/v2", "Live"),
        ("https://play.tides.test/api/v2", "Play"),
    ]


def test_without_any_host_the_placeholder_stays() -> None:
    assert servers(CALLS) == [("https://{server_name}/api/v2", "")]


def test_a_host_with_a_path_of_its_own_keeps_it() -> None:
    assert ("https://tides.test/v3", "Live") in servers(
        HOSTS.replace("tides.test/\nP", "tides.test/v3\nP") + CALLS
    )
