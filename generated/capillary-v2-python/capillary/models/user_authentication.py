# Made by slatewright; changes here are lost. Code of your own goes into `extras`.
"""Models of `user_authentication`."""

from __future__ import annotations

import datetime as _datetime
from typing import Annotated, Any, Literal, TypedDict

from .._runtime import Model, Unset, wire
from .shared import CustomAndExtended, CustomersRetrieveResponseProfileIdentifier, Meta


class UserAuthenticationRegisterLoginBody(Model):
    """What `user_authentication.register_login` sends."""

    mobile: str | None = None
    """Mobile number of the customer, as registered in INSTORE."""

    email: str | None = None
    """Email address of the customer, as registered in INSTORE."""

    password: str | None = None
    """MD5 digest of the password chosen."""


class UserAuthenticationRegisterProfileAttributionCreatedBy(Model):
    """Who registered the customer."""

    code: str | None = None
    """Code of the TILL."""

    name: str | None = None
    """Name of the TILL."""

    type: str | None = None
    """Kind of author, such as `TILL`."""


class UserAuthenticationRegisterProfileAttributionModifiedBy(Model):
    """Who changed the profile last."""

    type: str | None = None
    """Kind of author, such as `TILL`."""


class UserAuthenticationRegisterLoginResponseProfileAttribution(Model):
    """Who wrote the profile, and when."""

    create_date: Annotated[_datetime.datetime | None, wire("createDate")] = None
    """Time of registration."""

    created_by: Annotated[
        UserAuthenticationRegisterProfileAttributionCreatedBy | None, wire("createdBy")
    ] = None
    """Who registered the customer."""

    modified_by: Annotated[
        UserAuthenticationRegisterProfileAttributionModifiedBy | None, wire("modifiedBy")
    ] = None
    """Who changed the profile last."""

    modified_date: Annotated[_datetime.datetime | None, wire("modifiedDate")] = None
    """Time of the last change."""


class UserAuthenticationRegisterLoginResponseProfileCommChannel(Model):
    """What `commChannels` of `UserAuthenticationRegisterLoginResponseProfile` holds."""

    type: str | None = None
    """Kind of channel."""

    value: str | None = None
    """Address, number or id on that channel."""

    primary: bool | None = None
    """Whether this is the preferred channel."""

    verified: bool | None = None
    """Whether the customer has confirmed it."""

    meta: Meta | None = None
    """Remarks about the channel."""

    attributes: dict[str, Any] | None = None
    """Further attributes of the channel; free-form."""


class UserAuthenticationRegisterLoginResponseProfile(Model):
    """What `profiles` of `UserAuthenticationRegisterLoginResponse` holds."""

    first_name: Annotated[str | None, wire("firstName")] = None
    """Given name."""

    last_name: Annotated[str | None, wire("lastName")] = None
    """Family name."""

    attribution: UserAuthenticationRegisterLoginResponseProfileAttribution | None = None
    """Who wrote the profile, and when."""

    fields: CustomAndExtended | None = None
    """The organization's custom fields: free-form, name to value."""

    identifiers: list[CustomersRetrieveResponseProfileIdentifier] | None = None
    """Identifiers of the profile."""

    comm_channels: Annotated[
        list[UserAuthenticationRegisterLoginResponseProfileCommChannel] | None, wire("commChannels")
    ] = None
    """Where the customer can be reached."""

    source: str | None = None
    """Source of the profile."""

    user_id: Annotated[int | None, wire("userId")] = None
    """Customer id, repeated."""

    account_id: Annotated[str | None, wire("accountId")] = None
    """Account of the profile; empty for a source with a single account."""

    conflicting_profile_list: Annotated[list[Any] | None, wire("conflictingProfileList")] = None
    """Profiles at odds with this one."""

    auto_update_time: Annotated[_datetime.datetime | None, wire("autoUpdateTime")] = None
    """Time of the last automatic update."""


