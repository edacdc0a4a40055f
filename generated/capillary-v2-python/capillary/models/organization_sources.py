# Made by slatewright; changes here are lost. Code of your own goes into `extras`.
"""Models of `organization_sources`."""

from __future__ import annotations

import datetime as _datetime
from collections.abc import Mapping
from typing import Annotated, Any, Literal, TypeAlias, TypedDict

from .._runtime import Model, Unset, wire
from .shared import ResponsesAndError


class DataAttribution(Model):
    """When the account was written."""

    create_date: Annotated[_datetime.date | None, wire("createDate")] = None
    """Day of creation."""

    modified_date: Annotated[_datetime.date | None, wire("modifiedDate")] = None
    """Day of the last change."""


class OrganizationSourcesListAccountsResponseData(Model):
    """What `data` of `OrganizationSourcesListAccountsResponse` holds."""

    id: int | None = None
    """Id of the account."""

    uuid: str | None = None
    """UUID of the account."""

    name: str | None = None
    """Display name."""

    source_account_identifier: Annotated[str | None, wire("sourceAccountIdentifier")] = None
    """Id of the account within its source."""

    to_mirror: Annotated[bool | None, wire("toMirror")] = None
    """Whether the account is mirrored."""

    source_type_id: Annotated[int | None, wire("sourceTypeId")] = None
    """Id of the source."""

    source_type_name: Annotated[str | None, wire("sourceTypeName")] = None
    """Name of the source."""

    is_active: Annotated[bool | None, wire("isActive")] = None
    """Whether the account is in use."""

    comm_channels: Annotated[list[str] | None, wire("commChannels")] = None
    """Channels the account can reach. Left out if there are none."""

    attribution: DataAttribution | None = None
    """When the account was written."""


class OrganizationSourcesListAccountsResponse(Model):
    """What `organization_sources.list_accounts` gives."""

    data: list[OrganizationSourcesListAccountsResponseData] | None = None
    """The source accounts."""

    warnings: list[dict[str, Any]] | None = None
    """See warnings."""

    errors: list[ResponsesAndError] | None = None
    """See error item."""


SourceTypeName: TypeAlias = (
    Literal["INSTORE", "MARTJACK", "WECHAT", "Facebook", "WEB_ENGAGE", "TMALL", "JD", "TAOBAO"]
    | str
)
"""What `sourceTypeName` of `OrganizationSourcesAddAccountBody` holds."""


class OrganizationSourcesAddAccountBodyConfigs(Model):
    """Settings of the account."""

    license_code: Annotated[str | None, wire("licenseCode")] = None
    """License code issued by the source."""

    access_token: Annotated[str | None, wire("accessToken")] = None
    """Token for the source."""

    android: str | None = None
    """`1` if pushes go to Android, else `0`."""

    ios: str | None = None
    """`1` if pushes go to iOS, else `0`."""

    valid_till: Annotated[str | None, wire("validTill")] = None
    """Code of a valid TILL."""

    login_identifier_type: Annotated[str | None, wire("loginIdentifierType")] = None
    """Kind of identifier with which customers log in, such as `email`."""

    deeplink: str | None = None
    """Link that a push opens in the app."""


class OrganizationSourcesAddAccountBody(Model):
    """What `organization_sources.add_account` sends."""

    name: str | None = None
    """Display name of the account."""

    source_account_identifier: Annotated[str | None, wire("sourceAccountIdentifier")] = None
    """Id of the account within its source."""

    source_type_name: Annotated[SourceTypeName | None, wire("sourceTypeName")] = None
    """The source. One of `INSTORE`, `MARTJACK`, `WECHAT`, `Facebook`, `WEB_ENGAGE`, `TMALL`,
    `JD`, `TAOBAO`.
    """

    to_mirror: Annotated[bool | None, wire("toMirror")] = None
    """Whether the account is mirrored."""

    configs: OrganizationSourcesAddAccountBodyConfigs | None = None
    """Settings of the account."""


class OrganizationSourcesAddAccountResponse(Model):
    """What `organization_sources.add_account` gives."""

    id: int | None = None
    """Id of the new account."""

    uuid: str | None = None
    """UUID of the new account: 32 hexadecimal digits, no dashes."""

    name: str | None = None
    """Display name."""

    source_account_identifier: Annotated[str | None, wire("sourceAccountIdentifier")] = None
    """Id of the account within its source."""

    to_mirror: Annotated[bool | None, wire("toMirror")] = None
    """Whether the account is mirrored."""

    source_type_id: Annotated[int | None, wire("sourceTypeId")] = None
    """Id of the source."""

    source_type_name: Annotated[str | None, wire("sourceTypeName")] = None
    """Name of the source."""

    is_active: Annotated[bool | None, wire("isActive")] = None
    """Whether the account is in use."""

    comm_channels: Annotated[list[str] | None, wire("commChannels")] = None
    """Channels the account can reach, such as `android`."""

    attribution: DataAttribution | None = None
    """When the account was written."""

    warnings: list[dict[str, Any]] | None = None
    """See warnings."""


