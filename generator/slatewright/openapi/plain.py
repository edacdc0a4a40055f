"""JSON samples of the docs as plain data."""

from __future__ import annotations

import math
from typing import Any

from slatewright.model.sample_data import Json, JsonArray, JsonObject, JsonScalar

DEEPEST = 60
"""Levels of a sample that are kept; no real document comes near."""


def plain(value: Json, depth: int = 0) -> Any:
    """The value of a JSON tree; what lies too deep becomes null."""
    if depth > DEEPEST:
        return None
    match value:
        case JsonScalar():
            return finite(value.value)
        case JsonObject():
            return {member.name: plain(member.value, depth + 1) for member in value.members}
        case JsonArray():
            return [plain(item, depth + 1) for item in value.items]


def finite(value: str | int | float | bool | None) -> str | int | float | bool | None:
    """`value`, or its name where it is a number that JSON cannot write."""
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    return value
