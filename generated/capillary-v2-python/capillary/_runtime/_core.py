"""The whole exchange of one call, without doing any input or output itself.

`exchange` is a generator: it yields what is to be done (`Send`, `Sleep`) and is told what came of
it. `_sync` and `_async` do the doing, so both clients behave alike by construction.
"""

from __future__ import annotations

import logging
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import httpx

from ._auth import Auth, extended
from ._base import UNSENDABLE, ApiError, argument_error
from ._body import Encoded, encode_body
from ._errors import ResponseError
from ._options import Call, ClientConfig, Security
from ._query import encode_query
from ._responses import Outcome, context_of, successful
from ._retry import SAFE_METHODS, worth_repeating
from ._unset import UNSET
from ._values import is_list, members, text_of
from ._wire import CONTROL, TOKEN, Answer, Exchange, Send, Sleep, Wire, joined, located, origin

_log = logging.getLogger(__name__.partition(".")[0])

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_MOST_REDIRECTS = 10
_TOKEN_REFUSED = (400, 401, 403)
_TURN = 0.02
"""Seconds between looks at whether another call has fetched the token."""
_HARMLESS_HEADERS = ("accept", "accept-language", "user-agent")


@dataclass(frozen=True, slots=True)
class Prepared:
    """A request without credentials, and what is needed to send it."""

    wire: Wire
    auths: tuple[Auth, ...]
    safe: bool
    config: ClientConfig


def prepare(call: Call[Any], config: ClientConfig) -> Prepared:
    """Put a call and the client's settings together.

    Raises:
        ArgumentError: where something that the call was given cannot be sent.
    """
    try:
        return _prepared(call, config)
    except ApiError:
        raise
    except UNSENDABLE as error:
        raise argument_error(call.operation, error) from error


def _prepared(call: Call[Any], config: ClientConfig) -> Prepared:
    url_query = _query(call, config)
    config = config.with_options(call.options)
    base = config.base_url if config.pinned or call.base_url is None else call.base_url
    url, foreign = _destination(base, call.target, url_query)
    body = encode_body(call.body, call.media, call.bracketed)
    headers = _headers(call, config, body)
    wire = Wire(
        method=call.method,
        url=url,
        headers=_harmless(headers) if foreign else headers,
        timeout=_timeout(config),
        cookies={} if foreign else _cookies(call.cookies),
        body=body,
        operation=call.operation,
        foreign=foreign,
        follows=not call.redirects,
    )
    return Prepared(wire, _auths(call, config), _is_safe(call, wire), config)


def exchange(prepared: Prepared, call: Call[Any], stream: bool = False) -> Exchange[Outcome]:
    """Send a request until there is an outcome: with credentials, retries and redirects."""
    auths = () if prepared.wire.foreign else prepared.auths
    yield from _preludes(prepared, call, auths)
    outcome = yield from _retried(prepared, call, auths, stream)
    refused = _status(outcome.answer) == 401 and prepared.wire.body.repeatable
    if refused and (_secrets(auths) != outcome.secrets or _renewed(auths)):
        yield from _preludes(prepared, call, auths)
        again = yield from _retried(prepared, call, auths, stream)
        return replace(again, retries_taken=outcome.retries_taken + again.retries_taken)
    return outcome


def _secrets(auths: tuple[Auth, ...]) -> tuple[str, ...]:
    """What is sent now; after a refusal it differs where another call has renewed it meanwhile."""
    return tuple(secret for auth in auths for secret in auth.secrets())


def _renewed(auths: tuple[Auth, ...]) -> bool:
    """Renew all of them, and say whether that was of use."""
    return any(tuple(auth.renew() for auth in auths))


def _preludes(prepared: Prepared, call: Call[Any], auths: tuple[Auth, ...]) -> Exchange[None]:
    """Fetch what credentials need; calls that need it at the same time wait for the one that fetches it."""
    for auth in auths:
        if auth.prelude(prepared.config.base_url) is None:
            continue
        turn = prepared.config.turn
        while not turn.acquire(blocking=False):
            yield Sleep(_TURN)
        try:
            yield from _prelude(prepared, call, auth)
        finally:
            turn.release()


