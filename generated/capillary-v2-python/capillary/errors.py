# Made by slatewright; changes here are lost. Code of your own goes into `extras`.
"""What can go wrong: the exceptions, and the error codes that the API documents."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from ._runtime import (
    ApiConnectionError,
    ApiError,
    ApiStatusError,
    ApiTimeoutError,
    ApplicationError,
    ArgumentError,
    ArgumentTypeError,
    AuthenticationError,
    BadRequestError,
    ClientError,
    ConflictError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
    ResponseError,
    ServerError,
    UnprocessableEntityError,
)

__all__ = [
    "ERROR_CODES",
    "ApiConnectionError",
    "ApiError",
    "ApiStatusError",
    "ApiTimeoutError",
    "ApplicationError",
    "ArgumentError",
    "ArgumentTypeError",
    "AuthenticationError",
    "BadRequestError",
    "ClientError",
    "ConflictError",
    "ErrorCode",
    "MethodNotAllowedError",
    "NotFoundError",
    "PermissionDeniedError",
    "RateLimitError",
    "ResponseError",
    "ServerError",
    "UnprocessableEntityError",
]


class ErrorCode(NamedTuple):
    """An error or warning code of the application."""

    message: str
    warning: bool = False


class MethodNotAllowedError(ClientError):
    """The server answered with status 405."""


ERROR_TYPES: Final[Mapping[int, type[ApiStatusError]]] = MappingProxyType(
    {405: MethodNotAllowedError}
)
"""The classes of statuses that only this API documents."""

ERROR_CODES: Final[Mapping[str, ErrorCode]] = MappingProxyType(
    {
        "8007": ErrorCode("The identifier is taken by another customer of this source."),
        "8008": ErrorCode(
            "Update: several profiles match within one source. Identifier change: the new one exists in this source already."
        ),
        "8009": ErrorCode("No customer has this id or identifier."),
        "8010": ErrorCode("A communication channel is malformed."),
        "8011": ErrorCode("The source is unknown. Reported by the id lookup."),
        "8012": ErrorCode("The source is unknown. Reported when a customer is retrieved."),
        "8013": ErrorCode("The identifier is malformed, or identifierName is misspelled."),
        "8015": ErrorCode("The identifier belongs to no customer."),
        "8018": ErrorCode("A loyalty member cannot become a non-member."),
        "8045": ErrorCode("accountId is missing."),
        "8051": ErrorCode(
            "Another source knows this identifier. The customer is being merged into the account named in the message."
        ),
        "8053": ErrorCode(
            "Several customers of other sources hold the identifiers, so no merge is possible; or a merge was made earlier."
        ),
        "8055": ErrorCode("The email address is malformed."),
        "8056": ErrorCode("The mobile number is malformed."),
        "8057": ErrorCode("A channel holds a malformed email address."),
        "8058": ErrorCode("A channel holds a malformed mobile number."),
        "8059": ErrorCode("The customer was not passed on to the search index."),
        "8062": ErrorCode("The loyalty points could not be read."),
        "8063": ErrorCode("The segments could not be read."),
        "8064": ErrorCode("The external id failed validation."),
        "8065": ErrorCode("The identifier belongs to no customer of this source."),
        "8066": ErrorCode("Reported when identifiers change; no meaning is published."),
        "8067": ErrorCode("Reported by updates and identifier changes; no meaning is published."),
        "8069": ErrorCode("This customer was merged into another."),
        "600": ErrorCode("action is missing or not a listed value."),
        "602": ErrorCode("entityValue is missing or malformed."),
        "9001": ErrorCode("The survey id is not valid."),
        "9002": ErrorCode("The question id is not valid."),
        "9003": ErrorCode("No survey was found."),
        "9004": ErrorCode("No question was found."),
        "9005": ErrorCode("No response was found."),
        "9006": ErrorCode("The vendor's id of the survey is not valid."),
        "9007": ErrorCode("The questions could not be added."),
        "9008": ErrorCode("Another survey has this vendor id."),
        "9010": ErrorCode("Another question has this vendor id."),
        "9011": ErrorCode("The lookup does not know this vendor id of a question."),
        "9012": ErrorCode("One request names the same vendor id of a question twice."),
        "91024": ErrorCode("The credentials do not match."),
        "91026": ErrorCode("The password could not be changed."),
        "91027": ErrorCode(
            "The mobile number or email address is not a known login. / The vertical was not found."
        ),
        "91028": ErrorCode("The password is not an MD5 digest. / The vertical is not valid."),
        "91029": ErrorCode(
            "The customer has a login already. / The vertical was not added, because its name is not valid."
        ),
        "91031": ErrorCode("The login could not be created. / The vertical could not be disabled."),
        "8093": ErrorCode("The store network did not accept the walk-in."),
        "8094": ErrorCode("identifierValue is missing."),
        "8095": ErrorCode("The source is unknown."),
        "8096": ErrorCode("till_code is not valid."),
        "8097": ErrorCode("The notification service is down."),
        "8098": ErrorCode("The TILL is not valid."),
        "8099": ErrorCode("identifierName is missing."),
        "91030": ErrorCode("The vertical could not be added to the organization."),
        "91032": ErrorCode("The organization has this vertical already."),
        "3213": ErrorCode("The source account was not found."),
        "3214": ErrorCode("The source account could not be added."),
        "3215": ErrorCode("No types of source are defined."),
        "3216": ErrorCode("The name of the source is not valid."),
        "3217": ErrorCode("sourceAccountIdentifier is not valid."),
        "3218": ErrorCode("The type of source is not valid."),
        "3219": ErrorCode("The account was not changed, because its UUID is not valid."),
        "3220": ErrorCode("An account with these values exists already."),
        "3221": ErrorCode("The account was not changed, or the organization id is not valid."),
        "3222": ErrorCode("This source has no settings."),
    }
)
"""What the codes in `ApplicationError.problems` mean, as far as the API documents them."""
