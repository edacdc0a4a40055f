"""One operation, put together out of its parts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from slatewright.model.api import Operation, Request, SecurityScheme
from slatewright.model.facts import (
    EnumFact,
    ExampleFact,
    FieldsFact,
    Form,
    NoticeFact,
    RequestFact,
    Role,
)
from slatewright.model.source import Basis, Claim, Evidence, Sourced
from slatewright.resolve.answers.asked_media import as_asked
from slatewright.resolve.answers.error_codes import error_codes
from slatewright.resolve.answers.file_answers import with_asked_files
from slatewright.resolve.answers.named_answers import Answers
from slatewright.resolve.answers.received_tables import as_received
from slatewright.resolve.answers.responses import responses_of
from slatewright.resolve.bodies.bodies_in_words import named_body
from slatewright.resolve.bodies.request_bodies import bodies_of
from slatewright.resolve.corrections import (
    corrected_by_comments,
    corrected_tables,
)
from slatewright.resolve.endpoints.mentions import blank, segments_match
from slatewright.resolve.headings.outline import Outline
from slatewright.resolve.operations.groups import Group
from slatewright.resolve.operations.scopes import Scope
from slatewright.resolve.operations.shared_needs import with_shared_needs
from slatewright.resolve.operations.shared_values import with_shared_values
from slatewright.resolve.operations.titles import Titles, summary_and_description
from slatewright.resolve.parameters.borrowed import Lent, with_borrowed
from slatewright.resolve.parameters.choices import with_choices
from slatewright.resolve.parameters.own_parameters import aliases_of, parameters_of
from slatewright.resolve.security.needs import known_requirement, open_chapter
from slatewright.resolve.security.schemes import secrets_of
from slatewright.resolve.shapes.listed_values import ListedValues
from slatewright.resolve.shapes.parts import with_parts
from slatewright.resolve.shapes.rows import FieldReader
from slatewright.resolve.shapes.samples import Samples, samples_of
from slatewright.resolve.tables.bold_needs import needed_tables
from slatewright.resolve.tables.cases import with_needs_of_own_case
from slatewright.resolve.tables.field_names import names_of
from slatewright.resolve.tables.named_members import with_named_members
from slatewright.resolve.tables.placing import Placed, place_tables
from slatewright.resolve.tables.surroundings import Surroundings
from slatewright.resolve.urls.target import names_in


class Whole(Struct, frozen=True):
    """What every operation needs to know of the whole."""

    outline: Outline
    answers: Answers
    schemes: tuple[SecurityScheme, ...]
    base: str
    ids: dict[tuple[str, str], Sourced[str]]
    lent: Lent
    parts: dict[str, FieldsFact]
    based: frozenset[str]
    bold: bool
    """Whether bold names in tables of what is sent are required."""
    slashed: frozenset[str]
    """The paths, placeholders nameless, that end in a slash."""
    titles: Titles
    groups: Mapping[tuple[str, str], Group]
    listed: ListedValues
    """The values that no operation owns."""

    def path(self, scope: Scope) -> str:
        """The path below the servers' own."""
        path = _without(scope.path, self.base)
        return f"{path}/" if blank(scope.path) in self.slashed and path != "/" else path

    def operation(self, scope: Scope) -> tuple[Operation, frozenset[Evidence]]:
        """Build one operation; and say which comments of the docs corrected it."""
        scope = with_parts(self.outline, scope, self.parts)
        scope = with_borrowed(self.outline, scope, self.lent)
        samples = samples_of(scope)
        enums = tuple(f for f in scope.facts if isinstance(f, EnumFact))
        reader = FieldReader(self.answers.objects, replace(self.listed, lists=enums))
        calls = tuple(_calls(scope))
        placed = self._placed(scope, samples, calls)
        title, at = self.titles[scope.method, scope.path]
        summary, description = summary_and_description(self.outline, title, at)
        evidence = tuple(dict.fromkeys(m.fact.evidence for m in scope.mentions))
        method_basis = Basis.INFERRED if scope.inferred else None
        group = self.groups.get((scope.method, scope.path))
        operation = Operation(
            id=self.ids[scope.method, scope.path],
            method=Sourced(scope.method, tuple(_weaker(e, method_basis) for e in evidence[:1])),
            path=Sourced(self.path(scope), evidence, _other_paths(scope, self.base)),
            summary=summary,
            description=description,
            tag=group.name if group is not None else None,
            span=self.outline.sections[at].span,
            parameters=parameters_of(
                scope, placed, reader, secrets_of(self.schemes), samples.asked
            ),
            bodies=bodies_of(
                scope, placed, reader, samples, lambda shown: named_body(scope, shown, self.answers)
            ),
            responses=with_asked_files(
                as_asked(responses_of(scope, placed, reader, samples, self.answers), scope), scope
            ),
            security=known_requirement(scope, self.schemes) or open_chapter(self.outline, scope),
            deprecated=_deprecated(scope),
            requests=tuple(map(_request, calls)),
            errors=error_codes(self.outline, scope.sections),
            endpoints=tuple(m.fact for m in scope.mentions),
        )
        return corrected_by_comments(with_choices(operation, scope, placed), scope.facts)

    def _placed(self, scope: Scope, samples: Samples, calls: Iterable[RequestFact]) -> list[Placed]:
        """The rows of an operation's tables with their places."""
        around = Surroundings(
            method=scope.method,
            path=scope.path,
            title=self.outline.sections[scope.home].title,
            placeholders=names_in(scope.path),
            query=frozenset(name for m in scope.mentions for name, _ in m.target.query),
            sent=names_of(samples.request_shape),
            received=names_of(samples.response_shape),
            response=samples.response_shape,
            based=self.based,
            aliases=frozenset(aliases_of(scope)),
            hosts=frozenset(n for m in scope.mentions for n in names_in(m.target.host or "")),
            calls_empty=_sends_nothing(calls),
            answers=tuple(
                fact.evidence.span
                for fact in scope.facts
                if isinstance(fact, ExampleFact) and fact.role is not Role.REQUEST
            ),
        )
        tables = as_received(corrected_tables(scope.facts), around)
        placed = with_named_members(
            place_tables(needed_tables(tables) if self.bold else tables, around),
            samples.request_shape,
            samples.response_shape,
        )
        needed = with_shared_needs(self.outline, scope, with_needs_of_own_case(placed))
        return with_shared_values(self.outline, scope, needed)