def _prelude(prepared: Prepared, call: Call[Any], auth: Auth) -> Exchange[None]:
    wire = auth.prelude(prepared.config.base_url)
    if wire is None:
        return
    name = f"{call.operation} (fetching a token)"
    named = replace(call, operation=name, errors={}, redirects=False)
    outcome = yield from _fetched(prepared, named, wire)
    secrets = auth.secrets()
    if _status(outcome.answer) in _TOKEN_REFUSED and auth.declined():
        wire = auth.prelude(prepared.config.base_url) or wire
        outcome = yield from _fetched(prepared, named, wire)
    outcome = replace(outcome, secrets=secrets + auth.secrets(), authenticated=True)
    response = successful(named, prepared.config, outcome)
    try:
        auth.learn(response)
    except ValueError as error:
        context = context_of(named, prepared.config, response, outcome.retries_taken)
        message = f"{named.operation}: {type(error).__name__}: the answer holds no token"
        raise ResponseError(message, context, response) from error


def _fetched(prepared: Prepared, named: Call[Any], wire: Wire) -> Exchange[Outcome]:
    asked = replace(prepared, wire=replace(wire, operation=named.operation), safe=True)
    return (yield from _retried(asked, named, (), False))


def _retried(
    prepared: Prepared, call: Call[Any], auths: tuple[Auth, ...], stream: bool
) -> Exchange[Outcome]:
    config = prepared.config
    secrets = _secrets(auths)
    retries = 0
    while True:
        answer = yield from _followed(prepared.wire, auths, stream)
        again = worth_repeating(answer, prepared.safe) and prepared.wire.body.repeatable
        if not again or retries >= config.max_retries:
            return Outcome(answer, retries, secrets, bool(auths))
        headers = answer.headers if isinstance(answer, httpx.Response) else {}
        seconds = config.backoff.delay(retries, headers)
        retries += 1
        _log.debug("%s: retry %d in %.2f seconds", call.operation, retries, seconds)
        yield Sleep(seconds)


def _followed(wire: Wire, auths: tuple[Auth, ...], stream: bool) -> Exchange[Answer]:
    """Send, and follow redirects where that changes nothing: for GET and HEAD."""
    home = wire.url
    followed = 0
    while True:
        answer = yield Send(_authorised(wire, auths), stream)
        _note(wire, answer)
        target = _target(wire, answer)
        if target is None or followed == _MOST_REDIRECTS:
            return answer
        followed += 1
        wire = replace(wire, url=target, body=Encoded())
        if origin(target) != origin(home) and not wire.foreign:
            wire = replace(wire, headers=_harmless(wire.headers), cookies={}, foreign=True)


def _note(wire: Wire, answer: Answer) -> None:
    """Tell the log, without the query and the headers, which may hold secrets."""
    if _log.isEnabledFor(logging.DEBUG):
        came = _status(answer) or type(answer).__name__
        _log.debug("%s: %s %s: %s", wire.operation, wire.method, wire.url.path, came)


def _authorised(wire: Wire, auths: tuple[Auth, ...]) -> Wire:
    try:
        for auth in () if wire.foreign else auths:
            wire = auth.apply(wire)
    except UNSENDABLE as error:
        raise argument_error(wire.operation, error) from None
    return wire


def _target(wire: Wire, answer: Answer) -> httpx.URL | None:
    """Where a redirect leads; None where there is none to follow."""
    if not isinstance(answer, httpx.Response) or answer.status_code not in _REDIRECTS:
        return None
    location = answer.headers.get("location")
    if not location or not wire.follows or wire.method not in ("GET", "HEAD"):
        return None
    return joined(wire.url, location)


def _status(answer: Answer) -> int | None:
    return answer.status_code if isinstance(answer, httpx.Response) else None


def _query(call: Call[Any], config: ClientConfig) -> dict[str, object]:
    """The call's own options overrule its arguments, which overrule the client's query."""
    own = call.options.query if call.options else UNSET
    arguments = {name: value for name, value in call.query.items() if value is not UNSET}
    return {**config.query, **arguments, **(own or {})}


