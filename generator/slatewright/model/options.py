"""What the user may choose, one frozen class a stage."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct, field

from slatewright.model.diagnostics import Severity

CORRECTABLE = {
    "operation": ("id", "method", "path", "summary", "deprecated", "tag", "security"),
    "parameter": ("in", "type", "required", "default", "enum", "description", "name", "remove"),
    "body": ("type", "required", "default", "enum", "description", "remove"),
    "response": ("type", "required", "default", "enum", "description", "status", "remove"),
}
"""What a correction may state, by what it is about."""


class Cache(Struct, frozen=True):
    """Where a build keeps what saves the next one time."""

    folder: Path
    """Of one API's builds; only they write there."""
    tool: str
    """A text that changes with the program, and so with what it would make of the same docs."""


class IntakeOptions(Struct, frozen=True):
    """Which docs to read."""

    docs: Path
    """The docs folder, or an index file."""
    drafts: tuple[tuple[str, str], ...] = ()
    """Paths relative to the folder of the docs, each with the text to read in place of the file's own."""


class Correction(Struct, frozen=True):
    """One `[[api.correct]]` of slatewright.toml: something that the docs do not say, or say wrong."""

    operation: str
    """Method and path as the spec has them, such as `POST /loans/{id}`."""
    subject: str
    """`operation`, `parameter`, `body` or `response`."""
    name: str
    """The parameter's name or the field's dotted path; empty for the operation itself."""
    settings: tuple[tuple[str, str], ...]
    """Pairs such as `("type", "integer")`; see `slatewright.resolve.corrections`."""
    file: str = "slatewright.toml"
    line: int = 1


class ResolveOptions(Struct, frozen=True):
    """Facts that the docs do not give, from slatewright.toml."""

    title: str | None = None
    version: str | None = None
    servers: tuple[str, ...] = ()
    corrections: tuple[Correction, ...] = ()


class OpenapiOptions(Struct, frozen=True):
    """How the spec is written."""

    version: str = "3.1"
    """`3.0` or `3.1`."""
    docs: bool = True
    """Whether parts of the document carry `x-docs`, the line of docs that they come from."""
    overlays: tuple[Path, ...] = ()
    """OpenAPI Overlay documents that are applied in order after emission."""


class ClientOptions(Struct, frozen=True):
    """What the client is called."""

    package: str | None = None
    """Import name; made from the API's title where it is None."""
    distribution: str | None = None
    """Name of the distribution; made from the import name where it is None."""


class RenderOptions(Struct, frozen=True):
    """Which templates are used."""

    template_set: str = "python"
    templates: Path | None = None
    """A folder whose files stand in for the set's own of the same relative path."""
    cache: Path | None = None
    """A folder where formatted files are kept from run to run; None keeps nothing."""


class Known(Struct, frozen=True, order=True):
    """Findings of one rule on lines of the same words in one file, as a baseline keeps them."""

    file: str
    code: str
    digest: str
    """Of the words of the lines, never of their numbers or of the message."""
    count: int = 1


class CheckOptions(Struct, frozen=True):
    """Which rules run, and how loud."""

    select: tuple[str, ...] = ()
    """Code prefixes to run; all where it is empty."""
    ignore: tuple[str, ...] = ()
    severity: tuple[tuple[str, Severity], ...] = field(default=())
    per_file: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Patterns of paths, such as `includes/_old*.md`, and the code prefixes to leave out there."""
    baseline: tuple[Known, ...] = ()
    """Findings that are known and not told again."""
    places: tuple[tuple[str, str], ...] = ()
    """Where the settings name a code or a pattern of paths, `file:line`; what comes from elsewhere is not in it."""