class UserAuthenticationRegisterLoginInfoAttributionV2ModifiedBy(Model):
    """Who changed the record last."""

    type: str | None = None
    """Kind of author, such as `TILL`."""


class UserAuthenticationRegisterResponseLoyaltyInfoAttributionV2(Model):
    """Who wrote the loyalty record, and when."""

    create_date: Annotated[_datetime.datetime | None, wire("createDate")] = None
    """Time of registration."""

    created_by: Annotated[
        UserAuthenticationRegisterProfileAttributionCreatedBy | None, wire("createdBy")
    ] = None
    """Who registered the customer."""

    modified_by: Annotated[
        UserAuthenticationRegisterLoginInfoAttributionV2ModifiedBy | None, wire("modifiedBy")
    ] = None
    """Who changed the record last."""

    modified_date: Annotated[_datetime.datetime | None, wire("modifiedDate")] = None
    """Time of the last change."""


class UserAuthenticationRegisterLoginResponseLoyaltyInfo(Model):
    """Standing in the loyalty program."""

    loyalty_type: Annotated[Literal["loyalty", "non_loyalty"] | str | None, wire("loyaltyType")] = (
        None
    )
    """Membership. One of `loyalty`, `non_loyalty`."""

    attribution_v2: Annotated[
        UserAuthenticationRegisterResponseLoyaltyInfoAttributionV2 | None, wire("attributionV2")
    ] = None
    """Who wrote the loyalty record, and when."""

    lifetime_purchases: Annotated[int | None, wire("lifetimePurchases")] = None
    """Value of all purchases so far."""

    score: int | None = None
    """The customer's score."""


class UserAuthenticationRegisterLoginResponse(Model):
    """What `user_authentication.register_login` gives."""

    id: int | None = None
    """Customer id."""

    profiles: list[UserAuthenticationRegisterLoginResponseProfile] | None = None
    """The customer's profiles."""

    loyalty_info: Annotated[
        UserAuthenticationRegisterLoginResponseLoyaltyInfo | None, wire("loyaltyInfo")
    ] = None
    """Standing in the loyalty program."""

    segments: dict[str, Any] | None = None
    """Segments the customer falls into; free-form."""

    warnings: list[dict[str, Any]] | None = None
    """See warnings."""


class UserAuthenticationCheckLoginBody(Model):
    """What `user_authentication.check_login` sends."""

    mobile: str | None = None
    """Mobile number of the login."""

    email: str | None = None
    """Email address of the login."""

    password: str | None = None
    """MD5 digest of the password to check."""


class UserAuthenticationCheckLoginResponse(Model):
    """What `user_authentication.check_login` gives."""

    entity: bool | None = None
    """Whether the credentials are right."""

    warnings: list[dict[str, Any]] | None = None
    """See warnings."""


class UserAuthenticationChangePasswordBody(Model):
    """What `user_authentication.change_password` sends."""

    mobile: str | None = None
    """Mobile number of the login."""

    email: str | None = None
    """Email address of the login."""

    password: str | None = None
    """MD5 digest of the new password."""


class UserAuthenticationChangePasswordResponse(Model):
    """What `user_authentication.change_password` gives."""

    entity: bool | None = None
    """Whether the password was changed."""

    warnings: list[dict[str, Any]] | None = None
    """See warnings."""


class UserAuthenticationRegisterLoginFields(TypedDict, total=False):
    """What `user_authentication.register_login` sends, by keyword."""

    mobile: str | Unset
    email: str | Unset
    password: str | Unset


class UserAuthenticationCheckLoginFields(TypedDict, total=False):
    """What `user_authentication.check_login` sends, by keyword."""

    mobile: str | Unset
    email: str | Unset
    password: str | Unset


class UserAuthenticationChangePasswordFields(TypedDict, total=False):
    """What `user_authentication.change_password` sends, by keyword."""

    mobile: str | Unset
    email: str | Unset
    password: str | Unset
