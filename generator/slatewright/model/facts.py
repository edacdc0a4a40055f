"""What the conventions read out of the docs, one fact a place, before anything is decided."""

from __future__ import annotations

from enum import Enum

from msgspec import Struct

from slatewright.model.sample_data import Json, Mend
from slatewright.model.source import Evidence, Span


class Place(Enum):
    """Where a parameter or field travels."""

    PATH = "path"
    QUERY = "query"
    HEADER = "header"
    COOKIE = "cookie"
    BODY = "body"
    RESPONSE = "response"


class Form(Enum):
    """How an endpoint is written."""

    LINE = "request line"
    HEADING = "heading"
    TABLE = "table"
    HTTP = "HTTP message"
    CURL = "curl command"
    HTTPIE = "HTTPie command"
    CODE = "URL"
    PROGRAM = "program"
    PROSE = "prose"


class EndpointFact(Struct, frozen=True):
    """A method and a URL or path, as written."""

    method: str | None
    """In upper case; None where only the URL is given."""
    target: str
    """Everything after the method, query string included."""
    form: Form
    evidence: Evidence
    about: tuple[str, ...] = ()
    """What stands beside it in a row of a table or behind it in a list: words for what it does."""
    links: tuple[str, ...] = ()
    """The anchors to which its row or item leads."""


class RequestFact(Struct, frozen=True):
    """A sample call: curl, HTTPie or a raw HTTP message."""

    method: str | None
    url: str
    headers: tuple[tuple[str, str], ...]
    body: Json | None
    """The JSON or form fields sent; form fields are an object of strings."""
    media: str | None
    user: str | None
    """What stands behind `-u`."""
    form: Form
    evidence: Evidence
    mends: tuple[Mend, ...] = ()
    text: str = ""
    """The body as written."""
    explicit: bool = False
    """True where a command names its method, which it might have left to the program; or where a program names it."""


class LimitOf(Enum):
    """What of a value is limited."""

    VALUE = "value"
    LENGTH = "length"
    ITEMS = "items"
    SIGN = "sign"
    """Said to be positive."""
    SIZE = "size"
    """Whatever a value of the type is measured by, as words beside a type mean it."""


class Limit(Struct, frozen=True):
    """The least or the most that a value may be, or that its text or its items may count."""

    of: LimitOf
    upper: bool
    number: int | float


class FieldFact(Struct, frozen=True):
    """One row of a parameter or attribute table, one bullet, one described name; raw text, no judgement."""

    name: str
    type_text: str | None
    """As written, such as "String (optional)"."""
    required: bool | None
    """None where the docs do not say."""
    default_text: str | None
    description: str
    evidence: Evidence
    place: Place | None = None
    """Where a column or a word of the row itself says so."""
    enum: tuple[str, ...] = ()
    several: bool = False
    """True where a value may be made of more than one of the listed ones."""
    links: tuple[str, ...] = ()
    """In-page anchors that the type or the description leads to."""
    depth: int = 0
    """Levels of indentation below the table's own."""
    example: str | None = None
    nullable: bool | None = None
    conditional: bool = False
    """True where the docs tie the need to a condition."""
    bold: bool = False
    """True where the name stands in bold, which some docs give a meaning."""
    limits: tuple[Limit, ...] = ()
    """What the row says of how large, long or many its value may be."""
    read_only: bool = False
    """True where the docs say that the server sets it, and callers do not."""
    beside: str | None = None
    """What a "Value" column says, which may be a value, or a name within this one."""


class FieldsFact(Struct, frozen=True):
    """A table or list of fields that belong together."""

    fields: tuple[FieldFact, ...]
    caption: str
    """The words that introduce it: the nearest heading, bold line or lead-in sentence."""
    place: Place | None
    """What the caption or the columns say of where the fields travel; None where they do not."""
    evidence: Evidence
    status: str | None = None
    """The response status that the caption names."""
    subject: str | None = None
    """The field or object that the caption says these are parts of."""
    required: bool | None = None
    """What the caption says of all of them ("Optional parameters")."""
    request: bool = False
    """True where the caption speaks of what is sent without saying which part ("Parameters")."""
    leads: tuple[str, ...] = ()
    """Anchors to which the words before it lead ("over the fields below, see [filters](#filters)")."""
    tabular: bool = False
    """True for a table, where each row is one field; a list may come back to a name."""
    part_of: str | None = None
    """The parameter whose value is made of these names, such as `_filters`, where the words before it name it."""
    parameters: bool = False
    """True where the names stand under a header such as "Parameter"."""
    headers: bool = False
    """True where these are the headers of an answer."""


class Role(Enum):
    """What a sample shows."""

    REQUEST = "request"
    RESPONSE = "response"
    UNKNOWN = "unknown"


class ExampleFact(Struct, frozen=True):
    """A sample of data."""

    role: Role
    status: str | None
    media: str | None
    value: Json | None
    """None where the sample is not JSON or could not be read."""
    text: str
    caption: str
    evidence: Evidence
    mends: tuple[Mend, ...] = ()
    headers: tuple[tuple[str, str], ...] = ()
    language: str = ""


class StatusFact(Struct, frozen=True):
    """A response status that the docs list or mention."""

    status: str
    """`200`, `4XX` or `default`."""
    description: str
    evidence: Evidence
    links: tuple[str, ...] = ()
    type_text: str | None = None
    """What a schema column says, or a sentence ("a list of users")."""
    media: str | None = None
    like: str | None = None
    """The words that point to another operation with the same answer."""


