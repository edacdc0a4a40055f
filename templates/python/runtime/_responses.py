"""From a response to what the call gives, or to the error that it raises."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

import httpx

from ._base import Context
from ._build import ROOT, build, build_loosely, parse
from ._errors import (
    ApiConnectionError,
    ApiStatusError,
    ApiTimeoutError,
    ApplicationError,
    Problem,
    ResponseError,
    status_error,
)
from ._models import Mismatch
from ._options import Call, ClientConfig, ErrorList
from ._reach import reach, reach_all
from ._values import Json
from ._wire import Answer

T = TypeVar("T")

_DETAIL_PATHS = (
    "message",
    "error.message",
    "error",
    "errors.0.message",
    "errors.0",
    "detail",
    "title",
)
_DETAIL_LENGTH = 200
_TEXTS = ("json", "xml", "yaml", "javascript", "jsonl", "x-www-form-urlencoded", "graphql", "toml")
"""How content types end that are text without being of the family."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How the exchange ended: what came last, and after how much."""

    answer: Answer
    retries_taken: int
    secrets: tuple[str, ...] = field(default=(), repr=False)
    """Texts that the server may repeat, but a message must not."""
    authenticated: bool = False


@dataclass(frozen=True, slots=True)
class RawResponse(Generic[T]):
    """What a call gives, and the response that it came in."""

    value: T
    response: httpx.Response
    retries_taken: int
    mismatches: tuple[Mismatch, ...] = ()
    """Where the answer differs from its documented type."""
    error_lists: tuple[ErrorList, ...] = field(default=(), repr=False)
    """Where the answer would list errors."""
    request_id_headers: tuple[str, ...] = field(default=(), repr=False)
    """Where the server says what it calls the request."""

    @property
    def application_errors(self) -> tuple[Problem, ...]:
        """What the answer itself lists as errors; read out of it when asked for, as few ever do."""
        return _problems(self.error_lists, self.response, self.value)

    @property
    def request_id(self) -> str | None:
        """What the server calls the request."""
        return _request_id(self.response, self.request_id_headers)

    @property
    def status(self) -> int:
        """The HTTP status."""
        return self.response.status_code

    @property
    def headers(self) -> httpx.Headers:
        """The response headers."""
        return self.response.headers


def successful(call: Call[Any], config: ClientConfig, outcome: Outcome) -> httpx.Response:
    """The response, if it is a success.

    Raises:
        ApiConnectionError: where no response came.
        ApiStatusError: where the status is not a success.
    """
    if isinstance(outcome.answer, httpx.HTTPError):
        raise connection_error(call, outcome.answer, outcome) from outcome.answer
    if outcome.answer.is_success or _is_awaited(call, outcome.answer):
        return outcome.answer
    raise _status_error(call, config, outcome.answer, outcome)


def _is_awaited(call: Call[Any], response: httpx.Response) -> bool:
    return call.redirects and response.is_redirect


def connection_error(
    call: Call[Any], cause: httpx.HTTPError, outcome: Outcome
) -> ApiConnectionError:
    """The error for an exchange that the network ended."""
    context = Context(call.operation, None, outcome.retries_taken)
    reason = type(cause).__name__
    if str(cause) and not isinstance(cause, httpx.LocalProtocolError):
        reason += f": {_redacted(str(cause), outcome.secrets)}"
    if isinstance(cause, httpx.TimeoutException):
        return ApiTimeoutError(f"{call.operation}: timed out ({reason})", context)
    return ApiConnectionError(f"{call.operation}: no usable answer ({reason})", context)


def read(call: Call[T], config: ClientConfig, outcome: Outcome) -> RawResponse[T]:
    """The value of a finished exchange, with its response.

    Raises:
        ApiError: of whichever kind fits.
    """
    response = successful(call, config, outcome)
    value, mismatches = _value(call, config, response, outcome)
    if mismatches:
        for hook in config.on_mismatch:
            hook(call.operation, mismatches)
        if config.strict:
            context = context_of(call, config, response, outcome.retries_taken)
            raise ResponseError(_strict_message(call, mismatches), context, response, mismatches)
    stated, names = call.application_errors, config.request_id_headers
    lists = config.application_errors if stated is None else stated
    raw = RawResponse(value, response, outcome.retries_taken, mismatches, lists, names)
    problems = raw.application_errors if config.raise_application_errors else ()
    if problems:
        context = context_of(call, config, response, outcome.retries_taken)
        listed = _redacted("; ".join(map(str, problems)), outcome.secrets)
        raise ApplicationError(f"{call.operation}: {listed}", context, response, problems)
    return raw


def streamed(call: Call[Any], config: ClientConfig, outcome: Outcome) -> RawResponse[None]:
    """A successful response whose content is yet to come.

    Raises:
        ApiConnectionError, ApiStatusError: as `successful`.
    """
    response, names = successful(call, config, outcome), config.request_id_headers
    return RawResponse(None, response, outcome.retries_taken, request_id_headers=names)


def is_about(error: httpx.HTTPError, response: httpx.Response) -> bool:
    """Whether an error befell this response, not some other exchange."""
    try:
        return error.request is response.request
    except RuntimeError:
        return False


def context_of(
    call: Call[Any], config: ClientConfig, response: httpx.Response, retries_taken: int
) -> Context:
    """What errors say about the call."""
    request_id = _request_id(response, config.request_id_headers)
    return Context(call.operation, request_id, retries_taken)


