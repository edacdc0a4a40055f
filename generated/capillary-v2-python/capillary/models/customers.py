# Made by slatewright; changes here are lost. Code of your own goes into `extras`.
"""Models of `customers`."""

from __future__ import annotations

import datetime as _datetime
from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Literal, TypeAlias, TypedDict

from .._runtime import Model, Unset, wire
from .shared import (
    CustomAndExtended,
    CustomersRetrieveResponseProfileIdentifier,
    Meta,
    ResponsesAndError,
)

Type: TypeAlias = Literal["mobile", "email", "externalId", "wechat", "martjackId", "fbId"] | str
"""What `type` of `CustomersChangeIdentifiersBodyAdd` holds."""


class CustomersRegisterBodyProfileIdentifier(Model):
    """What `identifiers` of `CustomersRegisterBodyProfile` holds."""

    type: Type | None = None
    """Kind of identifier. One of `mobile`, `email`, `externalId`, `wechat`, `martjackId`,
    `fbId`.
    """

    value: str | None = None
    """The identifier itself."""


class CustomersRegisterBodyProfileCommChannel(Model):
    """What `commChannels` of `CustomersRegisterBodyProfile` holds."""

    type: Literal["email", "mobile", "wechat"] | str | None = None
    """Kind of channel. One of `email`, `mobile`, `wechat`."""

    value: str | None = None
    """Address, number or id on that channel."""

    primary: bool | None = None
    """Whether this is the preferred channel."""

    verified: bool | None = None
    """Whether the customer has confirmed it."""


class CustomersRegisterBodyProfile(Model):
    """What `profiles` of `CustomersRegisterBody` holds."""

    first_name: Annotated[str | None, wire("firstName")] = None
    """Given name."""

    last_name: Annotated[str | None, wire("lastName")] = None
    """Family name."""

    fields: CustomAndExtended | None = None
    """The organization's custom fields: free-form, name to value."""

    identifiers: list[CustomersRegisterBodyProfileIdentifier] | None = None
    """What the customer is known by."""

    comm_channels: Annotated[
        list[CustomersRegisterBodyProfileCommChannel] | None, wire("commChannels")
    ] = None
    """Where the customer can be reached."""


class CustomersRegisterBodyLoyaltyInfoAttributionV2(Model):
    """When the registration took place."""

    create_date: Annotated[_datetime.datetime | None, wire("createDate")] = None
    """Time of registration, with its offset from UTC."""


class CustomersRegisterBodyLoyaltyInfo(Model):
    """Standing in the loyalty program."""

    loyalty_type: Annotated[Literal["loyalty", "non_loyalty"] | str | None, wire("loyaltyType")] = (
        None
    )
    """Membership. One of `loyalty`, `non_loyalty`."""

    attribution_v2: Annotated[
        CustomersRegisterBodyLoyaltyInfoAttributionV2 | None, wire("attributionV2")
    ] = None
    """When the registration took place."""


class CustomersRegisterBody(Model):
    """What `customers.register` sends."""

    profiles: list[CustomersRegisterBodyProfile] | None = None
    """Profile of the customer in this source."""

    loyalty_info: Annotated[CustomersRegisterBodyLoyaltyInfo | None, wire("loyaltyInfo")] = None
    """Standing in the loyalty program."""


class CustomersRegisterResponse(Model):
    """What `customers.register` gives."""

    created_id: Annotated[int | None, wire("createdId")] = None
    """Id of the new customer."""

    warnings: list[dict[str, Any]] | None = None
    """See warnings."""


class CustomersRetrieveResponseProfileAttributionCreatedBy(Model):
    """Who registered the customer."""

    code: str | None = None
    """Code of the TILL."""

    description: str | None = None
    """Description of the TILL; may be empty."""

    name: str | None = None
    """Name of the TILL."""

    type: str | None = None
    """Kind of author, such as `TILL`."""


