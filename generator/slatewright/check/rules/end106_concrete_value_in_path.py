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

from collections.abc import Iterable, Iterator

from slatewright.check.contract import Docs, Finding, rule
from slatewright.check.toolkit.outline import STATED
from slatewright.check.toolkit.paths import segments
from slatewright.check.toolkit.places import first_line, spot
from slatewright.model.diagnostics import Severity
from slatewright.model.facts import EndpointFact, FactSet
from slatewright.regex import regex

_CONCRETE = regex(
    r"(?<=[a-z])(?<!\bapi)(?<!/rest)/(\d{1,12}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?=[/.?]|\Z)"
)
_VERSION = regex(r"(?<=://)([^/?]*)/\d{1,2}(?=/|\Z)")
"""A small number right behind the host: `https://api.example.com/3/kites`."""
_LONGEST = 12
"""Segments of a path, from its end, that are compared; in front of them stands a base path."""


@rule("END106", reads=Docs, severity=Severity.INFO)
def concrete_value_in_path(docs: Docs) -> Iterable[Finding]:
    """A call of an endpoint that other lines give with the parameter's name is an example of it."""
    if docs.facts is None:
        return
    found = [(fact, _value(fact)) for fact in _endpoints(docs.facts)]
    named: set[tuple[str | None, tuple[str, ...]]] = set()
    for fact, value in found:
        if value is None:
            named.update((fact.method, end) for end in _ends(fact))
    for fact, value in found:
        if value is None or fact.form not in STATED:
            continue
        if not any((fact.method, end) in named for end in _ends(fact)):
            message = f"`{value}` is a concrete value: replace it with a named parameter"
            place = first_line(fact.evidence.span)
            yield Finding(message, place, habit=True, about=spot(place))


def _endpoints(facts: FactSet) -> Iterator[EndpointFact]:
    for section in facts.sections:
        for fact in section.facts:
            if isinstance(fact, EndpointFact):
                yield fact


def _value(fact: EndpointFact) -> str | None:
    match = _CONCRETE.search(_VERSION.sub(r"\1", fact.target).partition("?")[0])
    return match.group(1) if match is not None else None


def _ends(fact: EndpointFact) -> Iterator[tuple[str, ...]]:
    """The path, and what is left of it without one segment after another of its base; at least two."""
    path = tuple(part.removesuffix(".json") for part in segments(fact.target)[-_LONGEST:])
    yield from (path[at:] for at in range(len(path) - 1))
