"""The Info object: title, version and first words of an API (OpenAPI 3.1, section 4.8.2)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import chain

from slatewright.model.facts import FactSet, NoticeFact
from slatewright.model.options import ResolveOptions
from slatewright.model.source import Basis, Evidence, Sourced
from slatewright.regex import regex
from slatewright.resolve.headings.outline import Outline

_UNTITLED = "API"
_UNVERSIONED = "1.0.0"
# "v2", "V 2.0", "version 2", "versión 2", "v1beta1"; a title may end in the version of a document
_VERSION = regex(r"\bv(?:ers\w{2,4})?\.?\s?(\d[\w.-]*\w|\d)", re.IGNORECASE)


def api_title(facts: FactSet, options: ResolveOptions) -> Sourced[str]:
    """The configured title, that of the front matter, or the first heading."""
    if options.title:
        return Sourced(options.title)
    if facts.title:
        return Sourced(facts.title, _title_evidence(facts, facts.title))
    first = next((section for section in facts.sections if section.title), None)
    return Sourced(first.title if first else _UNTITLED)


def _title_evidence(facts: FactSet, title: str) -> tuple[Evidence, ...]:
    span = facts.title_span
    if span is None:
        return ()
    written = span.end_line == span.line and span.end_column - span.column == len(title)
    quote = title if written else ""  # with escapes or folded over lines in YAML
    return (Evidence(span, quote, Basis.STATED, "front-matter"),)


def api_version(
    facts: FactSet, options: ResolveOptions, outline: Outline, homes: Iterable[int]
) -> Sourced[str]:
    """The configured version, the last one that the title names, or that before the first operation; OpenAPI demands some."""
    if options.version:
        return Sourced(options.version)
    title = facts.title or ""
    if named := _VERSION.findall(title):
        return Sourced(named[-1], _title_evidence(facts, title))
    opening = range(min(homes, default=len(outline.sections)))
    lines = (fact for at in opening for fact in outline.of_kind(at, NoticeFact))
    line = next((fact for fact in lines if fact.kind == "version"), None)
    return Sourced(line.text, (line.evidence,)) if line else Sourced(_UNVERSIONED)


def api_description(outline: Outline, homes: Iterable[int]) -> str:
    """What the docs say before their first operation, or else of their first chapter."""
    opening = outline.sections[: min(homes, default=len(outline.sections))]
    chapters = (section for section in outline.sections if section.level == outline.top)
    return next((part.description for part in chain(opening, chapters) if part.description), "")
