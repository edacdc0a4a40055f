# Made by slatewright; changes here are lost. Code of your own goes into `extras`.
"""Models of `verticals`."""

from __future__ import annotations

from typing import Annotated, Any

from .._runtime import Model, wire
from .shared import ResponsesAndError


class Pagination(Model):
    """Which part of the list this is."""

    limit: int | None = None
    """Largest number of items in the answer."""

    offset: int | None = None
    """Number of items skipped."""

    total: int | None = None
    """Number of items in all."""


class VerticalsListAllResponseData(Model):
    """What `data` of `VerticalsListAllResponse` holds."""

    id: int | None = None
    """Id of the vertical."""

    name: str | None = None
    """Name of the vertical."""


class VerticalsListAllResponse(Model):
    """What `verticals.list_all` gives."""

    pagination: Pagination | None = None
    """Which part of the list this is."""

    data: list[VerticalsListAllResponseData] | None = None
    """The verticals, active and inactive."""

    warnings: list[dict[str, Any]] | None = None
    """See warnings."""

    errors: list[ResponsesAndError] | None = None
    """See error item."""


class VerticalsListEnabledResponseData(Model):
    """What `data` of `VerticalsListEnabledResponse` holds."""

    org_id: Annotated[int | None, wire("orgId")] = None
    """Id of the organization."""

    vertical_id: Annotated[int | None, wire("verticalId")] = None
    """Id of the vertical, as in List all verticals."""

    vertical_name: Annotated[str | None, wire("verticalName")] = None
    """Name of the vertical."""

    is_active: Annotated[bool | None, wire("isActive")] = None
    """Whether it is active; always `true` here."""


class VerticalsListEnabledResponse(Model):
    """What `verticals.list_enabled` gives."""

    pagination: Pagination | None = None
    """Which part of the list this is."""

    data: list[VerticalsListEnabledResponseData] | None = None
    """The enabled verticals."""

    warnings: list[dict[str, Any]] | None = None
    """See warnings."""

    errors: list[ResponsesAndError] | None = None
    """See error item."""
