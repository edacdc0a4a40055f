# Made by slatewright; changes here are lost. Code of your own goes into `extras`.
"""The operations of `organization`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Unpack

from .. import models
from .._runtime import UNSET, AsyncResource, Call, Options, Resource, Unset, awaited, body_of


def generate_external_id_request() -> Call[models.OrganizationGenerateExternalIdResponse]:
    """The request of `organization.generate_external_id` (includes/_organization.md:31)."""
    return Call(
        "organization.generate_external_id",
        "GET /cardNumber",
        returns=models.OrganizationGenerateExternalIdResponse,
    )


def retrieve_extended_fields_request() -> Call[models.OrganizationRetrieveExtendedFieldsResponse]:
    """The request of `organization.retrieve_extended_fields` (includes/_organization.md:103)."""
    return Call(
        "organization.retrieve_extended_fields",
        "GET /extendedFields",
        returns=models.OrganizationRetrieveExtendedFieldsResponse,
    )


def create_store_associate_request(
    body: models.OrganizationCreateStoreAssociateBody | Mapping[str, Any] | Unset = UNSET,
    **named: Unpack[models.OrganizationCreateStoreAssociateFields],
) -> Call[models.OrganizationCreateStoreAssociateResponse]:
    """The request of `organization.create_store_associate` (includes/_organization.md:171)."""
    return Call(
        "organization.create_store_associate",
        "POST /orgEntity/associate",
        returns=models.OrganizationCreateStoreAssociateResponse,
        body=body_of(models.OrganizationCreateStoreAssociateBody, body, named),
    )


def retrieve_loyalty_programs_request() -> Call[models.OrganizationRetrieveLoyaltyProgramsResponse]:
    """The request of `organization.retrieve_loyalty_programs` (includes/_organization.md:224)."""
    return Call(
        "organization.retrieve_loyalty_programs",
        "GET /organization/programs",
        returns=models.OrganizationRetrieveLoyaltyProgramsResponse,
    )


class Organization(Resource):
    """Settings and services that belong to the organization as a whole."""

    def generate_external_id(
        self, *, options: Options = None
    ) -> models.OrganizationGenerateExternalIdResponse:
        """Generate an external id.

        Produces a fresh external id, different on every call, to attach to a customer at
        registration. A customer registered without an external id is given one in the same way.
        """
        return self._send(generate_external_id_request(), options)

    def retrieve_extended_fields(
        self, *, options: Options = None
    ) -> models.OrganizationRetrieveExtendedFieldsResponse:
        """Retrieve extended fields.

        Returns the definitions of all extended fields of the organization, grouped by what they
        extend. Their values are found elsewhere: see Custom and extended fields.
        """
        return self._send(retrieve_extended_fields_request(), options)

    def create_store_associate(
        self,
        *,
        body: models.OrganizationCreateStoreAssociateBody | Mapping[str, Any] | Unset = UNSET,
        options: Options = None,
        **named: Unpack[models.OrganizationCreateStoreAssociateFields],
    ) -> models.OrganizationCreateStoreAssociateResponse:
        """Create a store associate.

        Adds an associate, a member of the sales staff, to a store. Only an administrator of the
        organization may do this.
        """
        return self._send(create_store_associate_request(body, **named), options)

    def retrieve_loyalty_programs(
        self, *, options: Options = None
    ) -> models.OrganizationRetrieveLoyaltyProgramsResponse:
        """Retrieve loyalty programs.

        Returns all loyalty programs that are active. Their ids are the `programId` of Retrieve
        loyalty details.
        """
        return self._send(retrieve_loyalty_programs_request(), options)


class AsyncOrganization(AsyncResource):
    """`Organization`, to be awaited."""

    generate_external_id = awaited(Organization.generate_external_id)
    """Generate an external id. See `Organization.generate_external_id`."""

    retrieve_extended_fields = awaited(Organization.retrieve_extended_fields)
    """Retrieve extended fields. See `Organization.retrieve_extended_fields`."""

    create_store_associate = awaited(Organization.create_store_associate)
    """Create a store associate. See `Organization.create_store_associate`."""

    retrieve_loyalty_programs = awaited(Organization.retrieve_loyalty_programs)
    """Retrieve loyalty programs. See `Organization.retrieve_loyalty_programs`."""
