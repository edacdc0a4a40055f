"""Addresses, wherever the docs write one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from slatewright.check.contract import Docs
from slatewright.check.toolkit.places import in_fence, within, without_code
from slatewright.check.walk import blocks, texts
from slatewright.model.document import Fence, Section, Text
from slatewright.model.facts import AuthFact, EndpointFact, FactSet, GrantFact, RequestFact
from slatewright.model.source import Span
from slatewright.once import walked_once
from slatewright.regex import regex

PLACEHOLDER = regex(r"\{\{?[^{}\n]{0,80}\}?\}|<[^<>\n]{0,80}>|\[[A-Za-z_][\w -]{0,60}\]")
"""A part of an address that the reader fills in, in any style that has two ends."""

_QUERY_NAME = regex(r"[A-Za-z_][\w.\[\]-]{0,60}")
_REQUEST = regex(r"(?:[A-Z]{3,7}\s+)?((?:[a-z]{2,8}:/|/)\S.*)", re.DOTALL)
_LOOSE = regex(
    r"\b(?:[a-z]{3,8}://|https?:/|https?//)(?:<[^<>\n]{1,80}>|[^\s<>\"')\]|/])"
    r"(?:<[^<>\n]{1,80}>|[^\s<>\"')\]|])*"
)
_QUOTES = {
    "\N{LEFT DOUBLE QUOTATION MARK}": "\N{RIGHT DOUBLE QUOTATION MARK}",
    "\N{LEFT SINGLE QUOTATION MARK}": "\N{RIGHT SINGLE QUOTATION MARK}",
}
_ALONE = regex(r"^[ \t]*(?:[A-Z]{3,7}[ \t]+)?(https?://[^\n]*[^\s\\])", re.MULTILINE)
_HTTP_LINE = regex(r"^[A-Z]{3,7} (\S+) HTTP/\d", re.MULTILINE)
_MISSPELT = regex(r"\b(?:(?!https?:)h[htps]{3,6}://|https?:/(?!/)|https?//)[\w.-]+[^\s\"'<>]*")


class Address(Struct, frozen=True):
    """A URL or path as written."""

    text: str
    span: Span
    whole: bool
    """False where its end is only guessed, since it stands in running text."""


@walked_once
def addresses(docs: Docs) -> Iterator[Address]:
    """Every address of a request line, a sample call, a code span or a sentence; each place once."""
    seen: set[tuple[str, int, str]] = set()
    for address in _all(docs):
        key = (address.span.file, address.span.line, address.text)
        if key not in seen:
            seen.add(key)
            yield address


@walked_once
def granting(facts: FactSet) -> Iterator[str]:
    """The URLs at which users grant access and tokens are fetched; they belong to a scheme, and no request line."""
    for section in facts.sections:
        for fact in section.facts:
            if isinstance(fact, GrantFact):
                yield fact.url.rstrip("/")
            elif isinstance(fact, AuthFact):
                yield from (value.rstrip("/") for _, value in fact.flows if "://" in value)


def query_names(url: str) -> Iterator[str]:
    """The names of the parameters in a URL's query."""
    for pair in re.split(r"[&;]", url.partition("?")[2]):
        name = pair.partition("=")[0].strip()
        if _QUERY_NAME.fullmatch(name):
            yield name


def _all(docs: Docs) -> Iterator[Address]:
    if docs.facts is not None:
        yield from _of_facts(docs.facts)
    for document in docs.documents:
        for section in document.sections:
            yield from _of_words(section)


def _of_facts(facts: FactSet) -> Iterator[Address]:
    for section in facts.sections:
        for fact in section.facts:
            match fact:
                case EndpointFact():
                    yield Address(fact.target, fact.evidence.span, True)
                case RequestFact():
                    yield Address(fact.url, fact.evidence.span, True)
                case _:
                    pass


def _of_words(section: Section) -> Iterator[Address]:
    for block in blocks(section.blocks):
        if isinstance(block, Fence):
            yield from _in_fence(block)
        for text in texts(block):
            for code in text.codes if "/" in text.raw else ():
                if (
                    "/" in code.content
                    and (request := _REQUEST.fullmatch(code.content.strip())) is not None
                ):
                    yield Address(request.group(1), code.span, True)
            yield from _loose(text)


def _in_fence(fence: Fence) -> Iterator[Address]:
    content = fence.content
    if ":/" not in content and "//" not in content and " HTTP/" not in content:
        return
    for match in _MISSPELT.finditer(content):
        yield Address(match.group(), in_fence(fence, *match.span()), False)
    for match in _HTTP_LINE.finditer(content) if " HTTP/" in content else ():
        yield Address(match.group(1), in_fence(fence, *match.span(1)), True)
    for match in _ALONE.finditer(content):
        yield Address(match.group(1), in_fence(fence, *match.span(1)), True)


def _loose(text: Text) -> Iterator[Address]:
    if ":/" in text.raw or "//" in text.raw:
        words = without_code(text)
        for match in _LOOSE.finditer(words):
            start, end = match.span()
            closing = _QUOTES.get(words[max(0, start - 1) : start])
            if closing and (at := words.find(closing, start, end)) >= 0:
                end = at
            yield Address(words[start:end], within(text, start, end), False)
