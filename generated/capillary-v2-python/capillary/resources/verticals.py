# Made by slatewright; changes here are lost. Code of your own goes into `extras`.
"""The operations of `verticals`."""

from __future__ import annotations

from .. import models
from .._runtime import AsyncResource, Call, Options, Resource, awaited


def list_all_request() -> Call[models.VerticalsListAllResponse]:
    """The request of `verticals.list_all` (includes/_verticals.md:44)."""
    return Call(
        "verticals.list_all", "GET /verticals/meta", returns=models.VerticalsListAllResponse
    )


def list_enabled_request() -> Call[models.VerticalsListEnabledResponse]:
    """The request of `verticals.list_enabled` (includes/_verticals.md:99)."""
    return Call(
        "verticals.list_enabled", "GET /verticals", returns=models.VerticalsListEnabledResponse
    )


class Verticals(Resource):
    """A vertical is a line of business, such as books or garden tools. An organization enables
    those that apply to it.
    """

    def list_all(self, *, options: Options = None) -> models.VerticalsListAllResponse:
        """List all verticals.

        Returns every vertical an organization could enable, whether or not yours has.
        """
        return self._send(list_all_request(), options)

    def list_enabled(self, *, options: Options = None) -> models.VerticalsListEnabledResponse:
        """List enabled verticals.

        Returns the verticals that are active for your organization.
        """
        return self._send(list_enabled_request(), options)


class AsyncVerticals(AsyncResource):
    """`Verticals`, to be awaited."""

    list_all = awaited(Verticals.list_all)
    """List all verticals. See `Verticals.list_all`."""

    list_enabled = awaited(Verticals.list_enabled)
    """List enabled verticals. See `Verticals.list_enabled`."""
