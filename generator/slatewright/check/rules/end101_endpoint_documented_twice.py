"""An endpoint is documented in two places.

## Why it matters
The two drift apart: readers find one of them and miss what only the other says. OpenAPI has one operation for a method
and a path, so that specs and clients cannot keep apart what such sections say.

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

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec import Struct

from slatewright.check.contract import Docs, Finding, rule
from slatewright.check.toolkit.json_values import members_below
from slatewright.check.toolkit.links import Found, links
from slatewright.check.toolkit.outline import STATED, Scope, chapters, scopes
from slatewright.check.toolkit.paths import agree, ends_before, segments
from slatewright.check.toolkit.places import Files, files, first_line
from slatewright.lexicon import has_word
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.document import Document, Paragraph, Section
from slatewright.model.facts import EndpointFact, ExampleFact, FactSet, Form, RequestFact, Role
from slatewright.model.sample_data import Json, JsonMember, JsonScalar
from slatewright.model.source import Span
from slatewright.once import once

_MOST = 2
"""Places in one file up to which an endpoint is documented again by mistake; more are its variants."""


class _Place(Struct, frozen=True):
    method: str
    target: str
    span: Span
    samples: tuple[object, ...]
    """What is shown below it."""
    form: Form = Form.LINE
    above: tuple[Span, Span] | None = None
    """The heading of the part of the docs that documents it, and where it is stated below that."""
    caption: bool = False
    """Whether it only says whose sample stands below it."""


class _Layout:
    """Where the sections and the links of the docs stand."""

    def __init__(self, documents: tuple[Document, ...]) -> None:
        self._sections = {each.file: each.sections for each in documents}
        self._links: dict[str, list[Found]] = {}
        for link in sorted(links(documents), key=_line):
            self._links.setdefault(link.span.file, []).append(link)

    def leads(self, guest: _Place, home: _Place) -> bool:
        """Whether the words above one endpoint lead to the other's part of the docs: "the same as [list kites](#list-kites)"."""
        if guest.above is None or home.above is None:
            return False
        start, end = guest.above
        found = self._links.get(start.file, [])
        first = bisect_left(found, start.line, key=_line)
        last = bisect_right(found, end.line, key=_line)
        above = {link.target for link in found[first:last]}
        return bool(above) and any(f"#{name}" in above for name in self._anchors(home.above[0]))

    def says_so(self, guest: _Place) -> bool:
        """Whether the section of an endpoint says that it is like another: "this is the same endpoint as ..."."""
        lines = {place.line for place in (guest.above or ())} | {guest.span.line}
        parts = (self._sections[guest.span.file][at] for at in self._at(guest.span.file, lines))
        return any(
            has_word(block.text.plain, "LIKE") and has_word(block.text.plain, "ENDPOINT")
            for section in parts
            for block in section.blocks
            if isinstance(block, Paragraph)
        )

    def _anchors(self, heading: Span) -> Iterator[str]:
        """The ids of a heading and of the first heading of the chapter that it is in."""
        sections = self._sections.get(heading.file, ())
        for at in self._at(heading.file, {heading.line}):
            yield sections[at].anchor
            chapter = next((sections[k] for k in range(at, -1, -1) if sections[k].level == 1), None)
            yield from (chapter.anchor,) if chapter is not None else ()

    def _at(self, file: str, lines: set[int]) -> set[int]:
        """The numbers of the sections that hold some lines of a file."""
        sections = self._sections.get(file, ())
        found = {bisect_right(sections, line, key=_line) - 1 for line in lines}
        return {at for at in found if at >= 0}


def _line(found: Found | Section) -> int:
    return found.span.line


