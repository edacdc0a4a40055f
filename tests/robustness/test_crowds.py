"""Very many of one thing in one place, where each once was held against all others."""

from __future__ import annotations

import pytest
from whole_pipeline import seconds

SECONDS = 8
"""Far above what linear work takes, far below what quadratic work would."""

CROWDS = {
    "keys in one paragraph": "".join(f"`api_key={at}` " for at in range(9000)),
    "bold statuses": "## List kittens\n\n`GET /kittens`\n\n" + "**404 Not Found**\n\n" * 14_000,
    "requests in one section": "".join(f"Make a GET request to /k{at}.\n\n" for at in range(1400)),
}


@pytest.mark.parametrize("crowd", CROWDS)
def test_a_crowd_takes_no_time(crowd: str) -> None:
    assert seconds(f"# Kittens\n\n{CROWDS[crowd]}") < SECONDS