class CustomersRetrieveResponseProfileAttributionModifiedBy(Model):
    """Who changed the profile last."""

    code: str | None = None
    """Code of the TILL."""

    description: str | None = None
    """Description of the TILL; may be empty."""

    name: str | None = None
    """Name of the TILL."""

    type: str | None = None
    """Kind of author, such as `TILL`."""


class CustomersRetrieveResponseProfileAttribution(Model):
    """Who wrote the profile, and when."""

    create_date: Annotated[_datetime.datetime | None, wire("createDate")] = None
    """Time of registration."""

    created_by: Annotated[
        CustomersRetrieveResponseProfileAttributionCreatedBy | None, wire("createdBy")
    ] = None
    """Who registered the customer."""

    modified_by: Annotated[
        CustomersRetrieveResponseProfileAttributionModifiedBy | None, wire("modifiedBy")
    ] = None
    """Who changed the profile last."""

    modified_date: Annotated[_datetime.datetime | None, wire("modifiedDate")] = None
    """Time of the last change."""


class CustomersRetrieveResponseProfileCommChannel(Model):
    """What `commChannels` of `CustomersRetrieveResponseProfile` holds."""

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


class CustomersRetrieveResponseProfile(Model):
    """What `profiles` of `CustomersRetrieveResponse` holds."""

    first_name: Annotated[str | None, wire("firstName")] = None
    """Given name."""

    last_name: Annotated[str | None, wire("lastName")] = None
    """Family name."""

    attribution: CustomersRetrieveResponseProfileAttribution | None = None
    """Who wrote the profile, and when."""

    fields: CustomAndExtended | None = None
    """The organization's custom fields: free-form, name to value."""

    identifiers: list[CustomersRetrieveResponseProfileIdentifier] | None = None
    """Identifiers of the profile."""

    comm_channels: Annotated[
        list[CustomersRetrieveResponseProfileCommChannel] | None, wire("commChannels")
    ] = None
    """Where the customer can be reached."""

    source: str | None = None
    """Source of the profile."""

    user_id: Annotated[int | None, wire("userId")] = None
    """Customer id, repeated."""

    conflicting_profile_list: Annotated[list[Any] | None, wire("conflictingProfileList")] = None
    """Profiles at odds with this one."""

    auto_update_time: Annotated[_datetime.datetime | None, wire("autoUpdateTime")] = None
    """Time of the last automatic update."""


class AttributionV2CreatedBy(Model):
    """Who registered the customer."""

    code: str | None = None
    """Code of the TILL."""

    name: str | None = None
    """Name of the TILL."""


class CustomersRetrieveResponseLoyaltyInfoAttributionV2ModifiedBy(Model):
    """Who changed the record last."""

    code: str | None = None
    """Code of the TILL."""

    name: str | None = None
    """Name of the TILL."""


class CustomersRetrieveResponseLoyaltyInfoAttributionV2(Model):
    """Who wrote the loyalty record, and when."""

    create_date: Annotated[_datetime.datetime | None, wire("createDate")] = None
    """Time of registration."""

    created_by: Annotated[AttributionV2CreatedBy | None, wire("createdBy")] = None
    """Who registered the customer."""

    modified_by: Annotated[
        CustomersRetrieveResponseLoyaltyInfoAttributionV2ModifiedBy | None, wire("modifiedBy")
    ] = None
    """Who changed the record last."""

    modified_date: Annotated[_datetime.datetime | None, wire("modifiedDate")] = None
    """Time of the last change."""


class CustomersRetrieveResponseLoyaltyInfo(Model):
    """Standing in the loyalty program."""

    loyalty_type: Annotated[Literal["loyalty", "non_loyalty"] | str | None, wire("loyaltyType")] = (
        None
    )
    """Membership. One of `loyalty`, `non_loyalty`."""

    attribution_v2: Annotated[
        CustomersRetrieveResponseLoyaltyInfoAttributionV2 | None, wire("attributionV2")
    ] = None
    """Who wrote the loyalty record, and when."""

    lifetime_purchases: Annotated[int | None, wire("lifetimePurchases")] = None
    """Value of all purchases so far."""


