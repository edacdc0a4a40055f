# Made by slatewright; changes here are lost. Code of your own goes into `extras`.
"""Models of `otp`."""

from __future__ import annotations

import datetime as _datetime
from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Literal, TypedDict

from .._runtime import Model, Unset, wire


class EmailTemplate(Model):
    """The email, if it should differ from the default."""

    subject: str | None = None
    """Subject line."""

    body: str | None = None
    """Text, with `{{ validation_code }}` where the password goes."""


class Channel(Model):
    """What `channels` of `OtpIssueBody` holds."""

    type: Literal["EMAIL", "SMS"] | str | None = None
    """Kind of channel. One of `EMAIL`, `SMS`."""

    value: str | None = None
    """Address or number on that channel."""


class OtpIssueBody(Model):
    """What `otp.issue` sends."""

    entity_type: Annotated[Literal["MOBILE", "EMAIL"] | str | None, wire("entityType")] = None
    """What names the customer. One of `MOBILE`, `EMAIL`."""

    entity_value: Annotated[str | None, wire("entityValue")] = None
    """Mobile number or email address, as registered."""

    action: Literal["COUPON", "POINTS", "REGISTRATION", "GENERIC"] | str | None = None
    """What the password will permit. One of `COUPON`, `POINTS`, `REGISTRATION`, `GENERIC`."""

    template: str | None = None
    """Text of the SMS, with `{{ validation_code }}` where the password goes."""

    email_template: Annotated[EmailTemplate | None, wire("emailTemplate")] = None
    """The email, if it should differ from the default."""

    channels: list[Channel] | None = None
    """Where to send the password."""


class OtpIssueResponse(Model):
    """What `otp.issue` gives."""

    created_id: Annotated[int | None, wire("createdId")] = None
    """Id of the password that was issued."""

    warnings: list[dict[str, Any]] | None = None
    """See warnings."""


class OtpValidateBody(Model):
    """What `otp.validate` sends."""

    entity_type: Annotated[Literal["MOBILE", "EMAIL"] | str | None, wire("entityType")] = None
    """What names the customer. One of `MOBILE`, `EMAIL`."""

    entity_value: Annotated[str | None, wire("entityValue")] = None
    """Mobile number or email address, as registered."""

    code: str | None = None
    """The one-time password as typed."""

    action: Literal["COUPON", "POINTS", "REGISTRATION", "GENERIC"] | str | None = None
    """What the password permits. One of `COUPON`, `POINTS`, `REGISTRATION`, `GENERIC`."""


class OtpValidateResponse(Model):
    """What `otp.validate` gives."""

    entity: bool | None = None
    """`true` if the password is right, else `false`."""

    warnings: list[dict[str, Any]] | None = None
    """See warnings."""


class OtpFetchResponse(Model):
    """What `otp.fetch` gives."""

    org_id: Annotated[int | None, wire("orgId")] = None
    """Id of the organization."""

    user_id: Annotated[int | None, wire("userId")] = None
    """Id of the customer."""

    code: str | None = None
    """The one-time password."""

    valid_upto: Annotated[_datetime.datetime | None, wire("validUpto")] = None
    """Last moment at which it is accepted."""

    warnings: list[dict[str, Any]] | None = None
    """See warnings."""


class OtpIssueFields(TypedDict, total=False):
    """What `otp.issue` sends, by keyword."""

    entity_type: Literal["MOBILE", "EMAIL"] | str | Unset
    entity_value: str | Unset
    action: Literal["COUPON", "POINTS", "REGISTRATION", "GENERIC"] | str | Unset
    template: str | Unset
    email_template: EmailTemplate | Mapping[str, Any] | Unset
    channels: Sequence[Channel | Mapping[str, Any]] | Unset


class OtpValidateFields(TypedDict, total=False):
    """What `otp.validate` sends, by keyword."""

    entity_type: Literal["MOBILE", "EMAIL"] | str | Unset
    entity_value: str | Unset
    code: str | Unset
    action: Literal["COUPON", "POINTS", "REGISTRATION", "GENERIC"] | str | Unset
