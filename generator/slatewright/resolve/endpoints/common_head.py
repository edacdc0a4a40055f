"""The placeholder with which all paths begin, in calls that have a value in its place.

    `GET /:yard_key/v1/horses`

    curl https://api.example.com/0a1b2c3d/v1/horses

A first segment is a word of the API elsewhere, whatever it looks like, and so it is where what follows it follows the
placeholder nowhere: `/2024/report`.
"""

from __future__ import annotations

from msgspec.structs import replace

from slatewright.resolve.endpoints.defined import Definition
from slatewright.resolve.urls.sample_ids import is_id

_SEVERAL = 2


def with_common_head(defined: list[Definition]) -> list[Definition]:
    """The definitions, those that begin with a value by the placeholder with which all others begin."""
    heads = [_head(definition.path) for definition in defined]
    named = [head for head in heads if head[:1] == "{"]
    valued = {head for head in heads if head[:1] != "{"}
    if len(named) < _SEVERAL or len(set(named)) > 1 or not all(is_id(head, "") for head in valued):
        return defined
    behind = {_second(d.path) for d, head in zip(defined, heads, strict=True) if head[:1] == "{"}
    return [
        (
            replace(definition, path=f"/{named[0]}{definition.path[len(head) + 1 :]}")
            if _second(definition.path) in behind
            else definition
        )
        for definition, head in zip(defined, heads, strict=True)
    ]


def _second(path: str) -> str:
    return path.strip("/").partition("/")[2].partition("/")[0]


def _head(path: str) -> str:
    return path.strip("/").partition("/")[0]
