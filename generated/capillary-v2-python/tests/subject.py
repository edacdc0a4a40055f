# Made by slatewright; changes here are lost.
"""The client under test, and what it is given."""

from __future__ import annotations

from typing import Any

from capillary import AsyncClient, Client, Event, Page, model_mismatches, to_wire

__all__ = [
    "BASE_URL_VARIABLE",
    "CREDENTIALS",
    "VARIABLES",
    "AsyncClient",
    "Client",
    "Event",
    "Page",
    "model_mismatches",
    "to_wire",
]

CREDENTIALS: dict[str, Any] = {"username": "test-username", "password": "test-password"}
VARIABLES: dict[str, str] = {
    "CAPILLARY_USERNAME": "test-username",
    "CAPILLARY_PASSWORD": "test-password",
}
BASE_URL_VARIABLE = "CAPILLARY_BASE_URL"
