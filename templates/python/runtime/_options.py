"""What is to be called, and how: everything that generated code and users hand to the runtime."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, field, fields, replace
from threading import Lock
from types import MappingProxyType
from typing import Any, Final, Generic, Self, TypeAlias, TypedDict, TypeVar

import httpx

from ._auth import Auth
from ._base import ArgumentError
from ._errors import ApiStatusError
from ._models import Mismatch
from ._paths import fill_path
from ._retry import Backoff
from ._unset import UNSET, Unset
from ._wire import is_web

T = TypeVar("T")

RequestHook: TypeAlias = Callable[[httpx.Request], None]
"""Sees each request before it is sent, once an attempt."""

ResponseHook: TypeAlias = Callable[[httpx.Response], None]
"""Sees each response that came, once an attempt."""

MismatchHook: TypeAlias = Callable[[str, tuple[Mismatch, ...]], None]
"""Called with the operation and with what did not fit."""

Security: TypeAlias = tuple[tuple[str, ...], ...]
"""Alternatives of scheme names, as in OpenAPI; an empty tuple means that none is needed."""

Timeout: TypeAlias = float | httpx.Timeout | None
"""Seconds for each step of the exchange; None waits forever."""

DEFAULT_TIMEOUT: Final = httpx.Timeout(60.0, connect=5.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorList:
    """Where successful answers list errors of the application."""

    path: str = "errors"
    """Dotted path of the list, or of a single entry; lists on the way are walked."""
    code: str = "code"
    message: str = "message"
    success: str | None = None
    """A key of the entry whose true value says that it is no error after all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestOptions:
    """What to do differently for one call; whatever is not given stays as the client has it."""

    timeout: Timeout | Unset = UNSET
    max_retries: int | Unset = UNSET
    headers: Mapping[str, str | None] | Unset = field(default=UNSET, repr=False)
    """Added to the client's; None takes a header away."""
    query: Mapping[str, object] | Unset = field(default=UNSET, repr=False)
    """Added to the client's."""
    base_url: str | Unset = field(default=UNSET, repr=False)
    strict: bool | Unset = UNSET


Options: TypeAlias = RequestOptions | None
"""What a method takes for one call."""


class OptionChanges(TypedDict, total=False):
    """The fields of `RequestOptions`, as keywords."""

    timeout: Timeout
    max_retries: int
    headers: Mapping[str, str | None]
    query: Mapping[str, object]
    base_url: str
    strict: bool


