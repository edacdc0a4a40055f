# Made by slatewright; changes here are lost. Code of your own goes into `extras`.
"""Models of several resources."""

from __future__ import annotations

from .._runtime import Model


class ResponsesAndErrors(Model):
    """The API answers with HTTP status 200 even if it could not do what was asked, so the
    status alone proves nothing. Read the two lists in the body:"""

    status: bool | None = None
    """Always `false` for an error."""

    code: int | None = None
    """Numeric code. It is unique only within a resource: see Errors."""

    message: str | None = None
    """Explanation for people; programs should branch on the code."""


class CustomersRetrieveResponseProfileIdentifier(Model):
    """The object `CustomersRetrieveResponseProfileIdentifier`."""

    type: str | None = None
    """Kind of identifier."""

    value: str | None = None
    """The identifier itself."""


class CustomersRetrieveResponseProfileCommChannelMeta(Model):
    """Remarks about the channel."""

    residence: bool | None = None
    """Whether it reaches the customer at home."""

    office: bool | None = None
    """Whether it reaches the customer at work."""
