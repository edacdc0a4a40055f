"""Servers of the whole API and of single operations: each change is told once, where it happened."""

from __future__ import annotations

import pytest

from slatewright.compare import compare
from slatewright.config import ApiConfig
from slatewright.model.options import IntakeOptions
from slatewright.model.spec import Spec
from slatewright.pipeline import describe

HEAD = {"openapi": "3.1.0", "info": {"title": "Parcels", "version": "1"}}
A, B, F = ("https://a.post.test", "https://b.post.test", "https://f.post.test")


def _spec(*urls, own=()):
    """One operation with the servers `own` beside another with those of the API."""
    servers = [{"url": url, "x-docs": f"api.md:{at}"} for at, url in enumerate(urls, 1)]
    mine = [{"url": url, "x-docs": f"own.md:{at}"} for at, url in enumerate(own, 1)]
    done = {"responses": {"204": {"description": "Done."}}}
    drop = {**done, "servers": mine} if mine else done
    return Spec(
        {**HEAD, "servers": servers, "paths": {"/drop": {"post": drop}, "/send": {"post": done}}}
    )


def _told(old, new):
    return [
        f"{c.effect.name.lower()} {c.kind} {c.spot.operation}: {c.message}"
        for c in compare(old, new).changes
    ]


def test_an_operation_that_keeps_one_of_its_servers_gains_or_loses_others():
    one, two = _spec(A, own=(F,)), _spec(A, own=(F, B))
    assert _told(one, two) == [f"safe operation-server-added POST /drop: is served at `{B}`"]
    assert _told(two, one) == [
        f"breaking operation-server-removed POST /drop: is no longer served at `{B}`"
    ]


@pytest.mark.parametrize(("old", "new"), [((), (F,)), ((F,), ())])
def test_an_operation_that_moves_between_the_servers_of_the_api_and_its_own_is_told_once(old, new):
    before, after = _spec(A, B, own=old), _spec(A, B, own=new)
    (change,) = compare(before, after).changes
    there, here = (f"`{A}`, `{B}`", f"`{F}`") if new else (f"`{F}`", f"`{A}`, `{B}`")
    assert change.kind == "operation-host-changed"
    assert change.message == f"moved from {there} to {here}"
    lines = {"api.md": [1, 2], "own.md": [1]}
    for evidence, own in ((change.old, old), (change.new, new)):
        (file,) = {each.span.file for each in evidence}
        assert file == ("own.md" if own else "api.md")
        assert [each.span.line for each in evidence] == lines[file]


def test_a_server_that_only_some_operations_have_now_was_there_before():
    shared, apart = _spec(A, F), _spec(A, own=(F,))
    assert _told(shared, apart) == []
    assert _told(apart, shared) == []


DOCS = """# Parcels

Base URL: `https://api.post.test`

## List parcels

`GET /parcels`

```shell
curl https://api.post.test/parcels
```

## Get a parcel

`GET /parcels/{id}`

```shell
curl https://api.post.test/parcels/4
```

# Labels

The base URLs of labels are:

* North: `https://north.labels.post.test`
* South: `https://south.labels.post.test`

## Print a label

`POST /labels`

```shell
curl -X POST https://north.labels.post.test/labels
```

## Get a label

`GET /labels/{id}`

```shell
curl https://north.labels.post.test/labels/4
```
"""
SOUTH = "* South: `https://south.labels.post.test`\n"


def _described(tmp_path, name, text):
    folder = tmp_path / name
    folder.mkdir()
    (folder / "index.html.md").write_text(text)
    return describe(ApiConfig("post", IntakeOptions(folder)), validated=False).spec


def test_servers_of_a_chapter_are_told_once_for_all_of_its_operations(tmp_path):
    whole, less = _described(tmp_path, "old", DOCS), _described(
        tmp_path, "new", DOCS.replace(SOUTH, "")
    )
    (change,) = compare(whole, less).changes
    assert change.kind == "operation-server-removed"
    assert [change.spot.operation, *(spot.operation for spot in change.also)] == [
        "POST /labels",
        "GET /labels/{id}",
    ]
    assert [line.quote for line in change.old] == ["https://south.labels.post.test"]


def test_a_move_is_told_with_the_bases_where_the_two_documents_write_them_in_two_places():
    def spec(base, **paths):
        items = {
            path: {"get": {"operationId": name, "responses": {"204": {"description": "Done."}}}}
            for name, path in paths.items()
        }
        return Spec({**HEAD, "servers": [{"url": A + base}], "paths": items})

    old = spec("/v1", parcels="/parcels", stamps="/stamps", photos="/photos/{id}")
    new = spec("", parcels="/v1/parcels", stamps="/v1/stamps", photos="/v2/pictures/{id}")
    moved = "moved from `/v1/photos/{id}` to `/v2/pictures/{id}`"
    assert _told(old, new) == [f"breaking operation-path-changed GET /v2/pictures/{{id}}: {moved}"]
    (change,) = compare(spec("/v1", photos="/photos"), spec("/v1", photos="/pictures")).changes
    assert change.message == "moved from `/photos` to `/pictures`"


HOOK = """# Parcels

## List parcels

`GET https://api.post.test/v1/parcels`
"""
PUSHED = """
## Push a parcel

| | |
--- | ---
URI | `{receiverUrl}`
Method | POST
"""


def test_an_operation_without_any_path_is_called_by_the_placeholder_for_its_url(tmp_path):
    less, whole = (
        _described(tmp_path, name, text)
        for name, text in (("old", HOOK), ("new", f"{HOOK}{PUSHED}"))
    )
    assert _told(less, whole) == ["safe operation-added POST {receiverUrl}: was added"]
