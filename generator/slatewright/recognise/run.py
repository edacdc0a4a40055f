"""Running every convention over every section, and noting what none of them read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from importlib import import_module
from itertools import chain, groupby
from pkgutil import iter_modules

from slatewright.lexicon import exact_role
from slatewright.model.document import (
    Bullets,
    Document,
    Fence,
    Section,
    Table,
    Text,
    with_trails,
)
from slatewright.model.facts import (
    EndpointFact,
    Fact,
    FactSet,
    FileFacts,
    RequestFact,
    SectionFacts,
    SectionRead,
    ServerFact,
    Unread,
)
from slatewright.model.source import FrontMatter, Span
from slatewright.recognise import conventions
from slatewright.recognise.contract import Recogniser
from slatewright.recognise.toolkit.calls.parameter_links import likeness_links, parameter_links
from slatewright.recognise.toolkit.calls.request_line import request_line
from slatewright.recognise.toolkit.evidence import stated
from slatewright.recognise.toolkit.lists.field_list import looks_unread
from slatewright.recognise.toolkit.prose import description_of, summary_of
from slatewright.recognise.toolkit.tables.caption import is_generic
from slatewright.recognise.toolkit.view import SectionView, every_text, view
from slatewright.regex import regex

_MOST_WORDS = 6
_DATA = regex(r"\s*[\[{]")


@cache
def recognisers() -> tuple[Recogniser, ...]:
    """Every convention, found by its file, in the order of their names."""
    found: list[Recogniser] = []
    for module in iter_modules(conventions.__path__):
        loaded = import_module(f"{conventions.__name__}.{module.name}")
        found.extend(value for value in vars(loaded).values() if isinstance(value, Recogniser))
    return tuple(sorted(found, key=lambda recogniser: recogniser.name))


def run(documents: Iterable[Document], front_matter: FrontMatter) -> FactSet:
    """Read every fact out of the documents, which come in reading order."""
    return together(map(recognise_document, documents), front_matter)


def together(read: Iterable[FileFacts], front_matter: FrontMatter) -> FactSet:
    """The facts of several files, in their order, as those of one set of docs."""
    sections: list[SectionFacts] = []
    unread: list[Unread] = []
    for found, missed in chain.from_iterable(read):
        sections.append(found)
        unread.extend(missed)
    counts = Counter(fact.evidence.convention for section in sections for fact in section.facts)
    return FactSet(
        title=front_matter.title,
        sections=tuple(sections),
        unread=tuple(unread),
        read=tuple(sorted(counts.items())),
        title_span=front_matter.title_span,
    )


def recognise_document(document: Document) -> FileFacts:
    """The facts of one file, which depend on nothing but the file."""
    return tuple(recognise_section(section, trail) for section, trail in with_trails(document))


def recognise_section(section: Section, trail: tuple[str, ...]) -> SectionRead:
    """The facts of one section, which depend on nothing but the section and the titles above it."""
    looked = view(section, trail)
    facts = _facts(looked)
    return _section_facts(looked, facts), tuple(_unread(looked, facts))


def _facts(looked: SectionView) -> tuple[Fact, ...]:
    facts = [fact for recogniser in recognisers() for fact in recogniser.read(looked)]
    alike = [list(group) for _, group in groupby(sorted(facts, key=_order), key=_order)]
    return tuple(
        fact for group in alike for fact in (sorted(group, key=_said) if len(group) > 1 else group)
    )


def _order(fact: Fact) -> tuple[object, ...]:
    """By place; what stands at one place, by kind."""
    at = fact.evidence
    return at.span.line, at.span.column, type(fact).__name__, at.convention, at.basis


def _said(fact: Fact) -> list[str]:
    """What a fact says; its quote may be long and says nothing more."""
    said = (getattr(fact, part) for part in fact.__struct_fields__ if part != "evidence")
    return [_spelt(part) if isinstance(part, str) else repr(part) for part in said]


@lru_cache(maxsize=64)
def _spelt(text: str) -> str:
    """Thousands of samples may share the one text that they stand in."""
    return repr(text)


def _section_facts(looked: SectionView, facts: tuple[Fact, ...]) -> SectionFacts:
    section = looked.section
    return SectionFacts(
        title=looked.title,
        level=section.level,
        anchors=_anchors(section),
        span=section.span,
        facts=facts,
        summary=summary_of(looked),
        description=description_of(looked),
        heading=stated(section.title, "heading") if section.title else None,
        generic=is_generic(looked.title) or _labels_call(looked.title, facts),
        links=parameter_links(looked),
        alike=likeness_links(looked),
    )


def _labels_call(title: str, facts: tuple[Fact, ...]) -> bool:
    """Whether a heading such as "HTTP Method" or "Endpoint" is the label of the one method or URL below it."""
    named = [fact for fact in facts if not isinstance(fact, ServerFact)]
    return (
        exact_role(title) in ("method", "url")
        and bool(named)
        and all(
            isinstance(fact, EndpointFact) and not (fact.method and fact.target) for fact in named
        )
    )


def _anchors(section: Section) -> tuple[str, ...]:
    older = (section.plain_slug,) if section.plain_slug else ()
    return tuple(dict.fromkeys((section.anchor, *section.anchors, *older)))


def _unread(looked: SectionView, facts: tuple[Fact, ...]) -> Iterator[Unread]:
    lines = {fact.evidence.span.line for fact in facts}
    for line in _deep_lines(facts):
        lines.add(line)
    described = any(isinstance(fact, EndpointFact | RequestFact) for fact in facts)
    for placed in looked.placed:
        match placed.block:
            case Table(span=span):
                if not _touched(span, lines):
                    yield Unread("table", span)
            case Fence(span=span, content=content) if is_data(content):
                if not _touched(span, lines):
                    yield Unread("fence", span)
            case Bullets(span=span) if described and looks_unread(looked, placed):
                if not _touched(span, lines):
                    yield Unread("list", span)
            case _:
                pass
    yield from _unread_lines(looked.section, lines)


def _deep_lines(facts: tuple[Fact, ...]) -> Iterator[int]:
    for fact in facts:
        for field in getattr(fact, "fields", ()):
            yield field.evidence.span.line


def _unread_lines(section: Section, lines: set[int]) -> Iterator[Unread]:
    for text in every_text(section):
        if any(line not in lines for line in _requests_in(text)):
            yield Unread("line", text.span)


def request_lines(document: Document) -> Iterator[Span]:
    """The lines of running text that are request lines, however they are read."""
    for section in document.sections:
        for text in every_text(section):
            for line in _requests_in(text):
                yield Span(text.span.file, line, 1, line, 1)


def _requests_in(text: Text) -> Iterator[int]:
    for offset, line in enumerate(text.raw.split("\n")):
        if _is_request(line):
            yield text.span.line + offset


def _is_request(line: str) -> bool:
    """Whether a line is a request line and little else; a link to an endpoint only speaks of it."""
    found = request_line(line.strip("` >*-"))
    return found is not None and "](" not in line and len(found.tail.split()) <= _MOST_WORDS


def _touched(span: Span, lines: set[int]) -> bool:
    return any(line in lines for line in range(span.line, span.end_line + 1))


def is_data(content: str) -> bool:
    """Whether a fence holds JSON, or what is meant to be JSON."""
    return bool(_DATA.match(content)) and ('"' in content or "'" in content)
