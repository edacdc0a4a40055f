# Made by slatewright; changes here are lost. Code of your own goes into `extras`.
"""Models of `customer_walk_in`."""

from __future__ import annotations

from typing import Any

from .._runtime import Model
from .shared import ResponsesAndError


class CustomerWalkInGetReportResponse(Model):
    """What `customer_walk_in.get_report` gives."""

    entity: str | None = None
    """Outcome in words."""

    warnings: list[dict[str, Any]] | None = None
    """See warnings."""

    errors: list[ResponsesAndError] | None = None
    """See error item."""

    success: bool | None = None
    """Whether the announcement was made."""