class PointsSummary(Model):
    """Points and tier. Present only with `embed=points`."""

    adjusted: int | float | None = None
    """Points corrected by hand."""

    cumulative_purchases: Annotated[int | float | None, wire("cumulativePurchases")] = None
    """Value of the purchases counted so far."""

    current_slab: Annotated[str | None, wire("currentSlab")] = None
    """Name of the present tier."""

    expired: int | float | None = None
    """Points that have lapsed."""

    lifetime_points: Annotated[int | float | None, wire("lifetimePoints")] = None
    """Points earned so far."""

    loyalty_id: Annotated[int | None, wire("loyaltyId")] = None
    """Id of the loyalty membership."""

    loyalty_points: Annotated[int | float | None, wire("loyaltyPoints")] = None
    """Points that can be spent now."""

    next_slab: Annotated[str | None, wire("nextSlab")] = None
    """Name of the next tier; empty at the top."""

    next_slab_description: Annotated[str | None, wire("nextSlabDescription")] = None
    """Description of the next tier."""

    next_slab_serial_number: Annotated[int | None, wire("nextSlabSerialNumber")] = None
    """Position of the next tier; `-1` at the top."""

    redeemed: int | float | None = None
    """Points that were spent."""

    returned: int | float | None = None
    """Points taken back for returned goods."""

    slab_expiry_date: Annotated[_datetime.datetime | None, wire("slabExpiryDate")] = None
    """When the present tier ends."""

    slab_s_no: Annotated[int | None, wire("slabSNo")] = None
    """Position of the present tier."""


class SubscriptionInfoSubscription(Model):
    """What `subscriptions` of `SubscriptionInfo` holds."""

    channel: str | None = None
    """Channel, such as `SMS`, `EMAIL`, `ANDROID` or `IOS`."""

    priority: Literal["TRANS", "BULK"] | str | None = None
    """Kind of message. One of `TRANS`, `BULK`."""

    type: Literal["OPTIN", "OPTOUT"] | str | None = None
    """The customer's choice. One of `OPTIN`, `OPTOUT`."""


class SubscriptionInfo(Model):
    """What the customer agreed to receive. Present only with `embed=subscriptions`."""

    subscriptions: list[SubscriptionInfoSubscription] | None = None
    """One item for each channel and priority."""


class LoyaltyProgramDetail(Model):
    """What `loyaltyProgramDetails` of `CustomersRetrieveResponse` holds."""

    redeemed: int | float | None = None
    """Points that were spent."""

    expired: int | float | None = None
    """Points that have lapsed."""

    returned: int | float | None = None
    """Points taken back for returned goods."""

    adjusted: int | float | None = None
    """Points corrected by hand."""

    lifetime_points: Annotated[int | float | None, wire("lifetimePoints")] = None
    """Points earned so far."""

    loyalty_points: Annotated[int | float | None, wire("loyaltyPoints")] = None
    """Points that can be spent now."""

    cumulative_purchases: Annotated[int | float | None, wire("cumulativePurchases")] = None
    """Value of the purchases counted so far."""

    loyalty_id: Annotated[int | None, wire("loyaltyId")] = None
    """Id of the loyalty membership."""

    current_slab: Annotated[str | None, wire("currentSlab")] = None
    """Name of the present tier."""

    next_slab: Annotated[str | None, wire("nextSlab")] = None
    """Name of the next tier."""

    next_slab_serial_number: Annotated[int | None, wire("nextSlabSerialNumber")] = None
    """Position of the next tier; `-1` at the top."""

    next_slab_description: Annotated[str | None, wire("nextSlabDescription")] = None
    """Description of the next tier."""

    slab_s_no: Annotated[int | None, wire("slabSNo")] = None
    """Position of the present tier."""

    slab_expiry_date: Annotated[_datetime.datetime | None, wire("slabExpiryDate")] = None
    """When the present tier ends."""

    program_id: Annotated[int | None, wire("programId")] = None
    """Id of the loyalty program."""


