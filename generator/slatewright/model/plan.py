"""A Python client with every name, type and order decided; a template only lays it out."""

from __future__ import annotations

from msgspec import Struct

from slatewright.model.arguments_plan import ArgumentPlan, FieldsPlan, FormPlan, KeywordsPlan
from slatewright.model.printed import Source
from slatewright.model.readme_plan import ListingPlan, LoginPlan, WritingPlan
from slatewright.model.source import Span

PLAN_VERSION = 1
"""Rises when a template written for an older plan would print something else."""


class ImportPlan(Struct, frozen=True):
    """`from module import names`, or `import module` as `alias`."""

    module: Source
    names: tuple[Source, ...] = ()
    alias: Source | None = None


class PagePlan(Struct, frozen=True):
    """How a method walks a list; `item` is the type of one element."""

    constant: Source
    item: Source
    settings: tuple[tuple[Source, str], ...]
    """Keyword and value of each setting of the runtime's `Paging`."""
    start: int | None = None
    """The first page or offset where that is not the usual one."""


class SamplePlan(Struct, frozen=True):
    """One call of a method that the document shows, or that was made from its examples."""

    name: Source
    """The test's name."""
    key: str
    """Under which the call's data stand in the file of samples."""
    arguments: tuple[tuple[Source | None, Source], ...]
    """Name and expression; positional where there is no name."""
    spread: tuple[tuple[Source | None, Source], ...]
    """The same with the fields of the body as keywords, where it can be given so."""
    docstring: str
    data: str
    """What is sent and what is answered, as JSON."""
    documented: bool
    """Whether the document shows it."""
    files: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Wire names of fields of the body that are files, with the names of these files."""


class CodePlan(Struct, frozen=True):
    """An error or warning code of the application."""

    code: str
    message: str
    warning: bool


class RaisePlan(Struct, frozen=True):
    """An error that the document promises."""

    status: str
    error: Source
    description: str


class MethodPlan(Struct, frozen=True):
    """One operation."""

    name: Source
    request: Source
    """The module's function that describes the request."""
    operation: str
    """Its full name, such as `customers.get`."""
    http_method: str
    path: str
    """The path as the document gives it, with `{placeholders}`."""
    positional: tuple[ArgumentPlan, ...]
    """Those of the path."""
    keyword: tuple[ArgumentPlan, ...]
    query: tuple[ArgumentPlan, ...]
    headers: tuple[ArgumentPlan, ...]
    cookies: tuple[ArgumentPlan, ...]
    keywords: KeywordsPlan | None
    """The fields of the body that may be given by themselves; None where it has none."""
    forms: tuple[FormPlan, ...]
    """With the fields that the body needs, with `body`, or without any; empty where one signature says it all."""
    media: str | None
    """Media type of the body, where its value does not tell."""
    bracketed: Source | None
    """The fields of a form whose lists are sent as `name[]`; None where there are none."""
    accept: str | None
    answer: Source
    """Type of what comes back."""
    returns: Source | None
    """The same as the runtime is told it; None where nothing comes back."""
    gives: Source
    """What a caller gets: the answer, or pages of it."""
    page: PagePlan | None
    events: bool
    """Whether the answer is a stream of server-sent events."""
    error_bodies: tuple[tuple[str, Source], ...]
    """Status and type of the bodies of errors."""
    security: Source | None
    """Alternatives of schemes; None where the client's own apply."""
    alternatives: tuple[tuple[str, ...], ...] | None
    """The same, by the names of the schemes."""
    base_url: str | None
    idempotency: str | None
    """The header by which a server knows a request that is sent again; None where there is none."""
    redirects: bool
    """Whether a redirect is the only good answer, so that its address is what comes back."""
    application_errors: Source | None
    call: Source
    """How it is called, for a list of all methods."""
    summary: str
    docstring: str
    async_docstring: str
    request_docstring: str
    docs: str
    """Where it is documented, such as `includes/_x.md, line 12`; empty where that is not known."""
    deprecation: str | None
    """What a caller is warned of; None where it is not deprecated."""
    raises: tuple[RaisePlan, ...] = ()
    codes: tuple[CodePlan, ...] = ()
    samples: tuple[SamplePlan, ...] = ()
    origin: Span | None = None

    @property
    def route(self) -> str:
        """Method and path in one."""
        return f"{self.http_method} {self.path}"

    @property
    def body(self) -> ArgumentPlan | None:
        """What is sent in the body."""
        return next((one for one in self.keyword if one.place == "body"), None)

    @property
    def async_def(self) -> Source:
        """How an asynchronous method begins."""
        return Source("def" if self.page or self.events else "async def")

    @property
    def async_gives(self) -> Source:
        """What an asynchronous method is annotated with."""
        return Source(f"Async{self.gives}") if self.page or self.events else self.answer

    @property
    def twin(self) -> Source:
        """The function of the runtime that makes an asynchronous method of it."""
        if self.events:
            return Source("awaited_events")
        return Source("awaited_pages" if self.page else "awaited")


class ResourcePlan(Struct, frozen=True):
    """The operations of one tag."""

    attribute: Source
    module: Source
    name: Source
    """The class."""
    async_name: Source
    title: str
    docstring: str
    module_docstring: str
    async_docstring: str
    methods: tuple[MethodPlan, ...]
    imports: tuple[tuple[ImportPlan, ...], ...]
    """In groups: the standard library, then the package itself."""
    samples: str
    """The data of all samples, as JSON."""
    options_in_samples: bool
    """Whether some sample has options."""


