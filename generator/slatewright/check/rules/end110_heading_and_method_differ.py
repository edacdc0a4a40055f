"""The heading of an operation and its method disagree.

## Why it matters
A GET that changes something is sent again by browsers, proxies and clients that believe it is harmless. Or the
method in the sample is a slip.

## Example
## Delete a kite

`GET /kites/<id>/remove`

## Instead
## Delete a kite

`DELETE /kites/<id>`
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from slatewright.check.contract import DocsAndApi, Finding, rule
from slatewright.check.toolkit.operations import endpoint_span
from slatewright.check.toolkit.places import first_line
from slatewright.lexicon import beginnings_of
from slatewright.model.api import Operation
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.facts import EndpointFact, FactSet, RequestFact
from slatewright.model.source import Evidence, Span
from slatewright.regex import regex

_ACTION = regex(
    r"\}(?:/[\w-]{1,40}){0,2}/(activate|approve|archive|cancel|confirm|deactivate|delete|deliver|disable|enable"
    r"|lock|publish|reject|remove|resend|restart|resume|revoke|send|suspend|unlock|unpublish|void)/?\Z",
    re.IGNORECASE,
)
"""Verbs in paths are English whatever the language of the docs."""
_FEW = 3
"""GETs whose paths end in verbs, beyond which that is how these docs call procedures."""
_CAPITAL = regex(r"(?<=[a-z])(?=[A-Z])|[-_]")
_METHODS = ("DELETE", "PUT", "POST", "GET")
_AT_ODDS = frozenset(
    {("GET", "DELETE"), ("GET", "PUT"), ("GET", "POST"), ("DELETE", "GET"), ("PUT", "GET")}
)
"""Method of the endpoint and method that the heading's verb stands for; a POST may do anything."""


@rule("END110", reads=DocsAndApi, severity=Severity.INFO)
def heading_and_method_differ(docs: DocsAndApi) -> Iterable[Finding]:
    if docs.api is None or docs.facts is None:
        return
    titles = _titles(docs.facts)
    methods = _methods_by_line(docs.api.operations)
    verbs = [_acts(each.path.value) for each in docs.api.operations if each.method.value == "GET"]
    called = len(verbs) - verbs.count(None) > _FEW
    for operation in docs.api.operations:
        title = titles.get((operation.span.file, operation.span.line))
        others = methods[endpoint_span(operation)] - {operation.method.value}
        found = _compare(operation, title, others) if title is not None else None
        verb = _acts(operation.path.value) if operation.method.value == "GET" else None
        if found is not None:
            yield found
        elif verb is not None and not called:
            message = f"the method is GET, but the path ends in the action `{verb}`"
            yield Finding(message, endpoint_span(operation))


def _methods_by_line(operations: Iterable[Operation]) -> dict[Span, set[str]]:
    """All methods that the line of an endpoint states: "GET or POST /kites"."""
    methods: dict[Span, set[str]] = defaultdict(set)
    for operation in operations:
        methods[endpoint_span(operation)].add(operation.method.value)
    return methods


def _compare(operation: Operation, title: Evidence, others: set[str]) -> Finding | None:
    meant = _method(title.quote)
    if meant is None or meant in others or _says_so(operation.path.value, meant):
        return None
    label = Label(first_line(title.span), "the heading")
    shown = _shown(operation)
    if shown is not None:
        method, place = shown
        if (method, meant) in _AT_ODDS or (method, meant) == ("POST", "GET"):
            message = f"this sends {method}, but the heading suggests {meant}"
            return Finding(message, place, (label,))
    elif (operation.method.value, meant) in _AT_ODDS:
        message = f"the method is {operation.method.value}, but the heading suggests {meant}"
        return Finding(message, endpoint_span(operation), (label,))
    return None


def _says_so(path: str, meant: str) -> bool:
    """Whether the path itself ends in the heading's verb, as calls of procedures do, or in a thing to start from."""
    end = _CAPITAL.sub(" ", path.rstrip("/").rpartition("/")[2])
    return end == "new" or _method(end.strip()) == meant


def _acts(path: str) -> str | None:
    """The verb at the end of a path that says what the call does to the thing before it."""
    match = _ACTION.search(path)
    return match.group(1) if match is not None else None


def _titles(facts: FactSet) -> dict[tuple[str, int], Evidence]:
    return {
        (section.span.file, section.span.line): section.heading
        for section in facts.sections
        if section.heading is not None
    }


def _shown(operation: Operation) -> tuple[str, Span] | None:
    """The sample that sends another method than the operation has, where only samples show it."""
    if any(isinstance(fact, EndpointFact) and fact.method for fact in operation.endpoints):
        return None
    calls = [fact for fact in operation.endpoints if isinstance(fact, RequestFact) and fact.method]
    other = next((call for call in calls if call.method != operation.method.value), None)
    if other is None or other.method is None or len(calls) > 1:
        return None
    return other.method, first_line(other.evidence.span)


def _method(title: str) -> str | None:
    """The method whose verbs stand first in the heading; None where it begins with none."""
    for method in _METHODS:
        match = beginnings_of("METHOD_VERBS", method).search(title)
        if match is not None and match.start() == 0:
            return method
    return None
