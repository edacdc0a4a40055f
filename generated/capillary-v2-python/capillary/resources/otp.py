# Made by slatewright; changes here are lost. Code of your own goes into `extras`.
"""The operations of `otp`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Unpack

from .. import models
from .._runtime import UNSET, AsyncResource, Call, Options, Resource, Unset, awaited, body_of


def issue_request(
    format: str | Unset = UNSET,
    body: models.OtpIssueBody | Mapping[str, Any] | Unset = UNSET,
    **named: Unpack[models.OtpIssueFields],
) -> Call[models.OtpIssueResponse]:
    """The request of `otp.issue` (includes/_otp.md:44)."""
    return Call(
        "otp.issue",
        "POST /otp/generate",
        returns=models.OtpIssueResponse,
        query={"format": format},
        body=body_of(models.OtpIssueBody, body, named),
    )


def validate_request(
    format: str | Unset = UNSET,
    body: models.OtpValidateBody | Mapping[str, Any] | Unset = UNSET,
    **named: Unpack[models.OtpValidateFields],
) -> Call[models.OtpValidateResponse]:
    """The request of `otp.validate` (includes/_otp.md:101)."""
    return Call(
        "otp.validate",
        "POST /otp/validate",
        returns=models.OtpValidateResponse,
        query={"format": format},
        body=body_of(models.OtpValidateBody, body, named),
    )


def fetch_request(
    identifier_name: Literal["mobile", "email", "external_id", "wechat"] | str | Unset = UNSET,
    identifier_value: str | Unset = UNSET,
    source: str | Unset = UNSET,
    account_id: str | Unset = UNSET,
    threshold: int | Unset = UNSET,
    scope: Literal["POINTS", "COUPONS"] | str | Unset = UNSET,
) -> Call[models.OtpFetchResponse]:
    """The request of `otp.fetch` (includes/_otp.md:149)."""
    return Call(
        "otp.fetch",
        "GET /otp",
        returns=models.OtpFetchResponse,
        query={
            "identifierName": identifier_name,
            "identifierValue": identifier_value,
            "source": source,
            "accountId": account_id,
            "threshold": threshold,
            "scope": scope,
        },
    )


class Otp(Resource):
    """One-time passwords prove that somebody at the till or on the website holds a certain
    phone or mailbox. How long they live and what they look like is configured in InTouch.
    All three operations are rate-limited.
    """

    def issue(
        self,
        *,
        format: str | Unset = UNSET,
        body: models.OtpIssueBody | Mapping[str, Any] | Unset = UNSET,
        options: Options = None,
        **named: Unpack[models.OtpIssueFields],
    ) -> models.OtpIssueResponse:
        """Issue an OTP.

        Creates a one-time password for a customer and sends it by SMS, by email, or both.

        Args:
            format: Format of the answer. Send `json`.
        """
        return self._send(issue_request(format, body, **named), options)

    def validate(
        self,
        *,
        format: str | Unset = UNSET,
        body: models.OtpValidateBody | Mapping[str, Any] | Unset = UNSET,
        options: Options = None,
        **named: Unpack[models.OtpValidateFields],
    ) -> models.OtpValidateResponse:
        """Validate an OTP.

        Checks the one-time password that a customer has typed. A wrong password is an ordinary
        answer, not an error.

        Args:
            format: Format of the answer. Send `json`.
        """
        return self._send(validate_request(format, body, **named), options)

    def fetch(
        self,
        *,
        identifier_name: Literal["mobile", "email", "external_id", "wechat"] | str | Unset = UNSET,
        identifier_value: str | Unset = UNSET,
        source: str | Unset = UNSET,
        account_id: str | Unset = UNSET,
        threshold: int | Unset = UNSET,
        scope: Literal["POINTS", "COUPONS"] | str | Unset = UNSET,
        options: Options = None,
    ) -> models.OtpFetchResponse:
        """Fetch an OTP.

        Returns the one-time password most recently issued to a customer, so that another channel
        can deliver it. Where several are valid, the newest is returned.

        Args:
            identifier_name: Kind of identifier. One of `mobile`, `email`, `external_id`, `wechat`.
            identifier_value: The identifier itself.
            source: Source in which the customer was registered.
            account_id: Account within the source. Required if the source has several accounts.
            threshold: How long the password must be valid, in seconds.
            scope: What the password was issued for. One of `POINTS`, `COUPONS`.
        """
        return self._send(
            fetch_request(identifier_name, identifier_value, source, account_id, threshold, scope),
            options,
        )


class AsyncOtp(AsyncResource):
    """`Otp`, to be awaited."""

    issue = awaited(Otp.issue)
    """Issue an OTP. See `Otp.issue`."""

    validate = awaited(Otp.validate)
    """Validate an OTP. See `Otp.validate`."""

    fetch = awaited(Otp.fetch)
    """Fetch an OTP. See `Otp.fetch`."""
