"""Very many of one thing in one place, where each once was held against all others."""

from __future__ import annotations

import pytest
from whole_pipeline import seconds

SECONDS = 8
"""Far above what linear work takes, far below what quadratic work would."""

TABLE = "name | type | description\n---|---|---\n"
CROWDS = {
    "keys in one paragraph": "".join(f"`api_key={at}` " for at in range(9000)),
    "bold statuses": "## List kittens\n\n`GET /kittens`\n\n" + "**404 Not Found**\n\n" * 14_000,
    "endpoints in one paragraph": "".join(f"`GET /k{at}` and " for at in range(2500)),
    "bodies in one paragraph": "`POST /kittens`\n\n"
    + "The request body is a [kitten](#k). " * 6000,
    "answers in one paragraph": "`GET /kittens`\n\n" + "Returns a [kitten](#kitten). " * 6000,
    "values in one item": "`POST /kittens`\n\nParameters:\n\n- `coat` (string) "
    + "".join(f"`c{at}` " for at in range(30_000))
    + "default: `c1`\n",
    "tables of one call": "`PUT /kittens`\n\n" + f"{TABLE}name | string | soft\n\n" * 2200,
    "lists for one name": f"`POST /kittens`\n\n{TABLE}"
    + "".join(f"coat | string | One of `a{at}`, `b{at}`, `c{at}`\n" for at in range(4000)),
    "rows of one name": "`POST /kittens`\n\n```json\n{"
    + ", ".join(f'"k{at}": {{"coat": 1}}' for at in range(4000))
    + f"}}\n```\n\n{TABLE}"
    + "coat | string | soft\n" * 4000,
    "lines and calls of one section": "".join(f"`POST /k{at}/coat`\n\n" for at in range(1200))
    + "".join(
        f"```shell\ncurl -X POST https://kit.example/c{at}/coat\n```\n\n" for at in range(1200)
    ),
    "parts of parts": f"`POST /kittens`\n\n{TABLE}p0 | object | soft\n\n"
    + "".join(
        f"**p{at} object**\n\n{TABLE}" + f"p{at + 1} | object | soft\n" * 12 + "\n"
        for at in range(5)
    ),
    "statuses in one cell": "## Errors\n\nCode | Meaning\n---|---\n"
    + "<br><br><br><br><br>".join(["200"] * 12)
    + "<br>5xx | soft\n",
    "notes on one table": f"`POST /kittens`\n\n{TABLE}"
    + "".join(f"k{at}** | string | soft\n" for at in range(3000))
    + "\nAny one of those marked with ** is required.\n" * 3000,
    "requests in one section": "".join(f"Make a GET request to /k{at}.\n\n" for at in range(1400)),
}


@pytest.mark.parametrize("crowd", CROWDS)
def test_a_crowd_takes_no_time(crowd: str) -> None:
    assert seconds(f"# Kittens\n\n{CROWDS[crowd]}") < SECONDS
