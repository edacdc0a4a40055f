"""A request line has a concrete value where a path parameter belongs.

## Why it matters
Readers cannot see that it is to be replaced, nor what it is called.

## Example
## Get a kite

`GET /kites/1234`

## Instead
## Get a kite

`GET /kites/<kite_id>`
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.outline import STATED
from slatewright.check.toolkit.places import first_line
from slatewright.model.diagnostics import Severity
from slatewright.model.facts import EndpointFact, SectionFacts

_CONCRETE = re.compile(
    r"(?<=[a-z])(?<!/api)(?<!/rest)/(\d{1,12}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?=[/.?]|\Z)"
)
_VERSION = re.compile(r"(?<=://)([^/?]*)/\d{1,2}(?=/|\Z)")
"""A small number right behind the host: `https://api.example.com/3/kites`."""


@rule("END106", reads=SectionFacts, severity=Severity.INFO)
def concrete_value_in_path(section: SectionFacts) -> Iterable[Finding]:
    for fact in section.facts:
        if isinstance(fact, EndpointFact) and fact.form in STATED:
            match = _CONCRETE.search(_VERSION.sub(r"\1", fact.target).partition("?")[0])
            if match is not None:
                message = f"`{match.group(1)}` is a concrete value: give the parameter a name"
                yield Finding(message, first_line(fact.evidence.span), habit=True)
