"""The errors of an API: exception classes by status, and error codes of the application."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from slatewright.client.drafts import Failure
from slatewright.client.names import pascal, words
from slatewright.client.prose import brief, sentence
from slatewright.client.refs import Node, mapping, sequence, text
from slatewright.http.statuses import reason
from slatewright.model.plan import CodePlan, ErrorPlan, RaisePlan
from slatewright.model.printed import Source

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
    "ArgumentError",
    "ArgumentTypeError",
    "ClientError",
    "ResponseError",
    "ServerError",
}
_LONGEST_TEXT = 120
_OR = " / "


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
    phrase = reason(str(status))
    if phrase is None:
        return f"Status{status}Error"
    return pascal([word for word in words(phrase) if word != "error"], "Status") + "Error"


def common_statuses(document: Node) -> tuple[str, ...]:
    """The statuses that `x-common-responses` lists for all operations together."""
    return tuple(mapping(document.get("x-common-responses")))


def own_errors(documented: Iterable[str]) -> tuple[ErrorPlan, ...]:
    """Classes for the documented statuses that the runtime has none for."""
    statuses = {
        int(status) for status in documented if status.isdecimal() and 400 <= int(status) <= 599
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
    """The error codes that `x-error-codes` lists, each once: one that means several things says them all."""
    return merged_codes(_listed(node))


def merged_codes(found: Iterable[CodePlan]) -> tuple[CodePlan, ...]:
    """Codes, each once, with all that they mean."""
    merged: dict[str, CodePlan] = {}
    for one in found:
        known = merged.get(one.code)
        if known is not None:
            messages = dict.fromkeys(filter(None, (*known.message.split(_OR), one.message)))
            one = CodePlan(one.code, _OR.join(messages), known.warning and one.warning)
        merged[one.code] = one
    return tuple(merged.values())


def _listed(node: Node) -> Iterator[CodePlan]:
    for entry in map(mapping, sequence(node.get("x-error-codes"))):
        code = entry.get("code")
        if entry.get("success") is True:
            continue
        if isinstance(code, str | int) and not isinstance(code, bool):
            yield CodePlan(str(code), text(entry.get("message")), entry.get("warning") is True)


def error_names(own: Iterable[ErrorPlan]) -> tuple[Source, ...]:
    """All exception classes of a client."""
    return tuple(map(Source, sorted(_RUNTIME.union(error.name for error in own))))
