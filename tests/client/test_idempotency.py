"""Keys by which a server knows a request that is sent again."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from .documents import OK, document, methods, planned, written

KEY: dict[str, Any] = {
    "name": "Idempotency-Key",
    "in": "header",
    "required": True,
    "schema": {"type": "string"},
}


def orchard(*parameters: Any, **parts: Any) -> dict[str, Any]:
    """Trees that are planted and looked at."""
    operation = {"parameters": list(parameters), "responses": OK, "tags": ["trees"]}
    operations = {
        "post": {"operationId": "plantTree", **operation},
        "get": {"operationId": "listTrees", **operation},
    }
    return document({"/trees": operations}, **parts)


def test_a_key_that_the_docs_ask_for_need_not_be_given() -> None:
    made = methods(orchard(KEY))
    assert made["trees.plant"].idempotency == "Idempotency-Key"
    assert [one.required for one in made["trees.plant"].headers] == [False]
    assert made["trees.list"].idempotency is None
    assert [one.required for one in made["trees.list"].headers] == [True]


def test_one_that_goes_along_with_every_call_is_each_calls_own() -> None:
    made = orchard(**{"x-common-parameters": [KEY | {"name": "X-Idempotency-Key"}]})
    assert planned(made).common == ()
    assert methods(made)["trees.plant"].idempotency == "X-Idempotency-Key"


@pytest.mark.parametrize("name", ["X-Request-Key", "Key"])
def test_other_headers_are_no_such_keys(name: str) -> None:
    made = methods(orchard(KEY | {"name": name}))["trees.plant"]
    assert made.idempotency is None
    assert made.headers[0].required


PROGRAM = """
import httpx
from orchard import Client, Backoff

keys = []
def answer(request):
    keys.append(request.headers["idempotency-key"])
    return httpx.Response(500 if len(keys) == 1 else 200, json={})

http = httpx.Client(transport=httpx.MockTransport(answer))
client = Client(http_client=http, backoff=Backoff(initial=0.001))
client.trees.plant()
client.trees.plant(idempotency_key="mine")
print(keys[0] == keys[1] != "", keys[2])
"""


def test_a_post_with_a_key_is_sent_again_under_the_same(tmp_path: Path) -> None:
    written(orchard(KEY), tmp_path)
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.stdout == "True mine\n", done.stderr
