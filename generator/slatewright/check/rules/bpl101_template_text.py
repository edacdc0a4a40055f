"""Text from Slate's own sample docs was left in.

## Why it matters
Readers see sentences about kittens, or about how to write docs, that have nothing to do with the
API.

## Example
Bad Request -- Your request sucks.

## Instead
This page documents the API of the kite shop.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from slatewright.check.contract import DocsAndApi, Finding, rule
from slatewright.check.toolkit.places import Lines
from slatewright.check.toolkit.urls import addresses
from slatewright.model.diagnostics import Severity
from slatewright.model.source import SourceFile
from slatewright.regex import regex

_TEMPLATE = regex(
    r"example API documentation page was created with"
    r"|use it as a base for your own API"
    r"|This error section is stored in a separate file"
    r"|Inside HTML code blocks like this one"
    r"|Your request sucks",
    re.IGNORECASE,
)
_KITTENS = regex(
    r"meowmeowmeow|\bkittn\b|\bkittens?(?:\b|_)|a happy kitten|\bI['’]m a teapot", re.IGNORECASE
)


_LANGUAGES = regex(
    r"We have language bindings in|switch the programming language of the examples",
    re.IGNORECASE,
)
"""Said by the sample docs; left over where these docs have no second language to switch to."""
_KEY = regex(r"Your API key is wrong", re.IGNORECASE)
"""Of the sample docs' list of errors; left over where these docs know no key."""
_MARKS = (
    "kitt",
    "meow",
    "api documentation page",
    "as a base",
    "error section",
    "html code",
    "sucks",
    "teapot",
)
"""Parts of the patterns that are quick to look for; most files have none."""


@rule("BPL101", reads=DocsAndApi, severity=Severity.WARNING)
def template_text(docs: DocsAndApi) -> Iterable[Finding]:
    """Kittens are no leftovers in docs of an API that is about them."""
    if docs.sources is None:
        return
    keyless = docs.api is not None and not docs.api.security_schemes
    promised = len(docs.sources.front_matter.languages) < 2
    for file in docs.sources.files:
        text = file.text.lower()
        if promised and ("language bindings" in text or "programming language" in text):
            yield from _matches(file, _LANGUAGES)
        if keyless and "api key is wrong" in text:
            yield from _matches(file, _KEY)
        if not any(mark in text for mark in _MARKS):
            continue
        yield from _matches(file, _TEMPLATE)
        if not _about_kittens(docs):
            yield from _matches(file, _KITTENS)


def _about_kittens(docs: DocsAndApi) -> bool:
    found = ["kitten" in address.text for address in addresses(docs)]
    return found.count(True) > found.count(False)


def _matches(file: SourceFile, pattern: re.Pattern[str]) -> Iterator[Finding]:
    """One finding for each wording in a file, and for each line."""
    lines: Lines | None = None
    told = 0
    for match in pattern.finditer(file.text):
        lines = lines or Lines(file)
        if lines.span(*match.span()).line == told:
            continue
        told = lines.span(*match.span()).line
        message = f"`{match.group()}` is left over from Slate's sample docs"
        group = f"{file.path} {match.group().lower()}"
        yield Finding(message, lines.span(*match.span()), group=group)
