"""Objects whose keys are data are maps: addresses of accounts, hexadecimal marks."""

from __future__ import annotations

from typing import Any

import pytest
from stages import document_of


def _schema(sample: str) -> Any:
    docs = f"# Farms\n\n`GET https://farm.test/farms`\n\n> The answer:\n\n```json\n{sample}\n```\n"
    answers = document_of(docs)["paths"]["/farms"]["get"]["responses"]
    return answers["2XX"]["content"]["application/json"]["schema"]


@pytest.mark.parametrize(
    "keys",
    [
        (
            "0x1f9840a85d5af5bf1d1762f925bdaddc4201f984",
            "0x6b175474e89094c44da98b954eedeac495271d0f",
        ),
        ("0x01", "0x0F"),
    ],
)
def test_hexadecimal_keys_make_a_map(keys: tuple[str, str]) -> None:
    members = ", ".join(f'"{key}": 3' for key in keys)
    assert _schema(f'{{"cows": {{{members}}}}}')["properties"]["cows"] == {
        "type": "object",
        "additionalProperties": {"type": "integer"},
    }


@pytest.mark.parametrize("keys", [("0x_root", "0x01"), ("ox01", "ox02"), ("0xzz", "0xyy")])
def test_names_that_only_look_like_such_keys_make_none(keys: tuple[str, str]) -> None:
    members = ", ".join(f'"{key}": 3' for key in keys)
    assert list(_schema(f'{{"cows": {{{members}}}}}')["properties"]["cows"]["properties"]) == list(
        keys
    )