@dataclass(frozen=True, slots=True)
class Call(Generic[T]):
    """One call of one operation, described in full and not yet made.

    `T` is what the call gives; the annotation of the function that makes the call fixes it.
    """

    operation: str
    """Its name in errors, such as `customers.get`."""
    route: str
    """Method and path, such as `GET /customers/{id}`; the path may carry a fixed query."""
    _: KW_ONLY
    path: Mapping[str, object] = field(default_factory=dict, repr=False)
    """Values of the placeholders of the route, by wire name."""
    url: str | None = field(default=None, repr=False)
    """Where to go instead of the route's path, as links to next pages say."""
    returns: Any = None
    """A type, or any annotation that pydantic understands; None where no content is documented."""
    query: Mapping[str, object] = field(default_factory=dict, repr=False)
    headers: Mapping[str, object] = field(default_factory=dict, repr=False)
    cookies: Mapping[str, object] = field(default_factory=dict, repr=False)
    body: object = field(default=UNSET, repr=False)
    media: str | None = None
    """Media type of the body; None chooses by its value."""
    bracketed: tuple[str, ...] = ()
    """Fields of a form whose lists are sent as `name[]`."""
    accept: str | None = None
    """None asks for JSON, unless text or bytes are expected."""
    errors: Mapping[str, Any] = field(default_factory=dict, repr=False)
    """Types of error bodies, under `404`, `4XX` or `default`."""
    security: Security | None = None
    """None: as the client says."""
    base_url: str | None = None
    """Only where the operation has a server of its own."""
    idempotent: bool | None = None
    """Whether the request may reach the server twice; None decides by the method."""
    idempotency_header: str | None = None
    """A header that makes repeating safe: one key is made for all attempts."""
    application_errors: tuple[ErrorList, ...] | None = None
    """None: as the client says."""
    redirects: bool = False
    """Whether a redirect is the documented answer: it is not followed, and the call gives its address."""
    options: RequestOptions | None = None

    @property
    def method(self) -> str:
        """The HTTP method."""
        return self.route.partition(" ")[0].upper()

    @property
    def target(self) -> str:
        """The path with its values in place, or an absolute URL.

        Raises:
            ArgumentError: where a value cannot stand in a path; the message names it.
        """
        if self.url is not None:
            return self.url
        template = self.route.partition(" ")[2]
        return fill_path(template, self.path, self.operation) if self.path else template

    def with_options(self, options: RequestOptions | None) -> Self:
        """The same call, made in the given way; None leaves it as it is."""
        return self if options is None else replace(self, options=options)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientConfig:
    """How a client works; frozen, so clients can share what they need."""

    base_url: str
    pinned: bool = False
    """The user chose `base_url`, so it also replaces the servers of single operations."""
    auth: Mapping[str, Auth | None] = field(default_factory=dict)
    """Credentials by scheme name; None where there are none."""
    security: Security | None = None
    """Holds for operations without their own; None sends all credentials there are."""
    hints: Mapping[str, str] = field(default_factory=dict, repr=False)
    """What to give the client for each scheme, for whoever gave nothing."""
    timeout: Timeout = field(default_factory=lambda: DEFAULT_TIMEOUT)
    max_retries: int = 2
    headers: Mapping[str, str | None] = field(default_factory=dict, repr=False)
    query: Mapping[str, object] = field(default_factory=dict, repr=False)
    strict: bool = False
    """Raise `ResponseError` where an answer does not fit its documented type."""
    user_agent: str = ""
    on_request: Sequence[RequestHook] = ()
    on_response: Sequence[ResponseHook] = ()
    on_mismatch: Sequence[MismatchHook] = ()
    raise_application_errors: bool = False
    application_errors: tuple[ErrorList, ...] = ()
    error_types: Mapping[int, type[ApiStatusError]] = field(default_factory=dict)
    """Classes of statuses that the runtime has none for, or another."""
    request_id_headers: tuple[str, ...] = ("x-request-id", "request-id", "x-correlation-id")
    backoff: Backoff = field(default_factory=Backoff)
    turn: Lock = field(default_factory=Lock, repr=False, compare=False)
    """Held by the call that fetches a token for all of this client and its copies."""

    def __post_init__(self) -> None:
        _check_base_url(self.base_url)
        if self.max_retries < 0:
            raise ArgumentError("max_retries must not be negative")
        for name in ("auth", "hints", "headers", "query", "error_types"):
            object.__setattr__(self, name, MappingProxyType(dict(getattr(self, name))))
        for name in ("on_request", "on_response", "on_mismatch"):
            object.__setattr__(self, name, tuple(getattr(self, name)))

    def with_options(self, options: RequestOptions | None) -> Self:
        """A copy in which the given options replace, and the given headers and query extend."""
        if options is None:
            return self
        given = {each.name: getattr(options, each.name) for each in fields(options)}
        changes = {name: value for name, value in given.items() if value is not UNSET}
        for name in ("headers", "query"):
            if name in changes:
                changes[name] = {**getattr(self, name), **changes[name]}
        if "base_url" in changes:
            changes["pinned"] = True
        return replace(self, **changes)


def _check_base_url(base_url: str) -> None:
    """Messages never repeat the URL, since it may hold a password."""
    if "{" in base_url:
        raise ArgumentError("base_url has a placeholder; give the client a base_url without one")
    try:
        url = httpx.URL(base_url)
    except httpx.InvalidURL:
        raise ArgumentError("base_url is not a URL") from None
    if not is_web(url):
        raise ArgumentError("base_url must be an absolute http or https URL")
    if url.userinfo:
        raise ArgumentError("base_url must not hold credentials; give them to the client instead")
