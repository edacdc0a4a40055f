"""Where text comes from, and how firmly a fact rests on it."""

from __future__ import annotations

from enum import IntEnum
from typing import Generic, TypeVar

from msgspec import Struct

DOCS_SUFFIXES = (".md", ".markdown", ".erb")
"""How the names of docs files end."""
T = TypeVar("T")


class Span(Struct, frozen=True, order=True):
    """A stretch of one source file; lines and columns count from 1, the end column is exclusive."""

    file: str
    """POSIX path relative to the docs folder, never absolute."""
    line: int
    column: int
    end_line: int
    end_column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


class Basis(IntEnum):
    """How a fact is known; the higher basis wins a contradiction."""

    ASSUMED = 0
    """A default of ours, such as "responses are JSON"."""
    INFERRED = 1
    """From a name, a URL or a neighbouring fact."""
    EXAMPLE = 2
    """From one JSON, curl or HTTP sample."""
    STATED = 3
    """The docs say so in words, in a table or in a request line."""
    CONFIGURED = 4
    """The user's slatewright.toml, or a comment in the docs, says so."""


class Evidence(Struct, frozen=True, order=True):
    """The place that a fact was read from."""

    span: Span
    quote: str
    """Exactly the text that stands at `span`."""
    basis: Basis
    convention: str
    """The name of the convention that read it, such as `request-line`."""


class Claim(Struct, Generic[T], frozen=True):
    """One reading of a fact, before it is weighed against the others."""

    value: T
    evidence: Evidence
    distance: int = 0
    """How far the claim stands from what it speaks of: 0 is the operation's own section."""


class Sourced(Struct, Generic[T], frozen=True):
    """A resolved value, what it rests on, and what it overruled."""

    value: T
    evidence: tuple[Evidence, ...] = ()
    overruled: tuple[Claim[T], ...] = ()

    @property
    def basis(self) -> Basis:
        """The firmest basis of the value; ASSUMED where no place in the docs supports it."""
        if len(self.evidence) == 1:
            return self.evidence[0].basis
        return max((item.basis for item in self.evidence), default=Basis.ASSUMED)


class SourceFile(Struct, frozen=True):
    """One file of the docs as read from disk."""

    path: str
    """POSIX path relative to the docs folder."""
    text: str
    """The whole text with line ends turned into LF, front matter included."""
    body_line: int = 1
    """The first line after the front matter."""
    erb: bool = False
    """True where the file is an ERB template; its tags are never run."""


class Include(Struct, frozen=True):
    """One entry of the front matter's `includes` list, and what became of it."""

    name: str
    """As written in the front matter."""
    span: Span
    path: str | None
    """The file that it names, or None where there is none."""
    differs: bool = False
    """True where the file was found only by ignoring upper and lower case."""
    reason: str | None = None
    """Why it could not be read, such as "is outside the docs folder"."""


class FrontMatter(Struct, frozen=True):
    """What Slate reads at the head of the index file."""

    title: str | None = None
    title_span: Span | None = None
    languages: tuple[str, ...] = ()
    """The keys of `language_tabs`, such as `shell`."""
    toc_footers: tuple[str, ...] = ()
    search: bool | None = None
    span: Span | None = None
    problem: str | None = None
    """Why the YAML could not be read, if it could not."""
    problem_span: Span | None = None
    """Where it stops being YAML, if that is known."""


class SourceSet(Struct, frozen=True):
    """A documentation set in reading order: the index file, then its includes."""

    root: str
    """The docs folder as the user named it; only for messages."""
    index: str
    """Path of the index file relative to `root`."""
    front_matter: FrontMatter
    files: tuple[SourceFile, ...]
    includes: tuple[Include, ...] = ()
    unused: tuple[str, ...] = ()
    """Markdown files in an `includes` folder that nothing includes."""
    folder: str = ""
    """The folder that the paths of all files are relative to."""
    others: tuple[str, ...] = ()
    """Index files of other versions or in other languages that `root` holds besides; paths from there."""
