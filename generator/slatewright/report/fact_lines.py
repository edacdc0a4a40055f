"""Facts as one line of text each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from slatewright.model.facts import (
    AuthFact,
    CorrectionFact,
    EndpointFact,
    EnumFact,
    ErrorFact,
    ExampleFact,
    Fact,
    FieldFact,
    FieldsFact,
    GrantFact,
    NoticeFact,
    PaginationFact,
    RequestFact,
    SectionFacts,
    SentFact,
    ServerFact,
    StatusFact,
)
from slatewright.model.sample_data import Comment, every_member
from slatewright.model.source import Evidence

WIDTH = 100
"""Characters of docs text that a line quotes."""

_NEEDS = {True: "required", False: "optional", None: None}


def section_lines(section: SectionFacts) -> Iterator[str]:
    """The heading of a section, then its facts in the order of the docs; nothing where it has none."""
    if not section.facts:
        return
    yield f"{'#' * max(1, section.level)} {section.title or '(no heading)'}"
    for fact in section.facts:
        yield from fact_lines(fact)


def fact_lines(fact: Fact) -> Iterator[str]:
    """One fact; a table of fields takes a line for itself and one for each field."""
    yield _line(_words(fact), fact.evidence)
    if isinstance(fact, FieldsFact):
        for field in fact.fields:
            yield "  " + _line(_field(field), field.evidence)
    if isinstance(fact, ExampleFact) and fact.value is not None:
        for member in every_member(fact.value):
            if member.comment is not None:
                yield "  " + _line(_comment(member.name, member.comment), member.comment.evidence)


def _comment(name: str, comment: Comment) -> tuple[Any, ...]:
    return "comment on", name, _NEEDS[comment.required], _said(comment.text)


def _line(words: tuple[Any, ...], evidence: Evidence) -> str:
    text = " ".join(" ".join(str(word).split()) for word in words if word not in (None, ""))
    text = text if len(text) <= WIDTH else text[: WIDTH - 3] + "..."
    place = f"{evidence.span.line}:{evidence.span.column}"
    return f"{place} {text}  [{evidence.basis.name.lower()}, {evidence.convention}]"


def _words(fact: Fact) -> tuple[Any, ...]:
    match fact:
        case EndpointFact():
            return "endpoint", fact.method or "?", fact.target, f"({fact.form.value})"
        case RequestFact():
            return "request", fact.method or "?", fact.url, fact.media, _size(fact.text)
        case FieldsFact():
            return _fields(fact)
        case ExampleFact():
            return "example", fact.role.value, fact.status, fact.media, _size(fact.text)
        case StatusFact():
            return "status", fact.status, fact.media, fact.description
        case SentFact():
            return "sent", fact.like or fact.type_text
        case _:
            return _rarer_words(fact)


def _rarer_words(fact: Fact) -> tuple[Any, ...]:
    match fact:
        case ErrorFact():
            sort = "warning" if fact.warning else "success" if fact.success else "error"
            return sort, fact.code, fact.message
        case AuthFact():
            return "auth", fact.type, fact.scheme, fact.place and fact.place.value, fact.name
        case GrantFact():
            return "grant", fact.role, fact.url, ", ".join(fact.grants)
        case ServerFact():
            return "server", fact.url, fact.description
        case EnumFact():
            return "values of", fact.field, ", ".join(fact.values)
        case NoticeFact():
            return fact.kind, fact.text
        case PaginationFact():
            return "pagination", fact.style, *(f"{role}={name}" for role, name in fact.parameters)
        case CorrectionFact():
            settings = (f"{key}={value}" for key, value in fact.settings)
            problem = fact.problem and f"({fact.problem})"
            return "correction of", fact.subject, fact.name, *settings, problem
    raise TypeError(f"{type(fact).__name__} is no fact")


def _fields(fact: FieldsFact) -> tuple[Any, ...]:
    return (
        "fields",
        fact.place and fact.place.value,
        fact.status,
        fact.subject and f"of {fact.subject}",
        fact.part_of and f"inside {fact.part_of}",
        f'"{fact.caption}"' if fact.caption else None,
    )


def _field(field: FieldFact) -> tuple[Any, ...]:
    need = _NEEDS[field.required]
    default = None if field.default_text is None else f"default {field.default_text}"
    indent = "- " * field.depth
    place = field.place and f"in {field.place.value}"
    limits = " ".join(
        f"{limit.of.value} {'<=' if limit.upper else '>='} {limit.number}" for limit in field.limits
    )
    said = _said(field.description)
    fixed = "read-only" if field.read_only else None
    return (
        f"{indent}{field.name}",
        field.type_text,
        need,
        fixed,
        default,
        limits or None,
        place,
        said,
    )


def _said(text: str) -> str | None:
    return f'"{text}"' if text else None


def _size(text: str) -> str | None:
    lines = text.count("\n") + (0 if text.endswith("\n") else 1)
    return f"({lines} line{'' if lines == 1 else 's'})" if text else None
