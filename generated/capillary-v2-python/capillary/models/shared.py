# Made by slatewright; changes here are lost. Code of your own goes into `extras`.
"""Models of several resources."""

from __future__ import annotations

from typing import Annotated, Any

from .._runtime import Model, wire


class CustomAndExtended(Model):
    """A customer carries two free-form objects whose keys depend on the organization:"""

    fields: Any = None
    """in each profile, holds custom fields. The organization makes them up, and their values
    can be written with Register a customer and Update a customer.
    """

    extended_fields: Annotated[Any, wire("extendedFields")] = None
    """on the customer itself, holds extended fields. Each key is the name of a definition that
    Retrieve extended fields lists under entity.customer, and its dataType says what kind of
    value to expect. Retrieve a customer returns them.
    """


class CustomersRetrieveResponseProfileIdentifier(Model):
    """What `identifiers` of `CustomersRetrieveResponseProfile` holds."""

    type: str | None = None
    """Kind of identifier."""

    value: str | None = None
    """The identifier itself."""


class Meta(Model):
    """Remarks about the channel."""

    residence: bool | None = None
    """Whether it reaches the customer at home."""

    office: bool | None = None
    """Whether it reaches the customer at work."""


class ResponsesAndError(Model):
    """The API answers with HTTP status 200 even if it could not do what was asked, so the
    status alone proves nothing. Read the two lists in the body:
    """

    status: bool | None = None
    """Always `false` for an error."""

    code: int | None = None
    """Numeric code. It is unique only within a resource: see Errors."""

    message: str | None = None
    """Explanation for people; programs should branch on the code."""