class FieldPlan(Struct, frozen=True):
    """One field of a model."""

    name: Source
    wire: str
    type: Source
    renamed: bool
    """Whether the name differs from the wire name."""
    required: bool
    docstring: str


class ModelPlan(Struct, frozen=True):
    """A class of a model module, or a type with a name of its own: an enumeration or a union."""

    name: Source
    docstring: str
    fields: tuple[FieldPlan, ...]
    alias: Source | None
    """The type that it stands for; None for a class."""
    told: Source | None = None
    """What tells the options of a union apart that one of them could hold all of; None where nothing need."""


class ModelModulePlan(Struct, frozen=True):
    """The models of one resource, or those that several share."""

    module: Source
    docstring: str
    models: tuple[ModelPlan, ...]
    """Each behind those that it mentions, as far as that is possible."""
    circular: tuple[Source, ...]
    """The classes that mention each other in a ring."""
    keywords: tuple[FieldsPlan, ...]
    imports: tuple[tuple[ImportPlan, ...], ...]
    exports: tuple[Source, ...]


class CredentialPlan(Struct, frozen=True):
    """One argument of the client by which a caller proves who they are."""

    name: Source
    role: str
    """Such as `username`."""
    variable: Source
    """The environment variable that stands in for it."""
    test: str
    """What the client's own tests give for it."""
    description: str


class SchemePlan(Struct, frozen=True):
    """One security scheme."""

    name: str
    value: Source
    """The expression that makes its credentials of the client's arguments."""
    credentials: tuple[CredentialPlan, ...]
    ways: tuple[tuple[CredentialPlan, ...], ...]
    """Credentials that do for it, one group or another."""
    hint: str
    """What to give the client, or to set, so that these credentials are sent."""
    runtime: tuple[Source, ...]
    """What the expression takes from the runtime."""
    proof: tuple[str, str, str]
    """Place, name and value of what is sent when every credential is `test-` and its role."""


class ServerPlan(Struct, frozen=True):
    """A base URL that the document offers."""

    name: str
    url: str
    description: str


class ErrorPlan(Struct, frozen=True):
    """An error class for a status that the runtime has none for."""

    name: Source
    base: Source
    status: int
    docstring: str


class ErrorsPlan(Struct, frozen=True):
    """What can go wrong."""

    classes: tuple[ErrorPlan, ...]
    """Those that the runtime does not have."""
    names: tuple[Source, ...]
    """All exception classes, those of the runtime included."""
    exports: tuple[Source, ...]
    """What the module of errors offers."""
    imported: tuple[Source, ...]
    """The same in the order of an import."""
    codes: tuple[CodePlan, ...]
    """Those that hold for the whole API."""
    all_codes: tuple[CodePlan, ...]
    """Those, and those of single operations."""
    lists: Source | None
    """Where any successful answer may list errors; None where that is not known."""
    listed: bool
    """Whether some successful answer may list errors."""


class QuickStartPlan(Struct, frozen=True):
    """The program that the README shows."""

    method: MethodPlan
    resource: ResourcePlan
    call: Source
    """The arguments as they are written."""
    error: Source
    names: tuple[Source, ...]
    """What it takes from the package."""
    sample: str
    """Key of the sample that answers it in the tests."""
    result: Source
    """What it calls the answer."""
    short: Source
    """The whole call, on the client of the program before it."""
    caught: tuple[Source, ...]
    """What the program that tells errors apart takes from the package."""
    variables: tuple[Source, ...]
    """The environment variables that its credentials come from."""
    files: tuple[str, ...]
    """The names of the files that it sends."""


class ClientPlan(Struct, frozen=True):
    """The whole client."""

    package: Source
    distribution: str
    version: str
    title: str
    description: tuple[str, ...]
    """In paragraphs."""
    docstring: str
    client_docstring: str
    async_client_docstring: str
    user_agent: str
    api_version: str
    variable: str
    """The environment variable for the base URL."""
    base_url: str | None
    """None where the document names no server that could be called as it stands."""
    missing_base_url: str
    """What the client says where it has no base URL."""
    servers: tuple[ServerPlan, ...]
    schemes: tuple[SchemePlan, ...]
    credentials: tuple[CredentialPlan, ...]
    ways: tuple[tuple[CredentialPlan, ...], ...]
    """Credentials that do together for some operation, one group or another."""
    security: Source | None
    common: tuple[ArgumentPlan, ...]
    """What is given to the client and sent with every call."""
    common_headers: tuple[ArgumentPlan, ...]
    common_query: tuple[ArgumentPlan, ...]
    errors: ErrorsPlan
    exports: tuple[Source, ...]
    """All that the package offers."""
    resources: tuple[ResourcePlan, ...]
    resource_imports: tuple[ImportPlan, ...]
    """What the client's own module takes from those of the resources."""
    models: tuple[ModelModulePlan, ...]
    model_exports: tuple[Source, ...]
    """All models, of whatever module."""
    runtime: tuple[Source, ...]
    """What the client's own module takes from the runtime."""
    quick_start: QuickStartPlan | None
    login: LoginPlan | None
    """None where no call is known to hand out credentials."""
    writing: WritingPlan | None
    """None where nothing is sent in a body that a README can show."""
    listing: ListingPlan | None
    """None where nothing comes in pages."""
    spec_sha256: str
    """Digest of the document that the client was made from."""
    generator: str
    """Version of the generator."""
