"""What became of an API between two versions of its docs."""

from __future__ import annotations

from enum import Enum, IntEnum

from msgspec import Struct

from slatewright.model.source import Evidence


class Effect(IntEnum):
    """What a change does to a client that was right by the old docs."""

    SAFE = 0
    """It stays right."""
    MAYBE = 1
    """That depends on what the docs leave open."""
    BREAKING = 2
    """It goes wrong."""


class Side(Enum):
    """Who sends the changed part: a stricter request breaks clients, a looser response does."""

    REQUEST = "request"
    RESPONSE = "response"
    API = "api"
    """Neither: an operation as a whole, a server, a way to authenticate."""


class Spot(Struct, frozen=True):
    """A part of the API."""

    operation: str
    """Such as `POST /kittens`; empty for the API as a whole."""
    subject: str
    """Such as "query parameter `limit`"; empty for the operation itself."""


class Change(Struct, frozen=True):
    """One entry of a changelog."""

    kind: str
    """Such as `enum-value-removed`."""
    effect: Effect
    side: Side
    spot: Spot
    message: str
    """What happened, as the end of a sentence that starts with the spot."""
    old: tuple[Evidence, ...] = ()
    """The lines of the old docs behind it."""
    new: tuple[Evidence, ...] = ()
    also: tuple[Spot, ...] = ()
    """Further parts that the same lines of docs changed in the same way."""
    doubt: str = ""
    """Why a change of a breaking kind is only `maybe`."""


class Changelog(Struct, frozen=True):
    """All changes of one API, the worst first."""

    title: str
    changes: tuple[Change, ...]