class CustomersRetrieveResponse(Model):
    """What `customers.retrieve` gives."""

    id: int | None = None
    """Customer id."""

    profiles: list[CustomersRetrieveResponseProfile] | None = None
    """One profile for each source or account."""

    loyalty_info: Annotated[CustomersRetrieveResponseLoyaltyInfo | None, wire("loyaltyInfo")] = None
    """Standing in the loyalty program."""

    segments: dict[str, Any] | None = None
    """Segments the customer falls into; free-form."""

    extended_fields: Annotated[CustomAndExtended | None, wire("extendedFields")] = None
    """Values of the customer's extended fields: free-form, name to value."""

    points_summary: Annotated[PointsSummary | None, wire("pointsSummary")] = None
    """Points and tier. Present only with `embed=points`."""

    subscription_info: Annotated[SubscriptionInfo | None, wire("subscriptionInfo")] = None
    """What the customer agreed to receive. Present only with `embed=subscriptions`."""

    loyalty_program_details: Annotated[
        list[LoyaltyProgramDetail] | None, wire("loyaltyProgramDetails")
    ] = None
    """Points and tier in each loyalty program. Present only with `embed=mlp`."""

    warnings: list[dict[str, Any]] | None = None
    """See warnings."""


class CommChannelMeta(Model):
    """Remarks about the channel."""

    residence: bool | None = None
    """Whether it reaches the customer at home."""


class CustomersUpdateBodyProfileCommChannel(Model):
    """What `commChannels` of `CustomersUpdateBodyProfile` holds."""

    type: Literal["email", "mobile", "wechat"] | str | None = None
    """Kind of channel. One of `email`, `mobile`, `wechat`."""

    value: str | None = None
    """Address, number or id on that channel."""

    primary: bool | None = None
    """Whether this is the preferred channel."""

    verified: bool | None = None
    """Whether the customer has confirmed it."""

    meta: CommChannelMeta | None = None
    """Remarks about the channel."""


class CustomersUpdateBodyProfile(Model):
    """What `profiles` of `CustomersUpdateBody` holds."""

    first_name: Annotated[str | None, wire("firstName")] = None
    """Given name."""

    last_name: Annotated[str | None, wire("lastName")] = None
    """Family name."""

    fields: CustomAndExtended | None = None
    """The organization's custom fields: free-form, name to value."""

    identifiers: list[CustomersRegisterBodyProfileIdentifier] | None = None
    """Existing identifiers of the profile. Accepted here, but neither added nor removed."""

    comm_channels: Annotated[
        list[CustomersUpdateBodyProfileCommChannel] | None, wire("commChannels")
    ] = None
    """Where the customer can be reached."""

    source: str | None = None
    """Source of the profile, equal to the query parameter."""

    account_id: Annotated[str | None, wire("accountId")] = None
    """Account of the profile, equal to the query parameter."""


class CustomersUpdateBodyLoyaltyInfo(Model):
    """Standing in the loyalty program."""

    loyalty_type: Annotated[Literal["loyalty", "non_loyalty"] | str | None, wire("loyaltyType")] = (
        None
    )
    """Membership. One of `loyalty`, `non_loyalty`. Moves only from the second to the first."""


class CustomersUpdateBody(Model):
    """What `customers.update` sends."""

    profiles: list[CustomersUpdateBodyProfile] | None = None
    """The profile as it should read afterwards."""

    loyalty_info: Annotated[CustomersUpdateBodyLoyaltyInfo | None, wire("loyaltyInfo")] = None
    """Standing in the loyalty program."""


class CustomersUpdateResponse(Model):
    """What `customers.update` gives."""

    created_id: Annotated[int | None, wire("createdId")] = None
    """Id of the customer that was changed."""

    warnings: list[dict[str, Any]] | None = None
    """See warnings."""


