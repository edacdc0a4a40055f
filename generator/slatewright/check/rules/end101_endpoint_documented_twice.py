"""An endpoint is documented in two places.

## Why it matters
The two drift apart: readers find one of them and miss what only the other says.

## Example
## List kites

`GET /kites`

## Add a kite

`POST /kites`

## Find kites

`GET /kites`

## Instead
## List kites

`GET /kites`

## Find lines

`GET /lines`
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.json_values import members_below
from slatewright.check.toolkit.outline import STATED, chapters, scopes
from slatewright.check.toolkit.paths import segments
from slatewright.check.toolkit.places import first_line
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.facts import EndpointFact, ExampleFact, FactSet, RequestFact, Role
from slatewright.model.sample_data import Json, JsonMember, JsonScalar
from slatewright.model.source import Span


@dataclass(frozen=True, slots=True)
class _Place:
    method: str
    target: str
    span: Span
    sent: frozenset[str]
    """What the bodies of its samples hold."""


@rule("END101", reads=FactSet, severity=Severity.INFO)
def endpoint_documented_twice(facts: FactSet) -> Iterable[Finding]:
    """Told of the place in the file of fewer endpoints; other queries and bodies make other endpoints."""
    found = [*_stated(facts), *_sampled(facts)]
    homes = Counter(place.span.file for place in found)
    seen: dict[tuple[object, ...], _Place] = {}
    for place in found:
        path, _, query = place.target.partition("?")
        key = (place.method, segments(path), query)
        first = seen.setdefault(key, place)
        if first is place or _variants(first.sent, place.sent):
            continue
        home, guest = first, place
        if homes[first.span.file] < homes[place.span.file]:
            home, guest = place, first
        label = Label(home.span, "here")
        message = f"{place.method} {path} is already documented elsewhere"
        yield Finding(message, guest.span, (label,), group=str(key))


def _stated(facts: FactSet) -> Iterator[_Place]:
    """At the heading right above the endpoint, which may stand deep in a part on something else."""
    heads = {id(fact): section.span for section in facts.sections for fact in section.facts}
    for scope in scopes(facts):
        method, target = scope.endpoint.method, scope.endpoint.target
        if method is not None:
            span = first_line(heads[id(scope.endpoint)])
            yield _Place(method, target, span, _sent((*scope.samples, *scope.examples)))


def _sampled(facts: FactSet) -> Iterator[_Place]:
    """Parts of the docs that only show how one endpoint is called; many show a GET in passing."""
    for chapter in chapters(facts):
        found = [fact for section in chapter for fact in section.facts]
        if any(isinstance(fact, EndpointFact) and fact.form in STATED for fact in found):
            continue
        if not any(
            isinstance(fact, ExampleFact) and fact.role is not Role.REQUEST for fact in found
        ):
            continue
        calls = [f for f in found if isinstance(f, RequestFact) and f.method != "GET"]
        if len({(call.method, segments(call.url)) for call in calls}) != 1:
            continue
        if (method := calls[0].method) is not None:
            yield _Place(method, calls[0].url, first_line(calls[0].evidence.span), _sent(found))


def _sent(found: Sequence[object]) -> frozenset[str]:
    bodies: list[Json] = []
    for fact in found:
        match fact:
            case RequestFact(body=value) | ExampleFact(role=Role.REQUEST, value=value) if value:
                bodies.append(value)
            case _:
                pass
    return frozenset(_trait(member) for body in bodies for _, member in members_below(body))


def _trait(member: JsonMember) -> str:
    """Its name; a switch that is turned on and one that is turned off are two things to send."""
    value = member.value.value if isinstance(member.value, JsonScalar) else None
    return f"{member.name} {value}" if isinstance(value, bool) else member.name


def _variants(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two places send different things to one address."""
    return not (one <= other or other <= one)