class SentFact(Struct, frozen=True):
    """What a sentence says is sent as the body: an object of the docs, or the same as elsewhere."""

    type_text: str | None
    """The words for what is sent, such as "a kitten"."""
    evidence: Evidence
    links: tuple[str, ...] = ()
    like: str | None = None
    """The words that point to another operation which is sent the same."""
    media: str | None = None
    """The media type of what is sent, where it is a file and no data structure."""


class ErrorFact(Struct, frozen=True):
    """A code of the application, not of HTTP: for an error, unless it is said to be for something else."""

    code: str
    message: str
    warning: bool
    evidence: Evidence
    success: bool = False


class AuthFact(Struct, frozen=True):
    """A way in which callers prove who they are, in OpenAPI's terms."""

    type: str
    """`http`, `apiKey` or `oauth2`."""
    evidence: Evidence
    scheme: str | None = None
    """`basic` or `bearer`, for `http`."""
    place: Place | None = None
    name: str | None = None
    """For `apiKey`, the name of the header or parameter; the place is HEADER or QUERY."""
    digest: str | None = None
    """`md5` where the password is sent as a digest."""
    description: str = ""
    flows: tuple[tuple[str, str], ...] = ()
    """Pairs such as `("tokenUrl", "https://...")`, for `oauth2`."""
    id: str | None = None
    """What the docs call the scheme, such as `apiKey`."""
    listed: bool = False
    """True where it stands in a list of all schemes, in OpenAPI's terms: nothing else is one then."""
    scopes: tuple[tuple[str, str], ...] = ()
    prefix: str | None = None
    """What stands before the key, such as `Token `, for `apiKey`."""


class GrantFact(Struct, frozen=True):
    """A URL, without its query, at which OAuth 2.0 grants tokens."""

    role: str
    """`authorizationUrl` or `tokenUrl`."""
    url: str
    grants: tuple[str, ...]
    """The values of `grant_type` that stand near it."""
    evidence: Evidence


class ServerFact(Struct, frozen=True):
    """A base URL."""

    url: str
    description: str
    evidence: Evidence
    variables: tuple[tuple[str, str], ...] = ()
    """Name and stated default of placeholders in the URL."""
    mentioned: bool = False
    """True where a sentence only speaks of it, and no line, table or list sets it out."""


class EnumFact(Struct, frozen=True):
    """Values that a table or sentence apart lists for a field."""

    field: str
    values: tuple[str, ...]
    evidence: Evidence


class NoticeFact(Struct, frozen=True):
    """A word on the whole section: deprecated, or a summary or a version that the docs set apart."""

    kind: str
    """`bodyless`, `choice`, `deprecated`, `security`, `description`, `summary`, `version`, `ignore` or `bold-required`."""
    text: str
    evidence: Evidence
    names: tuple[str, ...] = ()
    """For `choice`, what may be fields of which a call needs one."""


class PaginationFact(Struct, frozen=True):
    """How a list is paged, as the docs describe it."""

    style: str
    """`page`, `offset`, `cursor`, `link-header` or `next-url`."""
    parameters: tuple[tuple[str, str], ...]
    """Pairs of role and name, such as `("page", "page")`, `("size", "per_page")`."""
    evidence: Evidence


class CorrectionFact(Struct, frozen=True):
    """A comment in the docs that states or corrects something for programs."""

    subject: str
    """`operation`, `parameter`, `body`, `response`, or `table` for the next table of the section."""
    name: str
    settings: tuple[tuple[str, str], ...]
    evidence: Evidence
    problem: str | None = None
    """Why the comment cannot be understood, if it cannot."""


Fact = (
    EndpointFact
    | RequestFact
    | FieldsFact
    | ExampleFact
    | StatusFact
    | SentFact
    | ErrorFact
    | AuthFact
    | GrantFact
    | ServerFact
    | EnumFact
    | NoticeFact
    | PaginationFact
    | CorrectionFact
)


class Unread(Struct, frozen=True):
    """A table, request line or sample that no convention read, or a list that looks like one of fields."""

    kind: str
    """`table`, `fence`, `line` or `list`."""
    span: Span


class SectionFacts(Struct, frozen=True):
    """What was read in one section, in the order of the docs."""

    title: str
    level: int
    anchors: tuple[str, ...]
    """The ids under which links reach the section, its own first."""
    span: Span
    facts: tuple[Fact, ...]
    summary: str = ""
    """The section's first sentence of running text."""
    description: str = ""
    """All of its running text that is about the API."""
    heading: Evidence | None = None
    """Where the title stands; None for text without a heading."""
    generic: bool = False
    """True where the title names a part of an operation ("Query Parameters", "Response") and not a subject."""
    links: tuple[str, ...] = ()
    """Anchors to which the title and the running text lead where they speak of parameters."""
    alike: tuple[str, ...] = ()
    """Those of them whose parameters the text calls the same."""


SectionRead = tuple[SectionFacts, tuple[Unread, ...]]
"""What was read in one section, and what was not."""
FileFacts = tuple[SectionRead, ...]


class FactSet(Struct, frozen=True):
    """Everything that was read, section by section in reading order, and what was not."""

    title: str | None
    sections: tuple[SectionFacts, ...]
    unread: tuple[Unread, ...] = ()
    read: tuple[tuple[str, int], ...] = ()
    """How many facts each convention gave, by its name."""
    title_span: Span | None = None