def _weaker(evidence: Evidence, basis: Basis | None) -> Evidence:
    if basis is None:
        return evidence
    return Evidence(evidence.span, evidence.quote, basis, evidence.convention)


def _other_paths(scope: Scope, base: str) -> tuple[Claim[str], ...]:
    """The places in the operation's own docs that give another path for it."""
    return tuple(
        Claim(_without(mention.whole, base), mention.fact.evidence)
        for mention in scope.mentions
        if mention.method in (None, scope.method)
        and mention.whole != "/"
        and blank(mention.whole) != blank(scope.path)
        and not segments_match(scope.path, mention.whole)
    )


def _without(path: str, base: str) -> str:
    return path[len(base) :] or "/" if base and path.startswith(base + "/") else path


def _calls(scope: Scope) -> Iterator[RequestFact]:
    """The sample calls of this operation; calls of another in the same stretch of docs are none of its own."""
    for mention in scope.mentions:
        call = mention.fact
        own = mention.method == scope.method and segments_match(scope.path, mention.whole)
        if own and isinstance(call, RequestFact):
            yield call


def _request(call: RequestFact) -> Request:
    return Request(
        call.method or "GET", call.url, call.headers, call.body, call.media, call.evidence
    )


def _sends_nothing(calls: Iterable[RequestFact]) -> bool:
    """Whether there are commands, which show all that is sent, and no data anywhere.

    Programs may prepare it elsewhere, and messages of headers alone leave it out.
    """
    whole = [call for call in calls if call.form is not Form.PROGRAM]
    if not any(call.form in (Form.CURL, Form.HTTPIE) for call in whole):
        return False
    return not any(call.text or call.body or call.media for call in whole)


def _deprecated(scope: Scope) -> Sourced[bool] | None:
    notice = next(
        (f for f in scope.facts if isinstance(f, NoticeFact) and f.kind == "deprecated"), None
    )
    return Sourced(True, (notice.evidence,)) if notice else None
