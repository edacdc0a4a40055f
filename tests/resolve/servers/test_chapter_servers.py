"""Which servers are those of the whole API, and which those of a chapter's operations."""

from __future__ import annotations

import pytest

from slatewright import markdown, recognise, resolve
from slatewright.model.options import ResolveOptions
from slatewright.model.source import FrontMatter, SourceFile

CHAPTERS = """
# Base URL

`https://api.moons.test`

# Moons

## List moons

`GET /moons`

```shell
curl https://api.moons.test/moons
```

# Tides

The base URLs of tides are:

* East: `https://east.tides.test`
* West: `https://west.tides.test`

## List tides

`GET /tides`

```shell
curl https://east.tides.test/tides
```

## Get a tide

`GET /tides/{id}`
"""


def _served(docs: str) -> tuple[list[str], dict[str, list[str]]]:
    facts = recognise.run((markdown.read(SourceFile("page.md", docs)),), FrontMatter())
    api = resolve.build(facts, ResolveOptions())
    own = {o.path.value: [server.url for server in o.servers] for o in api.operations}
    return [server.url for server in api.servers], own


def test_servers_that_one_chapter_names_and_calls_are_those_of_its_operations() -> None:
    tides = ["https://east.tides.test", "https://west.tides.test"]
    assert _served(CHAPTERS) == (
        ["https://api.moons.test"],
        {"/moons": [], "/tides": tides, "/tides/{id}": tides},
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("curl https://east.tides.test/tides", "curl https://api.moons.test/tides"),
        ("curl https://api.moons.test/moons", "curl https://east.tides.test/moons"),
        ("* East: `https://east.tides.test`", "* East: `https://api.moons.test`"),
    ],
)
def test_servers_that_other_operations_call_as_well_are_those_of_the_api(
    old: str, new: str
) -> None:
    _, own = _served(CHAPTERS.replace(old, new))
    assert not any("https://east.tides.test" in urls for urls in own.values())


def test_an_operation_that_calls_a_server_of_the_api_has_none_of_its_chapter() -> None:
    docs = CHAPTERS + "\n```shell\ncurl https://api.moons.test/tides/4\n```\n"
    _, own = _served(docs)
    assert (len(own["/tides"]), own["/tides/{id}"]) == (2, [])


def test_the_chapter_that_names_the_first_servers_names_those_of_the_api() -> None:
    docs = CHAPTERS.replace("# Base URL\n\n`https://api.moons.test`\n", "")
    servers, own = _served(docs)
    assert servers == ["https://east.tides.test", "https://west.tides.test"]
    assert not any(own.values())


def test_a_chapter_with_hosts_without_end_leaves_them_to_the_api() -> None:
    west = "* West: `https://west.tides.test`\n"
    more = "".join(f"* Tide {at}: `https://t{at}.tides.test`\n" for at in range(40))
    servers, own = _served(CHAPTERS.replace(west, west + more))
    assert len(servers) == 43
    assert not any(own.values())


@pytest.mark.parametrize(
    ("called", "server"),
    [
        ("https://api.tides.test", "https://api.tides.test"),
        ("http://api.tides.test", "http://api.tides.test"),
        ("https://other.tides.test", "http://api.tides.test"),
    ],
)
def test_calls_that_are_encrypted_say_so_of_the_server(called: str, server: str) -> None:
    docs = f"""
# Tides

## List tides

```shell
curl {called}/tides
```

`GET http://api.tides.test/tides`
"""
    facts = recognise.run((markdown.read(SourceFile("page.md", docs)),), FrontMatter())
    assert [s.url for s in resolve.build(facts, ResolveOptions()).servers] == [server]


@pytest.mark.parametrize("line", ["GET https://api.tides.test/tides", "GET /tides"])
def test_a_host_in_passing_is_a_server_only_without_another(line: str) -> None:
    docs = f"# Keys\n\nThey are found at https://keys.tides.test/mine.\n\n# Tides\n\n`{line}`\n"
    facts = recognise.run((markdown.read(SourceFile("page.md", docs)),), FrontMatter())
    servers = [s.url for s in resolve.build(facts, ResolveOptions()).servers]
    assert servers == (["https://api.tides.test"] if "https" in line else servers)
    assert bool(servers)


@pytest.mark.parametrize(
    ("line", "server"),
    [
        ("GET /tides", "https://api.tides.test/v1"),
        ("GET https://api.tides.test/tides", "https://api.tides.test"),
        ("GET /v1/tides", "https://api.tides.test"),
    ],
)
def test_a_call_of_a_root_shows_where_bare_paths_begin(line: str, server: str) -> None:
    call = "```shell\ncurl https://api.tides.test/v1 -u name:key\n```"
    docs = f"# Authentication\n\n{call}\n\n# Tides\n\n`{line}`\n\n`{line}/{{id}}`\n"
    facts = recognise.run((markdown.read(SourceFile("page.md", docs)),), FrontMatter())
    api = resolve.build(facts, ResolveOptions())
    assert [s.url for s in api.servers if len(api.operations) == 2] == [server]
