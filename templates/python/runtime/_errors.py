"""Everything that a call can raise, under one base."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import httpx

from ._base import ApiError, Context
from ._models import Mismatch
from ._retry import retry_after


@dataclass(frozen=True, slots=True)
class Problem:
    """One entry of the error list in an answer."""

    path: str
    """JSON path of the list in the answer."""
    code: str | None
    message: str | None
    entry: Any
    """The entry as it came."""

    def __str__(self) -> str:
        return " ".join(part for part in (self.code, self.message) if part) or self.path


class ApiConnectionError(ApiError):
    """No answer came: the network, the name or the server failed; `__cause__` says how."""


class ApiTimeoutError(ApiConnectionError):
    """No answer came in time."""


class ApiStatusError(ApiError):
    """The server answered with a status that is not a success."""

    def __init__(
        self, message: str, context: Context | None, response: httpx.Response, body: Any
    ) -> None:
        super().__init__(message, context)
        self.response = response
        self.status_code = response.status_code
        self.body = body
        """The documented error type, else parsed JSON, else text."""

    @property
    def retry_after(self) -> float | None:
        """Seconds that the server asks to wait before another try."""
        return retry_after(self.response.headers)


class ClientError(ApiStatusError):
    """4xx: the request is at fault."""


class BadRequestError(ClientError):
    """400: the server does not understand the request."""


class AuthenticationError(ClientError):
    """401: the credentials are missing or wrong."""


class PermissionDeniedError(ClientError):
    """403: the credentials do not allow this."""


class NotFoundError(ClientError):
    """404: there is nothing at this address."""


class ConflictError(ClientError):
    """409: the request does not fit the present state."""


class UnprocessableEntityError(ClientError):
    """422: the request is understood, but its values are not acceptable."""


class RateLimitError(ClientError):
    """429: too many requests."""


class ServerError(ApiStatusError):
    """5xx: the server failed."""


class ResponseError(ApiError):
    """The answer cannot be read, or differs from its documented type and `strict` is on."""

    def __init__(
        self,
        message: str,
        context: Context | None,
        response: httpx.Response,
        mismatches: tuple[Mismatch, ...] = (),
    ) -> None:
        super().__init__(message, context)
        self.response = response
        self.mismatches = mismatches

    @property
    def path(self) -> str | None:
        """JSON path of the first difference; None where the answer could not be parsed."""
        return self.mismatches[0].path if self.mismatches else None


class ApplicationError(ApiError):
    """A successful status, but the answer lists errors."""

    def __init__(
        self,
        message: str,
        context: Context | None,
        response: httpx.Response,
        problems: tuple[Problem, ...],
    ) -> None:
        super().__init__(message, context)
        self.response = response
        self.problems = problems


STATUS_ERRORS: Mapping[int, type[ApiStatusError]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    422: UnprocessableEntityError,
    429: RateLimitError,
}


def status_error(status: int, known: Mapping[int, type[ApiStatusError]]) -> type[ApiStatusError]:
    """The error class of a status; `known` comes before the classes above."""
    if status in known:
        return known[status]
    families = {4: ClientError, 5: ServerError}
    return STATUS_ERRORS.get(status) or families.get(status // 100, ApiStatusError)


def show_as(package: str, *classes: type[object]) -> None:
    """Let classes appear as members of the package that exports them, not of a private module."""
    for each in classes:
        each.__module__ = package
