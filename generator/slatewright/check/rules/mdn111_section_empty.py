"""A heading has nothing under it.

## Why it matters
It stands in the table of contents and promises something that is not there; often what it should
introduce has slipped under another heading.

## Example
## Parameters

## Response

The kite.

## Instead
## Response

The kite.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from textwrap import shorten

from slatewright.check.contract import Finding, rule
from slatewright.model.diagnostics import Severity
from slatewright.model.document import Document
from slatewright.regex import regex

_FILLED_IN = regex(r"<([a-z]{1,10})(?:\s[^<>]*)?>\s*</\1>", re.IGNORECASE)
"""An element of a heading that a script of the page fills, as it may the part below."""
_LONGEST = 80
"""Characters of a heading that a message repeats."""


@rule("MDN111", reads=Document, severity=Severity.INFO)
def section_empty(document: Document) -> Iterable[Finding]:
    following = [*document.sections[1:], None]
    for section, after in zip(document.sections, following, strict=False):
        parent = after is not None and after.level > section.level
        if section.title is not None and section.level > 1 and not section.blocks and not parent:
            if _FILLED_IN.search(section.title.raw):
                continue
            words = shorten(section.title.plain, _LONGEST, placeholder=" ...")
            yield Finding(f"there is nothing under the heading `{words}`", section.title.span)
