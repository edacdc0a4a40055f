"""The programs of a client's README that stand on the one before them."""

from __future__ import annotations

from msgspec import Struct

from slatewright.model.printed import Source


class LoginPlan(Struct, frozen=True):
    """A call whose answer holds a credential of the client, which the README shows."""

    method: Source
    call: Source
    """The whole call, on the client of the program before it."""
    result: Source
    """What it calls the answer."""
    argument: Source
    """The argument of the client that takes the credential."""
    value: Source
    """Where the credential stands in the answer."""
    sample: str
    """Key of the sample that answers it in the tests."""


class WritingPlan(Struct, frozen=True):
    """A call with a body that the README shows."""

    call: Source
    """The whole call, on the client of the program before it."""
    result: Source | None
    """What it calls the answer; None where there is none."""
    model: Source | None
    """The model that the body may be instead; None where it has none of its own."""
    keywords: bool
    """Whether the fields of the body may be given as keyword arguments."""
    sample: str
    """Key of the sample that answers it in the tests."""


class ListingPlan(Struct, frozen=True):
    """A list that the README walks."""

    call: Source
    """The whole call, on the client of the program before it."""
    sized: bool
    """Whether larger pages can be asked for."""
    sample: str
    """Key of the sample that answers it in the tests."""
    http_method: str
