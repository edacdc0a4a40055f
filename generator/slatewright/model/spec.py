"""An OpenAPI document, and the line of docs behind each part of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct, field

from slatewright.model.source import Claim, Evidence


class Complaint(Struct, frozen=True):
    """Something that a validator of OpenAPI documents said."""

    pointer: str
    """JSON pointer as far as the validator gives one, such as `/paths/~1kittens/get`."""
    message: str


class Spec(Struct, frozen=True):
    """An OpenAPI 3.0 or 3.1 document as plain data."""

    document: Mapping[str, Any]
    origins: Mapping[str, tuple[Evidence, ...]] = field(default_factory=dict)
    """JSON pointer to the evidence for what stands there."""
    complaints: tuple[Complaint, ...] = ()
    overruled: Mapping[str, tuple[Claim[Any], ...]] = field(default_factory=dict)
    """JSON pointer to what lost there; the value of each claim is the piece of document that it would have given."""

    def origin(self, pointer: str) -> tuple[Evidence, ...]:
        """The evidence for `pointer`, or for the nearest ancestor that has any; empty where none has."""
        while True:
            if found := self.origins.get(pointer):
                return found
            if not pointer:
                return ()
            pointer = pointer.rpartition("/")[0]