class CustomersChangeIdentifiersBodyAdd(Model):
    """What `add` of `CustomersChangeIdentifiersBody` holds."""

    type: Type | None = None
    """Kind of identifier. One of `mobile`, `email`, `externalId`, `wechat`, `martjackId`,
    `fbId`.
    """

    value: str | None = None
    """The new identifier."""


class CustomersChangeIdentifiersBodyRemove(Model):
    """What `remove` of `CustomersChangeIdentifiersBody` holds."""

    type: Type | None = None
    """Kind of identifier. One of `mobile`, `email`, `externalId`, `wechat`, `martjackId`,
    `fbId`.
    """

    value: str | None = None
    """The identifier as it is stored now."""


class CustomersChangeIdentifiersBody(Model):
    """What `customers.change_identifiers` sends."""

    add: list[CustomersChangeIdentifiersBodyAdd] | None = None
    """Identifiers to add. Each must be free in the source, or in the account if there are
    several.
    """

    remove: list[CustomersChangeIdentifiersBodyRemove] | None = None
    """Identifiers to take away from the customer."""


class CustomersChangeIdentifiersResponse(Model):
    """What `customers.change_identifiers` gives."""

    success: bool | None = None
    """Whether the change was made."""

    warnings: list[dict[str, Any]] | None = None
    """See warnings."""


class CustomersSearchResponsePagination(Model):
    """Which part of the matches this is."""

    limit: int | None = None
    """The limit applied."""

    offset: int | None = None
    """The offset applied."""

    total: int | None = None
    """Number of matches in all."""


class MatchedIdentifier(Model):
    """What `matchedIdentifiers` of `CustomersSearchResponseData` holds."""

    id_type: Annotated[str | None, wire("idType")] = None
    """Name of the value that matched, such as `firstName`."""

    id_value: Annotated[str | None, wire("idValue")] = None
    """The value that matched."""

    source: str | None = None
    """Source in which it matched."""

    account_id: Annotated[str | None, wire("accountId")] = None
    """Account in which it matched; empty for a source with a single account."""


class DataProfile(Model):
    """What `profiles` of `CustomersSearchResponseData` holds."""

    source: str | None = None
    """Source of the profile."""

    first_name: Annotated[str | None, wire("firstName")] = None
    """Given name."""

    last_name: Annotated[str | None, wire("lastName")] = None
    """Family name."""


class CustomersSearchResponseData(Model):
    """What `data` of `CustomersSearchResponse` holds."""

    user_id: Annotated[int | None, wire("userId")] = None
    """Customer id."""

    matched_identifiers: Annotated[list[MatchedIdentifier] | None, wire("matchedIdentifiers")] = (
        None
    )
    """What matched, and where."""

    profiles: list[DataProfile] | None = None
    """The customer's profiles in brief."""


class CustomersSearchResponse(Model):
    """What `customers.search` gives."""

    pagination: CustomersSearchResponsePagination | None = None
    """Which part of the matches this is."""

    data: list[CustomersSearchResponseData] | None = None
    """The customers found."""

    warnings: list[dict[str, Any]] | None = None
    """See warnings."""

    errors: list[ResponsesAndError] | None = None
    """See error item."""


IdentifierName: TypeAlias = (
    Literal["mobile", "email", "externalId", "wechat", "martjackId", "fbId"] | str
)
"""What `identifierName` of `customers.look_up_id` takes."""


class CustomersLookUpIdResponse(Model):
    """What `customers.look_up_id` gives."""

    entity: int | None = None
    """The customer id."""

    warnings: list[dict[str, Any]] | None = None
    """See warnings."""


