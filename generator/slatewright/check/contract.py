"""What a rule is: one function that looks at one kind of thing and says what is wrong with it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from msgspec import Struct

from slatewright.model.api import Api, Operation
from slatewright.model.diagnostics import Edit, Label, Severity
from slatewright.model.document import Document
from slatewright.model.facts import FactSet
from slatewright.model.source import SourceSet, Span
from slatewright.model.spec import Spec

T = TypeVar("T")


PARTS = ("Why it matters", "Example", "Instead")
"""The headings of a rule's docs."""


class Finding(Struct, frozen=True):
    """One thing that a rule found; the runner adds the rule's code and name."""

    message: str
    span: Span
    labels: tuple[Label, ...] = ()
    fix: tuple[Edit, ...] = ()
    severity: Severity | None = None
    """None for the rule's own severity."""
    group: str | None = None
    """Findings of one rule with the same group are shown as one, at the first place."""
    habit: bool = False
    """Whether a file with many of them shows one, and docs with many such files one in all."""
    about: frozenset[str] = frozenset()
    """The fields that it tells of, for rules that are silent where another told of them."""


class Docs(Struct, frozen=True):
    """All that the docs say at once, for rules that compare one part of it with another."""

    sources: SourceSet | None = None
    documents: tuple[Document, ...] = ()
    facts: FactSet | None = None


class DocsAndApi(Docs, frozen=True):
    """The same, and the API that they describe."""

    api: Api | None = None


class Handoffs(DocsAndApi, frozen=True):
    """The same, and the document made of it."""

    spec: Spec | None = None


_LAST: dict[type, type] = {Api: Api, Operation: Api, DocsAndApi: Api, Spec: Spec, Handoffs: Spec}


class Ignore(Struct, frozen=True):
    """A comment in the docs that switches rules off for the block below it."""

    codes: tuple[str, ...]
    """Codes or their prefixes, as written."""
    reason: str
    span: Span
    covers: Span
    """The lines whose findings it hides."""
    idle: tuple[str, ...] = ()
    """Those of its codes that hid nothing, though their rules ran."""
    strange: tuple[str, ...] = ()
    """Those of its codes that no rule has, nor any that starts so."""


class Rule(Struct, frozen=True):
    """A rule as the catalogue lists it."""

    code: str
    name: str
    """The function's name with dashes, such as `include-not-found`."""
    severity: Severity
    reads: type
    """What the runner hands to the rule, one at a time."""
    check: Callable[[Any], Iterable[Finding]]
    docs: str
    """The whole docstring of the rule's module."""
    unless: tuple[str, ...] = ()
    """The codes of rules that say more of the same.

    Where one of them finds something in a line, this one is silent there, and in the whole file on the fields that it tells of.
    """

    @property
    def waits_for(self) -> type:
        """The last hand-off that it reads: a FactSet, whatever it reads of the docs; an Api; a Spec."""
        return _LAST.get(self.reads, FactSet)

    @property
    def summary(self) -> str:
        """The first line of the docs."""
        return self.docs.partition("\n")[0]

    def part(self, heading: str) -> str:
        """The text under `## heading`, one of PARTS; examples may have headings of their own."""
        _, _, rest = self.docs.partition(f"\n## {heading}\n")
        for other in PARTS:
            rest = rest.partition(f"\n## {other}\n")[0]
        return rest.strip("\n")


def rule(
    code: str, *, reads: type[T], severity: Severity, unless: tuple[str, ...] = ()
) -> Callable[[Callable[[T], Iterable[Finding]]], Rule]:
    """Turn a function into the rule `code`; its module's docstring becomes the rule's docs."""

    def make(check: Callable[[T], Iterable[Finding]]) -> Rule:
        docs = sys.modules[check.__module__].__doc__ or ""
        return Rule(code, check.__name__.replace("_", "-"), severity, reads, check, docs, unless)

    return make
