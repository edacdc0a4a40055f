"""A `<placeholder>` outside a code span is treated as an HTML tag.

## Why it matters
Browsers show nothing for a tag that they do not know, so the placeholder vanishes from the page.

## Example
The address is /kites/<kite id>/lines.

## Instead
The address is `/kites/<kite id>/lines`.
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.places import within, without_code
from slatewright.html_elements import ELEMENTS
from slatewright.model.diagnostics import Severity
from slatewright.model.document import Text
from slatewright.regex import regex

_TAG = regex(r"(?<!\\)<([A-Za-z][\w-]{0,40})((?:[ ._/'’-][\w'’./ -]{0,40})?)>")
_ATTRIBUTE = regex(r"=|^/$")


@rule("MDN109", reads=Text, severity=Severity.WARNING, unless=("MDN110",))
def placeholder_swallowed(text: Text) -> Iterable[Finding]:
    if "<" not in text.raw:
        return
    for match in _TAG.finditer(without_code(text)):
        if match.group(1).lower() in ELEMENTS or _ATTRIBUTE.search(match.group(2).strip()):
            continue
        message = f"`{match.group()}` is treated as an HTML tag and not shown"
        place = within(text, *match.span())
        yield Finding(f"{message}: put it into a code span", place)
        return