class CustomersRetrieveLoyaltyDetailsResponseData(Model):
    """What `data` of `CustomersRetrieveLoyaltyDetailsResponse` holds."""

    redeemed: int | float | None = None
    """Points that were spent."""

    expired: int | float | None = None
    """Points that have lapsed."""

    returned: int | float | None = None
    """Points taken back for returned goods."""

    adjusted: int | float | None = None
    """Points corrected by hand."""

    lifetime_points: Annotated[int | float | None, wire("lifetimePoints")] = None
    """Points earned so far."""

    loyalty_points: Annotated[int | float | None, wire("loyaltyPoints")] = None
    """Points that can be spent now."""

    cumulative_purchases: Annotated[int | float | None, wire("cumulativePurchases")] = None
    """Value of the purchases counted so far."""

    loyalty_id: Annotated[int | None, wire("loyaltyId")] = None
    """Id of the loyalty membership."""

    current_slab: Annotated[str | None, wire("currentSlab")] = None
    """Name of the present tier."""

    next_slab: Annotated[str | None, wire("nextSlab")] = None
    """Name of the next tier."""

    next_slab_serial_number: Annotated[int | None, wire("nextSlabSerialNumber")] = None
    """Position of the next tier; `-1` at the top."""

    next_slab_description: Annotated[str | None, wire("nextSlabDescription")] = None
    """Description of the next tier."""

    slab_s_no: Annotated[int | None, wire("slabSNo")] = None
    """Position of the present tier."""

    slab_expiry_date: Annotated[_datetime.datetime | None, wire("slabExpiryDate")] = None
    """When the present tier ends."""

    program_id: Annotated[int | None, wire("programId")] = None
    """Id of the program."""


class CustomersRetrieveLoyaltyDetailsResponse(Model):
    """What `customers.retrieve_loyalty_details` gives."""

    data: list[CustomersRetrieveLoyaltyDetailsResponseData] | None = None
    """One item for each program the customer belongs to."""

    warnings: list[dict[str, Any]] | None = None
    """See warnings."""

    errors: list[ResponsesAndError] | None = None
    """See error item."""


class CustomersRetrieveSubscriptionsResponseSubscription(Model):
    """What `subscriptions` of `CustomersRetrieveSubscriptionsResponse` holds."""

    channel: str | None = None
    """Channel."""

    priority: Literal["TRANS", "BULK"] | str | None = None
    """Kind of message. One of `TRANS`, `BULK`."""

    type: Literal["OPTIN", "OPTOUT"] | str | None = None
    """The customer's choice. One of `OPTIN`, `OPTOUT`."""


class CustomersRetrieveSubscriptionsResponse(Model):
    """What `customers.retrieve_subscriptions` gives."""

    subscriptions: list[CustomersRetrieveSubscriptionsResponseSubscription] | None = None
    """One item for each channel and priority."""

    campaign_id: Annotated[int | None, wire("campaignId")] = None
    """Campaign that led to the last change; `0` for none."""

    communication_id: Annotated[int | None, wire("communicationId")] = None
    """Message that led to the last change; `0` for none."""

    warnings: list[dict[str, Any]] | None = None
    """See warnings."""


class CustomersUpdateSubscriptionsBodyScope(Model):
    """How far the choice reaches."""

    scope: str | None = None
    """Scope, such as `USER`."""

    sub_scope: Annotated[str | None, wire("subScope")] = None
    """Scope within the scope, such as `NONE`."""


class CustomersUpdateSubscriptionsBodySubscription(Model):
    """What `subscriptions` of `CustomersUpdateSubscriptionsBody` holds."""

    channel: Literal["SMS", "EMAIL", "WECHAT"] | str | None = None
    """Channel. One of `SMS`, `EMAIL`, `WECHAT`."""

    account_id: Annotated[str | None, wire("accountId")] = None
    """Account on that channel; empty if there is only one."""

    priority: Literal["TRANS", "BULK"] | str | None = None
    """Kind of message. One of `TRANS`, `BULK`."""

    type: Literal["OPTIN", "OPTOUT"] | str | None = None
    """The customer's choice. One of `OPTIN`, `OPTOUT`."""


class CustomersUpdateSubscriptionsBody(Model):
    """What `customers.update_subscriptions` sends."""

    communication_id: Annotated[int | None, wire("communicationId")] = None
    """Message that led to the change; `-1` for none."""

    campaign_id: Annotated[int | None, wire("campaignId")] = None
    """Campaign that led to the change; `-1` for none."""

    reason: str | None = None
    """Why the choice changed, in free text."""

    scope: CustomersUpdateSubscriptionsBodyScope | None = None
    """How far the choice reaches."""

    subscriptions: list[CustomersUpdateSubscriptionsBodySubscription] | None = None
    """The choices."""


