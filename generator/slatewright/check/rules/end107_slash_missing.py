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

import re
from collections.abc import Iterable

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.outline import STATED
from slatewright.check.toolkit.places import first_line
from slatewright.model.diagnostics import Severity
from slatewright.model.facts import EndpointFact, SectionFacts

_BARE = re.compile(r"[A-Za-z][\w-]*/")


@rule("END107", reads=SectionFacts, severity=Severity.INFO)
def slash_missing(section: SectionFacts) -> Iterable[Finding]:
    for fact in section.facts:
        if isinstance(fact, EndpointFact) and fact.form in STATED and _BARE.match(fact.target):
            message = "this path needs a slash at its beginning"
            yield Finding(message, first_line(fact.evidence.span), habit=True)
