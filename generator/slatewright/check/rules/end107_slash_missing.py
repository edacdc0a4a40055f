"""A request line's path does not begin with a slash.

## Why it matters
Put behind the base URL as it stands, it makes one word with the base URL's last part.

## Example
## List kites

`GET kites/red`

## Instead
## List kites

`GET /kites/red`
"""

from __future__ import annotations

from collections.abc import Iterable

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.outline import STATED
from slatewright.check.toolkit.places import first_line
from slatewright.model.diagnostics import Severity
from slatewright.model.facts import EndpointFact, Form, SectionFacts
from slatewright.regex import regex

_BARE = regex(r"[A-Za-z][\w-]*/")


@rule("END107", reads=SectionFacts, severity=Severity.INFO, unless=("END103",))
def slash_missing(section: SectionFacts) -> Iterable[Finding]:
    """A line without a method may only name an endpoint: "call the `kites/red` endpoint"."""
    for fact in section.facts:
        if not isinstance(fact, EndpointFact) or fact.form not in STATED:
            continue
        if (fact.method or fact.form is not Form.LINE) and _BARE.match(fact.target):
            message = "this path needs a slash at its beginning"
            yield Finding(message, first_line(fact.evidence.span), habit=True)
