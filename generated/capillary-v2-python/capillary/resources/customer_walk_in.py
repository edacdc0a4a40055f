# Made by slatewright; changes here are lost. Code of your own goes into `extras`.
"""The operations of `customer_walk_in`."""

from __future__ import annotations

from typing import Literal

from .. import models
from .._runtime import UNSET, AsyncResource, Call, Options, Resource, Unset, awaited


def get_report_request(
    identifier_name: Literal["mobile", "email", "external_id"] | str,
    identifier_value: str,
    till_code: str | Unset = UNSET,
    source: str | Unset = UNSET,
    account_id: str | Unset = UNSET,
) -> Call[models.CustomerWalkInGetReportResponse]:
    """The request of `customer_walk_in.get_report` (includes/_customer_walkin.md:26)."""
    return Call(
        "customer_walk_in.get_report",
        "GET /customer/walkin",
        returns=models.CustomerWalkInGetReportResponse,
        query={
            "identifierName": identifier_name,
            "identifierValue": identifier_value,
            "till_code": till_code,
            "source": source,
            "accountId": account_id,
        },
    )


class CustomerWalkIn(Resource):
    """The operations of `customer_walk_in`."""

    def get_report(
        self,
        *,
        identifier_name: Literal["mobile", "email", "external_id"] | str,
        identifier_value: str,
        till_code: str | Unset = UNSET,
        source: str | Unset = UNSET,
        account_id: str | Unset = UNSET,
        options: Options = None,
    ) -> models.CustomerWalkInGetReportResponse:
        """Report a walk-in.

        Announces on a TILL that a recognised customer has entered the store; InStore shows the
        customer's details on its desktop. Although it is a GET request, each call has that effect,
        so do not repeat or cache it.

        Args:
            identifier_name: Kind of identifier that was recognised. One of `mobile`, `email`,
                `external_id`.
            identifier_value: The identifier itself.
            till_code: Code of the TILL that should show the customer.
            source: Source in which the customer was recognised.
            account_id: Account within the source. Required if the source has several accounts.
        """
        return self._send(
            get_report_request(identifier_name, identifier_value, till_code, source, account_id),
            options,
        )


class AsyncCustomerWalkIn(AsyncResource):
    """`CustomerWalkIn`, to be awaited."""

    get_report = awaited(CustomerWalkIn.get_report)
    """Report a walk-in. See `CustomerWalkIn.get_report`."""
