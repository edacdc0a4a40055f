# Made by slatewright; changes here are lost. Code of your own goes into `extras`.
"""Models of `organization`."""

from __future__ import annotations

import datetime as _datetime
from typing import Annotated, Any, Literal, TypeAlias, TypedDict

from .._runtime import Model, Unset, wire
from .shared import ResponsesAndError


class OrganizationGenerateExternalIdResponse(Model):
    """What `organization.generate_external_id` gives."""

    entity: str | None = None
    """The new external id."""

    warnings: list[dict[str, Any]] | None = None
    """See warnings."""


CustomerDataType: TypeAlias = (
    Literal[
        "STRING",
        "INTEGER",
        "DOUBLE",
        "DATETIME",
        "STANDARD_ENUM",
        "CUSTOM_ENUM",
        "COUNTRY",
        "LANGUAGE",
        "CURRENCY",
        "ORG_ENTITY",
        "ASSOCIATE_USER",
    ]
    | str
)
"""What `dataType` of `Customer` holds."""


class Customer(Model):
    """What `customer` of `OrganizationRetrieveExtendedFieldsResponseEntity` holds."""

    id: int | None = None
    """Id of the field."""

    name: str | None = None
    """Name of the field: the key under which its value is stored."""

    created_by: Annotated[int | None, wire("createdBy")] = None
    """Id of the author; may be `-1`."""

    created_on: Annotated[_datetime.date | None, wire("createdOn")] = None
    """Day of creation."""

    modified_by: Annotated[int | None, wire("modifiedBy")] = None
    """Id of the last editor; may be `-1`."""

    modified_on: Annotated[_datetime.date | None, wire("modifiedOn")] = None
    """Day of the last change."""

    label: str | None = None
    """Caption for people."""

    data_type: Annotated[CustomerDataType | None, wire("dataType")] = None
    """Type of the values, such as `STRING`, `INTEGER`, `DOUBLE`, `DATETIME`, `STANDARD_ENUM`,
    `CUSTOM_ENUM`, `COUNTRY`, `LANGUAGE`, `CURRENCY`, `ORG_ENTITY` or `ASSOCIATE_USER`.
    """

    parent_id: Annotated[int | None, wire("parentId")] = None
    """Id of the field above; `-1` for none."""


class Lineitem(Model):
    """What `lineitem` of `OrganizationRetrieveExtendedFieldsResponseEntity` holds."""

    id: int | None = None
    """Id of the field."""

    name: str | None = None
    """Name of the field."""

    created_by: Annotated[int | None, wire("createdBy")] = None
    """Id of the author; may be `-1`."""

    created_on: Annotated[_datetime.date | None, wire("createdOn")] = None
    """Day of creation."""

    modified_by: Annotated[int | None, wire("modifiedBy")] = None
    """Id of the last editor; may be `-1`."""

    modified_on: Annotated[_datetime.date | None, wire("modifiedOn")] = None
    """Day of the last change."""

    label: str | None = None
    """Caption for people."""

    data_type: Annotated[str | None, wire("dataType")] = None
    """Type of the values."""

    parent_id: Annotated[int | None, wire("parentId")] = None
    """Id of the field above; `-1` for none."""


class Transaction(Model):
    """What `transaction` of `OrganizationRetrieveExtendedFieldsResponseEntity` holds."""

    id: int | None = None
    """Id of the field."""

    name: str | None = None
    """Name of the field."""

    created_by: Annotated[int | None, wire("createdBy")] = None
    """Id of the author; may be `-1`."""

    created_on: Annotated[_datetime.date | None, wire("createdOn")] = None
    """Day of creation."""

    modified_by: Annotated[int | None, wire("modifiedBy")] = None
    """Id of the last editor; may be `-1`."""

    modified_on: Annotated[_datetime.date | None, wire("modifiedOn")] = None
    """Day of the last change."""

    label: str | None = None
    """Caption for people."""

    data_type: Annotated[str | None, wire("dataType")] = None
    """Type of the values."""

    parent_id: Annotated[int | None, wire("parentId")] = None
    """Id of the field above; `-1` for none."""


class OrganizationRetrieveExtendedFieldsResponseEntity(Model):
    """The definitions."""

    customer: list[Customer] | None = None
    """Fields that extend a customer."""

    lineitem: list[Lineitem] | None = None
    """Fields that extend a line of a transaction."""

    transaction: list[Transaction] | None = None
    """Fields that extend a transaction."""


class OrganizationRetrieveExtendedFieldsResponse(Model):
    """What `organization.retrieve_extended_fields` gives."""

    entity: OrganizationRetrieveExtendedFieldsResponseEntity | None = None
    """The definitions."""

    warnings: list[dict[str, Any]] | None = None
    """See warnings."""

    errors: list[ResponsesAndError] | None = None
    """See error item."""

    success: bool | None = None
    """Whether the definitions were read."""


class OrganizationCreateStoreAssociateBody(Model):
    """What `organization.create_store_associate` sends."""

    code: str | None = None
    """Code of the associate."""

    name: str | None = None
    """Full name."""

    store_id: Annotated[int | None, wire("storeId")] = None
    """Id of the store."""

    is_active: Annotated[bool | None, wire("isActive")] = None
    """Whether the associate is active."""


class OrganizationCreateStoreAssociateResponse(Model):
    """What `organization.create_store_associate` gives."""

    created_id: Annotated[int | None, wire("createdId")] = None
    """Id of the new associate."""

    warnings: list[dict[str, Any]] | None = None
    """See warnings."""


class OrganizationRetrieveLoyaltyProgramsResponseData(Model):
    """What `data` of `OrganizationRetrieveLoyaltyProgramsResponse` holds."""

    program_id: Annotated[int | None, wire("programId")] = None
    """Id of the program."""

    program_name: Annotated[str | None, wire("programName")] = None
    """Name of the program."""

    points_to_currency_ratio: Annotated[int | None, wire("pointsToCurrencyRatio")] = None
    """Ratio of points to the currency."""

    default: bool | None = None
    """Whether this is the organization's default program."""


class OrganizationRetrieveLoyaltyProgramsResponse(Model):
    """What `organization.retrieve_loyalty_programs` gives."""

    data: list[OrganizationRetrieveLoyaltyProgramsResponseData] | None = None
    """The programs."""

    warnings: list[dict[str, Any]] | None = None
    """See warnings."""

    errors: list[ResponsesAndError] | None = None
    """See error item."""


class OrganizationCreateStoreAssociateFields(TypedDict, total=False):
    """What `organization.create_store_associate` sends, by keyword."""

    code: str | Unset
    name: str | Unset
    store_id: int | Unset
    is_active: bool | Unset
