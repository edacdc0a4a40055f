# Made by slatewright; changes here are lost. Code of your own goes into `extras`.
"""The operations of `organization_sources`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Unpack

from .. import models
from .._runtime import UNSET, AsyncResource, Call, Options, Resource, Unset, awaited, body_of


def list_accounts_request(
    org_id: int, details: bool | Unset = UNSET
) -> Call[models.OrganizationSourcesListAccountsResponse]:
    """The request of `organization_sources.list_accounts` (includes/_org_sources.md:245)."""
    return Call(
        "organization_sources.list_accounts",
        "GET /org/{org_id}/sources",
        path={"org_id": org_id},
        returns=models.OrganizationSourcesListAccountsResponse,
        query={"details": details},
    )


def add_account_request(
    org_id: int,
    body: models.OrganizationSourcesAddAccountBody | Mapping[str, Any] | Unset = UNSET,
    **named: Unpack[models.OrganizationSourcesAddAccountFields],
) -> Call[models.OrganizationSourcesAddAccountResponse]:
    """The request of `organization_sources.add_account` (includes/_org_sources.md:57)."""
    return Call(
        "organization_sources.add_account",
        "POST /org/{org_id}/sources",
        path={"org_id": org_id},
        returns=models.OrganizationSourcesAddAccountResponse,
        body=body_of(models.OrganizationSourcesAddAccountBody, body, named),
    )


def retrieve_account_request(
    org_id: int, uuid: str
) -> Call[models.OrganizationSourcesRetrieveAccountResponse]:
    """The request of `organization_sources.retrieve_account` (includes/_org_sources.md:322)."""
    return Call(
        "organization_sources.retrieve_account",
        "GET /org/{org_id}/sources/{UUID}",
        path={"org_id": org_id, "UUID": uuid},
        returns=models.OrganizationSourcesRetrieveAccountResponse,
    )


def update_account_request(
    org_id: int,
    uuid: str,
    body: models.OrganizationSourcesUpdateAccountBody | Mapping[str, Any] | Unset = UNSET,
    **named: Unpack[models.OrganizationSourcesUpdateAccountFields],
) -> Call[models.OrganizationSourcesUpdateAccountResponse]:
    """The request of `organization_sources.update_account` (includes/_org_sources.md:156)."""
    return Call(
        "organization_sources.update_account",
        "PUT /org/{org_id}/sources/{UUID}",
        path={"org_id": org_id, "UUID": uuid},
        returns=models.OrganizationSourcesUpdateAccountResponse,
        body=body_of(models.OrganizationSourcesUpdateAccountBody, body, named),
    )


class OrganizationSources(Resource):
    """A source account connects an organization to one account of a source, for instance one
    WeChat shop. It has a numeric id and a UUID; the paths below take the UUID.
    """

    def list_accounts(
        self, org_id: int, *, details: bool | Unset = UNSET, options: Options = None
    ) -> models.OrganizationSourcesListAccountsResponse:
        """List source accounts.

        Returns all source accounts of an organization.

        Args:
            org_id: Id of the organization.
            details: Whether to return the accounts in full.
        """
        return self._send(list_accounts_request(org_id, details), options)

    def add_account(
        self,
        org_id: int,
        *,
        body: models.OrganizationSourcesAddAccountBody | Mapping[str, Any] | Unset = UNSET,
        options: Options = None,
        **named: Unpack[models.OrganizationSourcesAddAccountFields],
    ) -> models.OrganizationSourcesAddAccountResponse:
        """Add a source account.

        Connects an organization to another account of a source.

        Args:
            org_id: Id of the organization.
        """
        return self._send(add_account_request(org_id, body, **named), options)

    def retrieve_account(
        self, org_id: int, uuid: str, *, options: Options = None
    ) -> models.OrganizationSourcesRetrieveAccountResponse:
        """Retrieve a source account.

        Returns one source account with its settings.

        Args:
            org_id: Id of the organization.
            uuid: UUID of the account to return.
        """
        return self._send(retrieve_account_request(org_id, uuid), options)

    def update_account(
        self,
        org_id: int,
        uuid: str,
        *,
        body: models.OrganizationSourcesUpdateAccountBody | Mapping[str, Any] | Unset = UNSET,
        options: Options = None,
        **named: Unpack[models.OrganizationSourcesUpdateAccountFields],
    ) -> models.OrganizationSourcesUpdateAccountResponse:
        """Update a source account.

        Changes a source account, or switches it on or off with `isActive`. The UUID and the source
        stay as they are; send the source unchanged.

        Args:
            org_id: Id of the organization.
            uuid: UUID of the account to change.
        """
        return self._send(update_account_request(org_id, uuid, body, **named), options)


class AsyncOrganizationSources(AsyncResource):
    """`OrganizationSources`, to be awaited."""

    list_accounts = awaited(OrganizationSources.list_accounts)
    """List source accounts. See `OrganizationSources.list_accounts`."""

    add_account = awaited(OrganizationSources.add_account)
    """Add a source account. See `OrganizationSources.add_account`."""

    retrieve_account = awaited(OrganizationSources.retrieve_account)
    """Retrieve a source account. See `OrganizationSources.retrieve_account`."""

    update_account = awaited(OrganizationSources.update_account)
    """Update a source account. See `OrganizationSources.update_account`."""
