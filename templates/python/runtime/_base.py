"""The base of all errors, and those of calls that cannot be sent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeVar

import httpx

E = TypeVar("E", bound="ApiError")


@dataclass(frozen=True, slots=True)
class Context:
    """The call that failed."""

    operation: str = ""
    request_id: str | None = None
    """What the server calls the request; quote it when asking its operators for help."""
    retries_taken: int = 0


class ApiError(Exception):
    """Base of all errors that a client raises on purpose."""

    def __init__(self, message: str, context: Context | None = None) -> None:
        super().__init__(message)
        context = context or Context()
        self.operation = context.operation
        self.request_id = context.request_id
        self.retries_taken = context.retries_taken

    def __reduce__(self) -> tuple[Any, ...]:
        return _restored, (type(self), self.args, self.__dict__)


def _restored(kind: type[E], args: tuple[Any, ...], state: dict[str, Any]) -> E:
    error = kind.__new__(kind, *args)
    error.__dict__.update(state)
    return error


class ArgumentError(ApiError, ValueError):
    """What the caller gave cannot be sent, so nothing was; the message says what is wrong with it."""


class ArgumentTypeError(ArgumentError, TypeError):
    """As `ArgumentError`, where it is the type of what was given that cannot be sent."""


UNSENDABLE = (TypeError, ValueError, OSError, RecursionError, httpx.InvalidURL)
"""What Python, the file system and httpx raise for a value that cannot be put into a request."""


def argument_error(operation: str, cause: Exception) -> ArgumentError:
    """The error of a call for what is wrong with something that it was given."""
    wrong_type = isinstance(cause, TypeError)
    problem = "nested too deeply, or within itself" if isinstance(cause, RecursionError) else cause
    message = f"{operation}: {problem}" if operation else str(problem)
    return (ArgumentTypeError if wrong_type else ArgumentError)(message, Context(operation))