class CustomersUpdateSubscriptionsResponseScope(Model):
    """How far the choice reaches, and which of its members were set."""

    scope_id: Annotated[int | None, wire("scopeId")] = None
    """Id of the scope; `0` if it has none."""

    scope: str | None = None
    """Scope, as sent."""

    sub_scope: Annotated[str | None, wire("subScope")] = None
    """Scope within the scope, as sent."""

    set_created_on: Annotated[bool | None, wire("setCreatedOn")] = None
    """Whether a creation time was set."""

    set_priority: Annotated[bool | None, wire("setPriority")] = None
    """Whether a priority was set."""

    set_scope_id: Annotated[bool | None, wire("setScopeId")] = None
    """Whether an id was set."""

    set_scope: Annotated[bool | None, wire("setScope")] = None
    """Whether a scope was set."""

    set_sub_scope: Annotated[bool | None, wire("setSubScope")] = None
    """Whether a sub-scope was set."""


class CustomersUpdateSubscriptionsResponseSubscription(Model):
    """What `subscriptions` of `CustomersUpdateSubscriptionsResponse` holds."""

    channel: str | None = None
    """Channel."""

    account_id: Annotated[str | None, wire("accountId")] = None
    """Account on that channel; empty if there is only one."""

    priority: Literal["TRANS", "BULK"] | str | None = None
    """Kind of message. One of `TRANS`, `BULK`."""

    type: Literal["OPTIN", "OPTOUT"] | str | None = None
    """The customer's choice. One of `OPTIN`, `OPTOUT`."""


class CustomersUpdateSubscriptionsResponse(Model):
    """What `customers.update_subscriptions` gives."""

    scope: CustomersUpdateSubscriptionsResponseScope | None = None
    """How far the choice reaches, and which of its members were set."""

    subscriptions: list[CustomersUpdateSubscriptionsResponseSubscription] | None = None
    """The choices as stored."""

    campaign_id: Annotated[int | None, wire("campaignId")] = None
    """Campaign, as sent."""

    communication_id: Annotated[int | None, wire("communicationId")] = None
    """Message, as sent."""

    reason: str | None = None
    """Reason, as sent."""

    warnings: list[dict[str, Any]] | None = None
    """See warnings."""


class CustomersRegisterFields(TypedDict, total=False):
    """What `customers.register` sends, by keyword."""

    profiles: Sequence[CustomersRegisterBodyProfile | Mapping[str, Any]] | Unset
    loyalty_info: CustomersRegisterBodyLoyaltyInfo | Mapping[str, Any] | Unset


class CustomersUpdateFields(TypedDict, total=False):
    """What `customers.update` sends, by keyword."""

    profiles: Sequence[CustomersUpdateBodyProfile | Mapping[str, Any]] | Unset
    loyalty_info: CustomersUpdateBodyLoyaltyInfo | Mapping[str, Any] | Unset


class CustomersChangeIdentifiersFields(TypedDict, total=False):
    """What `customers.change_identifiers` sends, by keyword."""

    add: Sequence[CustomersChangeIdentifiersBodyAdd | Mapping[str, Any]] | Unset
    remove: Sequence[CustomersChangeIdentifiersBodyRemove | Mapping[str, Any]] | Unset


class CustomersUpdateSubscriptionsFields(TypedDict, total=False):
    """What `customers.update_subscriptions` sends, by keyword."""

    communication_id: int | Unset
    campaign_id: int | Unset
    reason: str | Unset
    scope: CustomersUpdateSubscriptionsBodyScope | Mapping[str, Any] | Unset
    subscriptions: (
        Sequence[CustomersUpdateSubscriptionsBodySubscription | Mapping[str, Any]] | Unset
    )
