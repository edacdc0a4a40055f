"""The part of the client that is the same for every API."""

from typing_extensions import deprecated

from ._async import AsyncBaseClient, AsyncResource
from ._auth import ApiKeyAuth, Auth, BasicAuth, BearerAuth, setting
from ._base import ApiError, ArgumentError, ArgumentTypeError
from ._body import FileInput, Upload
from ._build import told_by
from ._errors import (
    ApiConnectionError,
    ApiStatusError,
    ApiTimeoutError,
    ApplicationError,
    AuthenticationError,
    BadRequestError,
    ClientError,
    ConflictError,
    NotFoundError,
    PermissionDeniedError,
    Problem,
    RateLimitError,
    ResponseError,
    ServerError,
    UnprocessableEntityError,
    show_as,
)
from ._events import AsyncEventStream, Event, EventStream
from ._keywords import body_of
from ._lazy import lazily
from ._models import Mismatch, Model, model_mismatches, wire
from ._oauth import OAuth2Auth, TokenEndpoint
from ._options import (
    DEFAULT_TIMEOUT,
    Call,
    ClientConfig,
    ErrorList,
    MismatchHook,
    OptionChanges,
    Options,
    RequestHook,
    RequestOptions,
    ResponseHook,
    Security,
    Timeout,
)
from ._pages import AsyncPages, Page, Pages, Paging
from ._query import Styled
from ._responses import RawResponse
from ._retry import Backoff
from ._sync import BaseClient, Resource
from ._twins import awaited, awaited_events, awaited_pages
from ._unset import UNSET, Unset
from ._values import to_wire

__all__ = [
    "DEFAULT_TIMEOUT",
    "UNSET",
    "ApiConnectionError",
    "ApiError",
    "ApiKeyAuth",
    "ApiStatusError",
    "ApiTimeoutError",
    "ApplicationError",
    "ArgumentError",
    "ArgumentTypeError",
    "AsyncBaseClient",
    "AsyncEventStream",
    "AsyncPages",
    "AsyncResource",
    "Auth",
    "AuthenticationError",
    "Backoff",
    "BadRequestError",
    "BaseClient",
    "BasicAuth",
    "BearerAuth",
    "Call",
    "ClientConfig",
    "ClientError",
    "ConflictError",
    "ErrorList",
    "Event",
    "EventStream",
    "FileInput",
    "Mismatch",
    "MismatchHook",
    "Model",
    "NotFoundError",
    "OAuth2Auth",
    "OptionChanges",
    "Options",
    "Page",
    "Pages",
    "Paging",
    "PermissionDeniedError",
    "Problem",
    "RateLimitError",
    "RawResponse",
    "RequestHook",
    "RequestOptions",
    "Resource",
    "ResponseError",
    "ResponseHook",
    "Security",
    "ServerError",
    "Styled",
    "Timeout",
    "TokenEndpoint",
    "UnprocessableEntityError",
    "Unset",
    "Upload",
    "awaited",
    "awaited_events",
    "awaited_pages",
    "body_of",
    "deprecated",
    "lazily",
    "model_mismatches",
    "setting",
    "show_as",
    "to_wire",
    "told_by",
    "wire",
]