@rule("END101", reads=Docs, severity=Severity.INFO, unless=("END110",))
def endpoint_documented_twice(docs: Docs) -> Iterable[Finding]:
    """Told of the place in the file of fewer endpoints; other queries and bodies make other endpoints."""
    if docs.facts is None:
        return
    found = [*_stated(docs.facts, files(docs.sources)), *_sampled(docs.facts)]
    layout = _Layout(docs.documents)
    homes = Counter(place.span.file for place in found)
    groups: dict[tuple[object, ...], list[_Place]] = {}
    for place in found:
        path, _, query = place.target.partition("?")
        groups.setdefault((place.method, segments(path), query), []).append(place)
    for first, *others in groups.values():
        if (merged := _merged(layout, [first, *others])) is not None:
            yield merged
            continue
        again = [each for each in others if _again(first, each)]
        inside = Counter(place.span.file for place in (first, *again))
        for place in again if max(inside.values()) <= _MOST else ():
            home, guest = first, place
            if homes[first.span.file] < homes[place.span.file]:
                home, guest = place, first
            if layout.leads(guest, home):
                continue
            path = place.target.partition("?")[0]
            message = f"{place.method} {path} is already documented elsewhere"
            yield Finding(message, guest.span, (Label(home.span, "here"),), group=str(first))


def _merged(layout: _Layout, places: list[_Place]) -> Finding | None:
    """What is told of variants that have a heading each, where their words do not say that they are one operation."""
    home = places[0]
    headed = {place.above[0]: place for place in places if place.above and not place.caption}
    guests = [
        place
        for place in headed.values()
        if place.above != home.above and not _is_shown(home, place)
    ]
    variants = any(_variants(_sent(home.samples), _sent(place.samples)) for place in guests)
    if home.above is None or not (variants or len(guests) >= _MOST):
        return None
    if any(layout.leads(guest, home) or layout.says_so(guest) for guest in guests):
        return None
    path = home.target.partition("?")[0]
    number = "both" if len(guests) == 1 else f"all {len(guests) + 1}"
    message = f"{home.method} {path} is documented again under this heading: the spec has one operation for {number}"
    labels = tuple(Label(place.above[0], "here") for place in (home, *guests[1:]) if place.above)
    return Finding(
        message,
        guests[0].above[0] if guests[0].above else guests[0].span,
        labels,
        group=str(home),
        habit=True,
    )


def _again(first: _Place, place: _Place) -> bool:
    """Whether it documents the same: not the same part of the docs, no variant, no command beside documentation."""
    return (
        first.span != place.span
        and not _is_shown(first, place)
        and not _variants(_sent(first.samples), _sent(place.samples))
    )


def _is_shown(first: _Place, place: _Place) -> bool:
    """Whether one of two places only shows a call of what the other documents."""
    command = first.form is not place.form and Form.CURL in (first.form, place.form)
    return command or first.caption is not place.caption


def _stated(facts: FactSet, lines_of: Files) -> Iterator[_Place]:
    """At the heading right above the endpoint, which may stand deep in a part on something else."""
    heads = {id(fact): section.span for section in facts.sections for fact in section.facts}
    for scope in scopes(facts):
        method, target = scope.endpoint.method, scope.endpoint.target
        if method is not None and _is_called(scope):
            span = first_line(heads[id(scope.endpoint)])
            shown = (*scope.samples, *scope.examples)
            place = scope.endpoint.evidence.span
            above, caption = (scope.heading, place), _is_caption(place, lines_of)
            yield _Place(method, target, span, shown, above=above, caption=caption)


def _is_called(scope: Scope) -> bool:
    """Whether a sample below an endpoint calls it; where all call another, its line is a slip, and END102's."""
    stated = segments(scope.endpoint.target)
    calls = [(sample.method, segments(sample.url)) for sample in scope.samples]
    return not calls or any(
        method in (None, scope.endpoint.method)
        and agree(stated, path)
        and not ends_before(path, stated)
        for method, path in calls
    )


def _is_caption(place: Span, lines_of: Files) -> bool:
    lines = lines_of.lines(place.file)
    return lines is not None and lines.line(place.line).lstrip().startswith(">")


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
                tuple(found),
                calls[0].form,
                (first_line(chapter[0].span), calls[0].evidence.span),
            )


@once
def _sent(found: tuple[object, ...]) -> frozenset[str]:
    """What the bodies of samples hold."""
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
    """Whether two places send different things to one address, or one turns off what the other does by itself."""
    more = one ^ other
    off = bool(more) and all(trait.endswith(f" {False}") for trait in more)
    return off or not (one <= other or other <= one)
