"""The API as the docs describe it: every value resolved, every value with its evidence."""

from __future__ import annotations

from enum import Enum

from msgspec import Struct

from slatewright.model.facts import Fact, Place
from slatewright.model.sample_data import Json, Mend
from slatewright.model.source import Evidence, Sourced, Span


class Presence(Enum):
    """Whether a field must be sent, or will be there."""

    REQUIRED = "required"
    OPTIONAL = "optional"
    UNSTATED = "unstated"
    DISPUTED = "disputed"
    """The docs call it required, and show a sample without it."""


class Scalar(Struct, frozen=True):
    """A string, integer, number or boolean."""

    type: str
    format: str | None = None
    enum: tuple[str | int | float | bool | None, ...] = ()
    max_length: int | None = None
    min_length: int | None = None
    minimum: int | float | None = None
    maximum: int | float | None = None
    pattern: str | None = None
    shown: tuple[str | int | float | bool | None, ...] | None = None
    """What of it only a sample shows, against what the docs state: some of the values, or, where it names none, all."""


class ListOf(Struct, frozen=True):
    """An array."""

    items: Shape


class ObjectOf(Struct, frozen=True):
    """An object with known fields; others may be there too."""

    fields: tuple[Field, ...]


class MapOf(Struct, frozen=True):
    """An object whose keys are data."""

    values: Shape


class OneOf(Struct, frozen=True):
    """One of several shapes."""

    options: tuple[Shape, ...]


class Named(Struct, frozen=True):
    """A shape kept in `Api.schemas`."""

    name: str


class Unknown(Struct, frozen=True):
    """The docs do not say."""


Shape = Scalar | ListOf | ObjectOf | MapOf | OneOf | Named | Unknown


class Field(Struct, frozen=True):
    """A named value: a parameter, or a property of an object."""

    name: str
    shape: Sourced[Shape]
    presence: Sourced[Presence]
    nullable: Sourced[bool]
    description: str = ""
    default: Sourced[Json] | None = None
    deprecated: bool = False
    example: Sourced[Json] | None = None
    evidence: tuple[Evidence, ...] = ()
    """Every place that names the field."""
    described: bool = False
    """True where a table, a list or a sentence is about it, and it is not only seen in a URL or a sample."""


class Parameter(Struct, frozen=True):
    """A path, query, header or cookie parameter."""

    place: Place
    field: Field
    joined: Sourced[bool] | None = None
    """Whether a list is sent as one value with commas between its items; None where the docs do not say."""


class Example(Struct, frozen=True):
    """A sample of a body."""

    name: str
    value: Json
    evidence: Evidence
    mends: tuple[Mend, ...] = ()


class Body(Struct, frozen=True):
    """A request body in one media type."""

    media: Sourced[str]
    shape: Sourced[Shape]
    presence: Sourced[Presence]
    examples: tuple[Example, ...] = ()


class Response(Struct, frozen=True):
    """One response of an operation."""

    status: Sourced[str]
    """`200`, `2XX` where the docs name no status, or `default`."""
    description: str
    media: Sourced[str] | None = None
    shape: Sourced[Shape] | None = None
    """None where the docs describe no content."""
    examples: tuple[Example, ...] = ()
    headers: tuple[Field, ...] = ()


class Pagination(Struct, frozen=True):
    """How to walk a list; names are wire names."""

    style: str
    """`page`, `offset`, `cursor`, `link-header` or `next-url`."""
    parameters: tuple[tuple[str, str], ...]
    items: str | None
    """Dotted path of the list in the response; empty for the response itself."""
    next: str | None = None
    """Dotted path of the cursor or URL of the next page in the response; `-1` is the last item of a list."""
    more: str | None = None
    """Dotted path of what says in the response whether another page follows, where `next` does not say it."""


class Request(Struct, frozen=True):
    """A documented sample call of an operation."""

    method: str
    url: str
    headers: tuple[tuple[str, str], ...]
    body: Json | None
    media: str | None
    evidence: Evidence


class Operation(Struct, frozen=True):
    """One method on one path template."""

    id: Sourced[str]
    method: Sourced[str]
    path: Sourced[str]
    """Relative to the servers' base paths; placeholders as `{name}`."""
    summary: str
    description: str
    tag: str | None
    span: Span
    """The heading under which the operation is documented."""
    parameters: tuple[Parameter, ...] = ()
    bodies: tuple[Body, ...] = ()
    responses: tuple[Response, ...] = ()
    security: Sourced[tuple[tuple[str, ...], ...]] | None = None
    """Alternatives of scheme names; None where the API's own apply; empty where none is needed."""
    servers: tuple[Server, ...] = ()
    """Only where the operation has servers of its own."""
    deprecated: Sourced[bool] | None = None
    pagination: Sourced[Pagination] | None = None
    requests: tuple[Request, ...] = ()
    errors: tuple[ErrorCode, ...] = ()
    choices: tuple[Sourced[tuple[str, ...]], ...] = ()
    """Names of parameters and fields of which a call needs at least one."""
    endpoints: tuple[Fact, ...] = ()
    """Every place that gives the endpoint, those that disagree included."""


class Schema(Struct, frozen=True):
    """A shape that the docs describe under a name of its own, or that several places share."""

    name: str
    shape: Sourced[Shape]
    description: str = ""


class Server(Struct, frozen=True):
    """A base URL, with `{name}` for what the docs leave open."""

    url: str
    description: str
    evidence: tuple[Evidence, ...]
    variables: tuple[tuple[str, str], ...] = ()
    """Name and default of each placeholder."""


class SecurityScheme(Struct, frozen=True):
    """A way in which callers prove who they are."""

    name: str
    type: str
    evidence: tuple[Evidence, ...]
    scheme: str | None = None
    place: Place | None = None
    parameter: str | None = None
    digest: str | None = None
    """`md5` where the password travels as a digest."""
    description: str = ""
    flows: tuple[tuple[str, str], ...] = ()
    scopes: tuple[tuple[str, str], ...] = ()
    prefix: str | None = None
    """What a client writes before the key, such as `Token `."""


class ErrorCode(Struct, frozen=True):
    """A code of the application: for an error, a warning or a success."""

    code: str
    message: str
    warning: bool
    evidence: tuple[Evidence, ...]
    success: bool = False


class Tag(Struct, frozen=True):
    """A group of operations: the heading above them."""

    name: str
    description: str
    evidence: tuple[Evidence, ...] = ()


class Api(Struct, frozen=True):
    """The whole API."""

    title: Sourced[str]
    version: Sourced[str]
    description: str
    servers: tuple[Server, ...]
    security_schemes: tuple[SecurityScheme, ...]
    security: tuple[tuple[str, ...], ...]
    """Alternatives that hold for operations without their own."""
    tags: tuple[Tag, ...]
    operations: tuple[Operation, ...]
    schemas: tuple[Schema, ...]
    errors: tuple[ErrorCode, ...] = ()
    global_headers: tuple[Field, ...] = ()
    """Headers that the docs describe once for all operations."""
    common_responses: tuple[Response, ...] = ()
    """Answers that report errors, which the docs describe once and tie to no operation."""
    unplaced: tuple[Fact, ...] = ()
    """Facts that fit no operation."""