class OrganizationSourcesRetrieveAccountResponseConfigs(Model):
    """Settings of the account."""

    license_code: Annotated[str | None, wire("licenseCode")] = None
    """License code issued by the source."""

    access_token: Annotated[str | None, wire("accessToken")] = None
    """Token for the source."""

    android: str | None = None
    """`1` if pushes go to Android, else `0`."""

    ios: str | None = None
    """`1` if pushes go to iOS, else `0`."""

    valid_till: Annotated[str | None, wire("validTill")] = None
    """Code of a valid TILL."""

    login_identifier_type: Annotated[str | None, wire("loginIdentifierType")] = None
    """Kind of identifier with which customers log in."""

    deeplink: str | None = None
    """Link that a push opens in the app."""


class OrganizationSourcesRetrieveAccountResponse(Model):
    """What `organization_sources.retrieve_account` gives."""

    id: int | None = None
    """Id of the account."""

    uuid: str | None = None
    """UUID of the account."""

    name: str | None = None
    """Display name."""

    source_account_identifier: Annotated[str | None, wire("sourceAccountIdentifier")] = None
    """Id of the account within its source."""

    to_mirror: Annotated[bool | None, wire("toMirror")] = None
    """Whether the account is mirrored."""

    source_type_id: Annotated[int | None, wire("sourceTypeId")] = None
    """Id of the source."""

    source_type_name: Annotated[str | None, wire("sourceTypeName")] = None
    """Name of the source."""

    is_active: Annotated[bool | None, wire("isActive")] = None
    """Whether the account is in use."""

    comm_channels: Annotated[list[str] | None, wire("commChannels")] = None
    """Channels the account can reach."""

    configs: OrganizationSourcesRetrieveAccountResponseConfigs | None = None
    """Settings of the account."""

    attribution: DataAttribution | None = None
    """When the account was written."""

    warnings: list[dict[str, Any]] | None = None
    """See warnings."""


class OrganizationSourcesUpdateAccountBody(Model):
    """What `organization_sources.update_account` sends."""

    name: str | None = None
    """Display name of the account."""

    source_account_identifier: Annotated[str | None, wire("sourceAccountIdentifier")] = None
    """Id of the account within its source."""

    to_mirror: Annotated[bool | None, wire("toMirror")] = None
    """Whether the account is mirrored."""

    source_type_id: Annotated[int | None, wire("sourceTypeId")] = None
    """Id of the source, unchanged."""

    source_type_name: Annotated[str | None, wire("sourceTypeName")] = None
    """Name of the source, unchanged."""

    is_active: Annotated[bool | None, wire("isActive")] = None
    """Whether the account is in use."""

    configs: OrganizationSourcesAddAccountBodyConfigs | None = None
    """Settings of the account."""


class OrganizationSourcesUpdateAccountResponseAttribution(Model):
    """Who wrote the account, and when."""

    create_date: Annotated[_datetime.datetime | None, wire("createDate")] = None
    """Time of creation."""

    created_by: Annotated[dict[str, Any] | None, wire("createdBy")] = None
    """Who created it; may be empty."""

    modified_by: Annotated[dict[str, Any] | None, wire("modifiedBy")] = None
    """Who changed it last; may be empty."""

    modified_date: Annotated[_datetime.datetime | None, wire("modifiedDate")] = None
    """Time of the last change."""


class OrganizationSourcesUpdateAccountResponse(Model):
    """What `organization_sources.update_account` gives."""

    id: int | None = None
    """Id of the account."""

    uuid: str | None = None
    """UUID of the account."""

    source_type_id: Annotated[int | None, wire("sourceTypeId")] = None
    """Id of the source."""

    configs: OrganizationSourcesRetrieveAccountResponseConfigs | None = None
    """Settings of the account."""

    attribution: OrganizationSourcesUpdateAccountResponseAttribution | None = None
    """Who wrote the account, and when."""

    warnings: list[dict[str, Any]] | None = None
    """See warnings."""


class OrganizationSourcesAddAccountFields(TypedDict, total=False):
    """What `organization_sources.add_account` sends, by keyword."""

    name: str | Unset
    source_account_identifier: str | Unset
    source_type_name: SourceTypeName | Unset
    to_mirror: bool | Unset
    configs: OrganizationSourcesAddAccountBodyConfigs | Mapping[str, Any] | Unset


class OrganizationSourcesUpdateAccountFields(TypedDict, total=False):
    """What `organization_sources.update_account` sends, by keyword."""

    name: str | Unset
    source_account_identifier: str | Unset
    to_mirror: bool | Unset
    source_type_id: int | Unset
    source_type_name: str | Unset
    is_active: bool | Unset
    configs: OrganizationSourcesAddAccountBodyConfigs | Mapping[str, Any] | Unset
