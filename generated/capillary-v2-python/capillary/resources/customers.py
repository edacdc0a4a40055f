# Made by slatewright; changes here are lost. Code of your own goes into `extras`.
"""The operations of `customers`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Unpack

from .. import models
from .._runtime import (
    UNSET,
    AsyncResource,
    Call,
    Options,
    Pages,
    Paging,
    Resource,
    Unset,
    awaited,
    awaited_pages,
    body_of,
)


def register_request(
    source: Literal["INSTORE", "WECHAT", "MARTJACK", "FACEBOOK"] | str,
    account_id: str | Unset = UNSET,
    body: models.CustomersRegisterBody | Mapping[str, Any] | Unset = UNSET,
    **named: Unpack[models.CustomersRegisterFields],
) -> Call[models.CustomersRegisterResponse]:
    """The request of `customers.register` (includes/_customers.md:51)."""
    return Call(
        "customers.register",
        "POST /customers",
        returns=models.CustomersRegisterResponse,
        query={"source": source, "accountId": account_id},
        body=body_of(models.CustomersRegisterBody, body, named),
    )


def retrieve_request(
    customer_id: int,
    source: Literal["INSTORE", "MARTJACK", "WECHAT", "ALL"] | str,
    account_id: str | Unset = UNSET,
    embed: Literal["points", "subscriptions", "mlp"] | str | Unset = UNSET,
) -> Call[models.CustomersRetrieveResponse]:
    """The request of `customers.retrieve` (includes/_customers.md:509)."""
    return Call(
        "customers.retrieve",
        "GET /customers/{customer_id}",
        path={"customer_id": customer_id},
        returns=models.CustomersRetrieveResponse,
        query={"source": source, "accountId": account_id, "embed": embed},
    )


def update_request(
    customer_id: int,
    source: Literal["INSTORE", "WECHAT", "MARTJACK", "FACEBOOK"] | str,
    account_id: str | Unset = UNSET,
    body: models.CustomersUpdateBody | Mapping[str, Any] | Unset = UNSET,
    **named: Unpack[models.CustomersUpdateFields],
) -> Call[models.CustomersUpdateResponse]:
    """The request of `customers.update` (includes/_customers.md:137)."""
    return Call(
        "customers.update",
        "PUT /customers/{customer_id}",
        path={"customer_id": customer_id},
        returns=models.CustomersUpdateResponse,
        query={"source": source, "accountId": account_id},
        body=body_of(models.CustomersUpdateBody, body, named),
    )


def change_identifiers_request(
    customer_id: int,
    source: Literal["INSTORE", "WECHAT", "MARTJACK", "FACEBOOK"] | str,
    account_id: str | Unset = UNSET,
    body: models.CustomersChangeIdentifiersBody | Mapping[str, Any] | Unset = UNSET,
    **named: Unpack[models.CustomersChangeIdentifiersFields],
) -> Call[models.CustomersChangeIdentifiersResponse]:
    """The request of `customers.change_identifiers` (includes/_customers.md:213)."""
    return Call(
        "customers.change_identifiers",
        "POST /customers/{customer_id}/changeIdentifier",
        path={"customer_id": customer_id},
        returns=models.CustomersChangeIdentifiersResponse,
        query={"source": source, "accountId": account_id},
        body=body_of(models.CustomersChangeIdentifiersBody, body, named),
    )


def search_request(
    q: str | Unset = UNSET, limit: int | Unset = UNSET, offset: int | Unset = UNSET
) -> Call[models.CustomersSearchResponse]:
    """The request of `customers.search` (includes/_customers.md:292)."""
    return Call(
        "customers.search",
        "GET /customers/search",
        returns=models.CustomersSearchResponse,
        query={"q": q, "limit": limit, "offset": offset},
    )


SEARCH_PAGING: Paging[models.CustomersSearchResponseData] = Paging(
    style="offset", items="data", parameter="offset", size="limit", total="pagination.total"
)


def look_up_id_request(
    source: str,
    identifier_name: models.IdentifierName,
    identifier_value: str,
    account_id: str | Unset = UNSET,
) -> Call[models.CustomersLookUpIdResponse]:
    """The request of `customers.look_up_id` (includes/_customers.md:344)."""
    return Call(
        "customers.look_up_id",
        "GET /customers/lookup",
        returns=models.CustomersLookUpIdResponse,
        query={
            "source": source,
            "identifierName": identifier_name,
            "identifierValue": identifier_value,
            "accountId": account_id,
        },
    )


def retrieve_loyalty_details_request(
    customer_id: int, program_id: int | Unset = UNSET
) -> Call[models.CustomersRetrieveLoyaltyDetailsResponse]:
    """The request of `customers.retrieve_loyalty_details` (includes/_customers.md:653)."""
    return Call(
        "customers.retrieve_loyalty_details",
        "GET /customers/{customer_id}/loyaltyDetails",
        path={"customer_id": customer_id},
        returns=models.CustomersRetrieveLoyaltyDetailsResponse,
        query={"programId": program_id},
    )


def retrieve_subscriptions_request(
    customer_id: int,
) -> Call[models.CustomersRetrieveSubscriptionsResponse]:
    """The request of `customers.retrieve_subscriptions` (includes/_customers.md:831)."""
    return Call(
        "customers.retrieve_subscriptions",
        "GET /customers/{customer_id}/subscriptions",
        path={"customer_id": customer_id},
        returns=models.CustomersRetrieveSubscriptionsResponse,
    )


def update_subscriptions_request(
    customer_id: int,
    body: models.CustomersUpdateSubscriptionsBody | Mapping[str, Any] | Unset = UNSET,
    **named: Unpack[models.CustomersUpdateSubscriptionsFields],
) -> Call[models.CustomersUpdateSubscriptionsResponse]:
    """The request of `customers.update_subscriptions` (includes/_customers.md:751)."""
    return Call(
        "customers.update_subscriptions",
        "POST /customers/{customer_id}/subscriptions",
        path={"customer_id": customer_id},
        returns=models.CustomersUpdateSubscriptionsResponse,
        body=body_of(models.CustomersUpdateSubscriptionsBody, body, named),
    )


class Customers(Resource):
    """Register customers, keep their profiles and identifiers current, find them again, and
    manage what they are sent. Read Sources and account ids and Identifiers first: both rule
    this chapter.
    """

    def register(
        self,
        *,
        source: Literal["INSTORE", "WECHAT", "MARTJACK", "FACEBOOK"] | str,
        account_id: str | Unset = UNSET,
        body: models.CustomersRegisterBody | Mapping[str, Any] | Unset = UNSET,
        options: Options = None,
        **named: Unpack[models.CustomersRegisterFields],
    ) -> models.CustomersRegisterResponse:
        """Register a customer.

        Creates a customer in one source, with or without membership of the loyalty program. An
        existing customer is changed with Update a customer or Change identifiers, not by
        registering again.

        Args:
            source: Where the account is opened. One of `INSTORE`, `WECHAT`, `MARTJACK`, `FACEBOOK`.
            account_id: Account within the source. Required if the source has several accounts.
        """
        return self._send(register_request(source, account_id, body, **named), options)

    def retrieve(
        self,
        customer_id: int,
        *,
        source: Literal["INSTORE", "MARTJACK", "WECHAT", "ALL"] | str,
        account_id: str | Unset = UNSET,
        embed: Literal["points", "subscriptions", "mlp"] | str | Unset = UNSET,
        options: Options = None,
    ) -> models.CustomersRetrieveResponse:
        """Retrieve a customer.

        Returns everything known about a customer: profiles, identifiers, channels and loyalty
        standing. Ask for points, subscriptions or the loyalty programs with `embed`; each value
        adds one member to the answer.

        Args:
            customer_id: Id of the customer to return.
            source: Source whose profile is returned, or all of them. One of `INSTORE`, `MARTJACK`,
                `WECHAT`, `ALL`.
            account_id: Account within the source. Required if the source has several accounts.
            embed: What to add to the answer. One of `points`, `subscriptions`, `mlp`. The last
                stands for multiple loyalty programs.
        """
        return self._send(retrieve_request(customer_id, source, account_id, embed), options)

    def update(
        self,
        customer_id: int,
        *,
        source: Literal["INSTORE", "WECHAT", "MARTJACK", "FACEBOOK"] | str,
        account_id: str | Unset = UNSET,
        body: models.CustomersUpdateBody | Mapping[str, Any] | Unset = UNSET,
        options: Options = None,
        **named: Unpack[models.CustomersUpdateFields],
    ) -> models.CustomersUpdateResponse:
        """Update a customer.

        Changes names, channels and custom fields of a customer in one source, and can turn a
        non-member into a member of the loyalty program. It cannot undo a membership (error 8018),
        move a profile to another source, or touch identifiers: for those, use Change identifiers.

        Args:
            customer_id: Id of the customer to change.
            source: Source whose profile is changed. One of `INSTORE`, `WECHAT`, `MARTJACK`,
                `FACEBOOK`.
            account_id: Account within the source. Required if the source has several accounts.
        """
        return self._send(update_request(customer_id, source, account_id, body, **named), options)

    def change_identifiers(
        self,
        customer_id: int,
        *,
        source: Literal["INSTORE", "WECHAT", "MARTJACK", "FACEBOOK"] | str,
        account_id: str | Unset = UNSET,
        body: models.CustomersChangeIdentifiersBody | Mapping[str, Any] | Unset = UNSET,
        options: Options = None,
        **named: Unpack[models.CustomersChangeIdentifiersFields],
    ) -> models.CustomersChangeIdentifiersResponse:
        """Change identifiers.

        Adds identifiers to a customer, removes some, or does both at once. If an added identifier
        already exists in another source or account, the two customers are merged: the one that held
        it survives, and the other lives on as an entry of the survivor.

        Args:
            customer_id: Id of the customer they belong to.
            source: Source in which the identifiers live. One of `INSTORE`, `WECHAT`, `MARTJACK`,
                `FACEBOOK`.
            account_id: Account within the source. Required if the source has several accounts.
        """
        return self._send(
            change_identifiers_request(customer_id, source, account_id, body, **named), options
        )

    def search(
        self,
        *,
        q: str | Unset = UNSET,
        limit: int | Unset = UNSET,
        offset: int | Unset = UNSET,
        options: Options = None,
    ) -> Pages[models.CustomersSearchResponseData, models.CustomersSearchResponse]:
        """Search customers.

        Finds customers by the beginning of a first name, a last name or an identifier, in all
        sources at once. No source has to be named.

        Args:
            q: Text with which a name or identifier must begin.
            limit: Largest number of customers in the answer.
            offset: Number of matches to skip before the first one returned.
        """
        return self._pages(search_request(q, limit, offset), SEARCH_PAGING, options)

    def look_up_id(
        self,
        *,
        source: str,
        identifier_name: models.IdentifierName,
        identifier_value: str,
        account_id: str | Unset = UNSET,
        options: Options = None,
    ) -> models.CustomersLookUpIdResponse:
        """Look up a customer id.

        Translates one identifier into the customer id that the other operations need.

        Args:
            source: Source in which the customer was registered.
            identifier_name: Kind of identifier. One of `mobile`, `email`, `externalId`, `wechat`,
                `martjackId`, `fbId`.
            identifier_value: The identifier itself.
            account_id: Account within the source. Required if the source has several accounts.
        """
        return self._send(
            look_up_id_request(source, identifier_name, identifier_value, account_id), options
        )

    def retrieve_loyalty_details(
        self, customer_id: int, *, program_id: int | Unset = UNSET, options: Options = None
    ) -> models.CustomersRetrieveLoyaltyDetailsResponse:
        """Retrieve loyalty details.

        Returns a customer's points and tier in every loyalty program of the organization, or in one
        of them.

        Args:
            customer_id: Id of the customer.
            program_id: Restricts the answer to one loyalty program.
        """
        return self._send(retrieve_loyalty_details_request(customer_id, program_id), options)

    def retrieve_subscriptions(
        self, customer_id: int, *, options: Options = None
    ) -> models.CustomersRetrieveSubscriptionsResponse:
        """Retrieve subscriptions.

        Returns a customer's choices as Update subscriptions recorded them. Calls are rate-limited.

        Args:
            customer_id: Id of the customer.
        """
        return self._send(retrieve_subscriptions_request(customer_id), options)

    def update_subscriptions(
        self,
        customer_id: int,
        *,
        body: models.CustomersUpdateSubscriptionsBody | Mapping[str, Any] | Unset = UNSET,
        options: Options = None,
        **named: Unpack[models.CustomersUpdateSubscriptionsFields],
    ) -> models.CustomersUpdateSubscriptionsResponse:
        """Update subscriptions.

        Records what a customer wants to receive, one choice for each pair of channel and priority.
        `TRANS` covers personal messages, such as a receipt or a birthday greeting; `BULK` covers
        campaigns that go to many customers.

        Args:
            customer_id: Id of the customer.
        """
        return self._send(update_subscriptions_request(customer_id, body, **named), options)


class AsyncCustomers(AsyncResource):
    """`Customers`, to be awaited."""

    register = awaited(Customers.register)
    """Register a customer. See `Customers.register`."""

    retrieve = awaited(Customers.retrieve)
    """Retrieve a customer. See `Customers.retrieve`."""

    update = awaited(Customers.update)
    """Update a customer. See `Customers.update`."""

    change_identifiers = awaited(Customers.change_identifiers)
    """Change identifiers. See `Customers.change_identifiers`."""

    search = awaited_pages(Customers.search)
    """Search customers. See `Customers.search`."""

    look_up_id = awaited(Customers.look_up_id)
    """Look up a customer id. See `Customers.look_up_id`."""

    retrieve_loyalty_details = awaited(Customers.retrieve_loyalty_details)
    """Retrieve loyalty details. See `Customers.retrieve_loyalty_details`."""

    retrieve_subscriptions = awaited(Customers.retrieve_subscriptions)
    """Retrieve subscriptions. See `Customers.retrieve_subscriptions`."""

    update_subscriptions = awaited(Customers.update_subscriptions)
    """Update subscriptions. See `Customers.update_subscriptions`."""
