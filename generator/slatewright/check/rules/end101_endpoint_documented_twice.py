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
from slatewright.model.facts import EndpointFact, ExampleFact, FactSet, Form, RequestFact, Role
from slatewright.model.sample_data import Json, JsonMember, JsonScalar
from slatewright.model.source import Span

_MOST = 2
"""Places in one file up to which an endpoint is documented again by mistake; more are its variants."""


@dataclass(frozen=True, slots=True)
class _Place:
    method: str
    target: str
    span: Span
    sent: frozenset[str]
    """What the bodies of its samples hold."""
    form: Form = Form.LINE


@rule("END101", reads=FactSet, severity=Severity.INFO)
def endpoint_documented_twice(facts: FactSet) -> Iterable[Finding]:
    """Told of the place in the file of fewer endpoints; other queries and bodies make other endpoints."""
    found = [*_stated(facts), *_sampled(facts)]
    homes = Counter(place.span.file for place in found)
    groups: dict[tuple[object, ...], list[_Place]] = {}
    for place in found:
        path, _, query = place.target.partition("?")
        groups.setdefault((place.method, segments(path), query), []).append(place)
    for first, *others in groups.values():
        again = [each for each in others if _again(first, each)]
        files = Counter(place.span.file for place in (first, *again))
        for place in again if max(files.values()) <= _MOST else ():
            home, guest = first, place
            if homes[first.span.file] < homes[place.span.file]:
                home, guest = place, first
            path = place.target.partition("?")[0]
            message = f"{place.method} {path} is already documented elsewhere"
            yield Finding(message, guest.span, (Label(home.span, "here"),), group=str(first))


def _again(first: _Place, place: _Place) -> bool:
    """Whether it documents the same: not the same part of the docs, no variant, no command beside documentation."""
    command = first.form is not place.form and Form.CURL in (first.form, place.form)
    return first.span != place.span and not command and not _variants(first.sent, place.sent)


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
            yield _Place(
                method,
                calls[0].url,
                first_line(calls[0].evidence.span),
                _sent(found),
                calls[0].form,
            )


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
