"""Api -> OpenAPI document, and documents from and to files."""

from __future__ import annotations

from slatewright.openapi.emit import emit
from slatewright.openapi.load import load
from slatewright.openapi.origins import digest, origins_text, signature, signed, with_origins
from slatewright.openapi.overlay import refuse_spoilt, with_overlays
from slatewright.openapi.serialise import serialise
from slatewright.openapi.validate import validate

__all__ = [
    "digest",
    "emit",
    "load",
    "origins_text",
    "refuse_spoilt",
    "serialise",
    "signature",
    "signed",
    "validate",
    "with_origins",
    "with_overlays",
]