def _request_id(response: httpx.Response, names: tuple[str, ...]) -> str | None:
    named = (response.headers.get(name) for name in names)
    return next((found for found in named if found), None)


def _value(
    call: Call[Any], config: ClientConfig, response: httpx.Response, outcome: Outcome
) -> tuple[Any, tuple[Mismatch, ...]]:
    expected = call.returns
    if _is_awaited(call, response):
        return response.headers.get("location"), ()
    if expected is None or call.method == "HEAD":
        return None, ()
    if expected is bytes:
        return response.content, ()
    if expected in (str, Any) and response.content and not _is_text(response):
        told = () if expected is Any else (Mismatch(ROOT, "the answer is no text"),)
        return response.content, told
    if expected is str and not _says_json(response):
        return response.text, ()
    if not response.content.strip():
        return None, () if _allows_none(expected) else (Mismatch(ROOT, "the answer is empty"),)
    try:
        return build(expected, response.content)
    except ValueError as error:
        if expected is Any and not _says_json(response):
            return response.text, ()
        media = response.headers.get("content-type", "no content type")
        message = f"{call.operation}: the answer ({media}) is not JSON: {type(error).__name__}"
        context = context_of(call, config, response, outcome.retries_taken)
        raise ResponseError(message, context, response) from error


def _says_json(response: httpx.Response) -> bool:
    return _media(response).endswith(("/json", "+json"))


def _media(response: httpx.Response) -> str:
    stated: str = response.headers.get("content-type", "")
    return stated.partition(";")[0].strip().lower()


def _is_text(response: httpx.Response) -> bool:
    """Whether the content is text by its type; where none is given, or one of the API's own, whether it can be."""
    media = _media(response)
    if media and not (media.startswith("application/vnd.") and "+" not in media):
        stated = media.startswith("text/") or media.endswith(_TEXTS)
        return stated or response.charset_encoding is not None
    try:
        response.content.decode()
    except UnicodeDecodeError:
        return False
    return True


def _allows_none(expected: Any) -> bool:
    return not build_loosely(expected, None)[1]


def _strict_message(call: Call[Any], mismatches: tuple[Mismatch, ...]) -> str:
    first, *others = mismatches
    more = f" (and {len(others)} more)" if others else ""
    return f"{call.operation}: the answer differs from its type at {first}{more}"


def _problems(
    stated: tuple[ErrorList, ...], response: httpx.Response, value: object
) -> tuple[Problem, ...]:
    """What the answer lists; it is parsed again only where the value has something there."""
    opaque = value is None or isinstance(value, str | bytes)
    lists = [
        each for each in stated if opaque or next(reach_all(value, each.path), None) is not None
    ]
    data = _json_or_none(response) if lists else None
    return tuple(problem for each in lists for problem in _listed(data, each))


def _listed(data: Json, where: ErrorList) -> Iterable[Problem]:
    for path, entry in reach_all(data, where.path):
        if entry in (None, "", {}) or _is_fine(entry, where):
            continue
        if isinstance(entry, dict):
            code, message = reach(entry, where.code), reach(entry, where.message)
            yield Problem(path, _text(code), _text(message), entry)
        else:
            yield Problem(path, None, _text(entry), entry)


def _is_fine(entry: Json, where: ErrorList) -> bool:
    flag = reach(entry, where.success) if where.success and isinstance(entry, dict) else None
    return flag is True or str(flag).lower() == "true"


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _json_or_none(response: httpx.Response) -> Json:
    try:
        return parse(response.content)
    except ValueError:
        return None


def _status_error(
    call: Call[Any], config: ClientConfig, response: httpx.Response, outcome: Outcome
) -> ApiStatusError:
    context = context_of(call, config, response, outcome.retries_taken)
    body = _error_body(call.errors, response)
    message = f"{call.operation}: {response.status_code} {response.reason_phrase}".rstrip()
    if context.request_id:
        message += f" (request id {context.request_id})"
    if response.status_code in (401, 403) and not outcome.authenticated:
        message += f" (no credentials were sent{_hint(call, config)})"
    detail = _detail(body)
    if detail:
        message += f": {_redacted(detail, outcome.secrets)}"
    kind = status_error(response.status_code, config.error_types)
    return kind(message, context, response, body)


def _hint(call: Call[Any], config: ClientConfig) -> str:
    """What to give the client, so that the call would carry credentials."""
    stated = config.security if call.security is None else call.security
    ways = [(name,) for name in config.hints] if stated is None else stated
    known = [names for names in ways if names and all(name in config.hints for name in names)]
    wording = " or ".join(" and ".join(config.hints[name] for name in names) for names in known)
    return f"; give the client {wording}" if wording else ""


def _error_body(documented: Mapping[str, Any], response: httpx.Response) -> Any:
    data = _json_or_none(response)
    if data is None:
        return response.text
    status = str(response.status_code)
    for key in (status, f"{status[0]}XX", "default"):
        if key in documented:
            with suppress(ValueError):
                return build_loosely(documented[key], data)[0]
    return data


def _detail(body: object) -> str:
    """The server's own words, where they are where such words usually are."""
    found = (reach(body, path) for path in _DETAIL_PATHS)
    text = next((one for one in found if isinstance(one, str) and one.strip()), "")
    return " ".join(text.split())[:_DETAIL_LENGTH]


def _redacted(text: str, secrets: tuple[str, ...]) -> str:
    for secret in secrets:
        text = text.replace(secret, "***")
    return text