def _destination(base: str, target: str, query: Mapping[str, object]) -> tuple[httpx.URL, bool]:
    """The whole URL, and whether it leads to another host than the API's own.

    A URL that brings a parameter along, as links to next pages do, keeps it as it is. httpx takes
    its time to parse one, so a plain path is put together before.
    """
    marked = "?" in target or "#" in target or "?" in base or "#" in base
    if not marked and not target.startswith(("http://", "https://")):
        text = encode_query(query)
        return located(base, f"{target}?{text}" if text else target), False
    url = located(base, target)
    present = set(url.params)
    text = encode_query({name: value for name, value in query.items() if name not in present})
    return extended(url, text), origin(url) != origin(httpx.URL(base))


def _headers(call: Call[Any], config: ClientConfig, body: Encoded) -> httpx.Headers:
    accept = call.accept or _accepted(call.returns)
    defaults = {"accept": accept, "user-agent": config.user_agent, "content-type": body.media}
    found = {name: (name, value) for name, value in defaults.items() if value}
    for given in (config.headers, call.headers, _own_headers(call)):
        _set(found, given)
    if body.parts is not None:
        found.pop("content-type", None)
    if call.idempotency_header:
        key = (call.idempotency_header, str(uuid.uuid4()))
        found.setdefault(call.idempotency_header.lower(), key)
    return httpx.Headers(list(found.values()), encoding="utf-8")


def _own_headers(call: Call[Any]) -> Mapping[str, object]:
    options = call.options
    return {} if options is None or options.headers is UNSET else options.headers


def _accepted(returns: Any) -> str:
    return "*/*" if returns in (None, bytes, str) else "application/json"


def _set(found: dict[str, tuple[str, str]], values: Mapping[str, object]) -> None:
    for name, value in values.items():
        if not TOKEN.fullmatch(name):
            raise ValueError(f"{name!r} cannot be the name of a header")
        if value is None:
            found.pop(name.lower(), None)
        elif value is not UNSET:
            found[name.lower()] = name, _header_text(name, value)


def _header_text(name: str, value: object) -> str:
    """Messages never repeat the value, since it may be a secret."""
    try:
        text = ",".join(map(text_of, members(value))) if is_list(value) else text_of(value)
    except TypeError as error:
        raise TypeError(f"header {name!r}: {error}") from None
    if CONTROL.search(text):
        raise ValueError(f"header {name!r} must not hold line breaks or control characters")
    return text


def _harmless(headers: httpx.Headers) -> httpx.Headers:
    kept = {name: headers[name] for name in _HARMLESS_HEADERS if name in headers}
    return httpx.Headers(kept, encoding="utf-8")


def _cookies(values: Mapping[str, object]) -> dict[str, str]:
    given = {name: value for name, value in values.items() if value is not None}
    return {name: _cookie(name, value) for name, value in given.items() if value is not UNSET}


def _cookie(name: str, value: object) -> str:
    text = _header_text(name, value)
    if ";" in text:
        raise ValueError(f"cookie {name!r} must not hold a semicolon, behind which another begins")
    return text


def _timeout(config: ClientConfig) -> httpx.Timeout:
    given = config.timeout
    if isinstance(given, httpx.Timeout):
        return given
    if given is not None and not isinstance(given, int | float):
        raise TypeError(f"timeout is a number of seconds, not of type {type(given).__name__}")
    if given is not None and given < 0:
        raise ValueError("timeout must not be negative")
    return httpx.Timeout(given)


def _is_safe(call: Call[Any], wire: Wire) -> bool:
    if call.idempotent is not None:
        return call.idempotent
    return wire.method in SAFE_METHODS or call.idempotency_header is not None


def _auths(call: Call[Any], config: ClientConfig) -> tuple[Auth, ...]:
    """The first alternative that can be met in full, else whatever there is of them."""
    ready = {name: auth for name, auth in config.auth.items() if auth is not None}
    alternatives: Security | None = config.security if call.security is None else call.security
    if alternatives is None:
        return tuple(ready.values())
    for names in alternatives:
        if names and all(name in ready for name in names):
            return tuple(ready[name] for name in names)
    mentioned = [name for names in alternatives for name in names]
    return tuple(auth for name, auth in ready.items() if name in mentioned)
