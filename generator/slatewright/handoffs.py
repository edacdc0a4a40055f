"""The results of several stages, grouped for commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from slatewright.cache import Read
    from slatewright.model.api import Api
    from slatewright.model.diagnostics import Diagnostic
    from slatewright.model.document import Document
    from slatewright.model.facts import FactSet
    from slatewright.model.files import FileTree
    from slatewright.model.plan import ClientPlan
    from slatewright.model.source import SourceSet
    from slatewright.model.spec import Spec


class Reading(Struct, frozen=True):
    """What the docs say, before anything is decided."""

    sources: SourceSet
    files: tuple[Read, ...]
    facts: FactSet

    @property
    def documents(self) -> tuple[Document, ...]:
        """The files in sections of blocks, in reading order."""
        return tuple(file.document for file in self.files)


class Described(Struct, frozen=True):
    """The docs, the API that they describe, and its OpenAPI document."""

    reading: Reading
    api: Api
    spec: Spec


class Client(Struct, frozen=True):
    """A client on paper: its plan and its files."""

    plan: ClientPlan
    tree: FileTree


class Built(Struct, frozen=True):
    """Every hand-off of one run."""

    described: Described
    client: FileTree | None
    diagnostics: tuple[Diagnostic, ...]
    spec_text: str
    """As the settings want the document written; empty where they want it nowhere."""
    origins_text: str
