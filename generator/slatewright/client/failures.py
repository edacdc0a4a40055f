"""The errors of an API: exception classes by status, and error codes of the application."""

from __future__ import annotations

from collections.abc import Iterable
from http import HTTPStatus

from slatewright.client.drafts import Failure
from slatewright.client.names import pascal, words
from slatewright.client.prose import brief, sentence
from slatewright.client.refs import Node, mapping, sequence, text
from slatewright.model.plan import CodePlan, ErrorPlan, RaisePlan, Source

_KNOWN = {
    400: "BadRequestError",
    401: "AuthenticationError",
    403: "PermissionDeniedError",
    404: "NotFoundError",
    409: "ConflictError",
    422: "UnprocessableEntityError",
    429: "RateLimitError",
}
_RUNTIME = frozenset(_KNOWN.values()) | {
    "ApiConnectionError",
    "ApiError",
    "ApiStatusError",
    "ApiTimeoutError",
    "ApplicationError",
    "ClientError",
    "ResponseError",
    "ServerError",
}
_LONGEST_TEXT = 120


def error_class(status: str) -> Source:
    """The exception class for a documented status: `404`, `4XX` or `default`."""
    if not status.isdecimal() or not 400 <= int(status) <= 599:
        return Source({"4XX": "ClientError", "5XX": "ServerError"}.get(status, "ApiStatusError"))
    if known := _KNOWN.get(int(status)):
        return Source(known)
    if int(status) == 500:
        return Source("ServerError")
    return Source(_own_class(int(status)))


def _own_class(status: int) -> str:
    try:
        phrase = HTTPStatus(status).phrase
    except ValueError:
        return f"Status{status}Error"
    return pascal([word for word in words(phrase) if word != "error"], "Status") + "Error"


def own_errors(failures: Iterable[Failure]) -> tuple[ErrorPlan, ...]:
    """Classes for the documented statuses that the runtime has none for."""
    statuses = {
        int(failure.status)
        for failure in failures
        if failure.status.isdecimal() and 400 <= int(failure.status) <= 599
    }
    return tuple(
        ErrorPlan(
            error_class(str(status)),
            Source("ClientError" if status < 500 else "ServerError"),
            status,
            f"The server answered with status {status}.",
        )
        for status in sorted(statuses)
        if status not in _KNOWN and status != 500
    )


def raises(failures: Iterable[Failure]) -> tuple[RaisePlan, ...]:
    """What a method may raise, as far as the document says."""
    return tuple(
        RaisePlan(
            failure.status,
            error_class(failure.status),
            sentence(brief(failure.description, _LONGEST_TEXT)),
        )
        for failure in failures
    )


def codes(node: Node) -> tuple[CodePlan, ...]:
    """The error codes that `x-error-codes` lists, each once."""
    found: dict[str, CodePlan] = {}
    for entry in map(mapping, sequence(node.get("x-error-codes"))):
        code = entry.get("code")
        if isinstance(code, str | int) and not isinstance(code, bool):
            found.setdefault(
                str(code),
                CodePlan(str(code), text(entry.get("message")), entry.get("warning") is True),
            )
    return tuple(found.values())


def error_lists(node: Node) -> Source | None:
    """Where answers list errors, as `x-application-errors` says; None where it says nothing."""
    stated = node.get("x-application-errors")
    entries = sequence(stated) or ((stated,) if isinstance(stated, dict) else ())
    lists = []
    for entry in map(mapping, entries):
        settings = [
            f"{name}={entry[name]!r}"
            for name in ("path", "code", "message", "success")
            if isinstance(entry.get(name), str)
        ]
        lists.append(f"ErrorList({', '.join(settings)})")
    return Source(f"({', '.join(lists)},)") if lists else None


def error_names(own: Iterable[ErrorPlan]) -> tuple[Source, ...]:
    """All exception classes of a client."""
    return tuple(map(Source, sorted(_RUNTIME.union(error.name for error in own))))
