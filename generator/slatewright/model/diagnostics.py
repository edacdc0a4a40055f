"""What the tool has to say about somebody's docs, and what it says when it cannot work at all."""

from __future__ import annotations

from enum import IntEnum

from msgspec import Struct

from slatewright.model.source import Span


class Severity(IntEnum):
    """How much a finding matters."""

    INFO = 0
    WARNING = 1
    ERROR = 2


class Label(Struct, frozen=True):
    """A second place that explains a finding, such as "the table says so here"."""

    span: Span
    message: str


class Edit(Struct, frozen=True):
    """A replacement of the text at `span`."""

    span: Span
    text: str


class Diagnostic(Struct, frozen=True):
    """One finding of one rule."""

    code: str
    """Three letters and three digits, such as `EXM104`."""
    name: str
    """The rule's name in words, such as `example-is-not-valid-json`."""
    severity: Severity
    message: str
    span: Span
    labels: tuple[Label, ...] = ()
    fix: tuple[Edit, ...] = ()


class UsageError(Exception):
    """The user named something that cannot be used: a missing folder, a bad setting, a broken document.

    The message names the thing, the place and what to do. The command prints it and exits with 2.
    """

    def __init__(self, message: str, *, file: str | None = None, line: int | None = None) -> None:
        where = "" if file is None else f"{file}: " if line is None else f"{file}:{line}: "
        super().__init__(f"{where}{message}")
        self.file = file
        """What the message begins with, so that nobody puts another place before it."""
