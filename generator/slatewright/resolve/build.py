"""Putting the Api together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import chain

from slatewright.model.api import Api, ErrorCode, Operation, Request, Schema, SecurityScheme
from slatewright.model.facts import (
    EnumFact,
    ErrorFact,
    Fact,
    FactSet,
    FieldsFact,
    NoticeFact,
    RequestFact,
)
from slatewright.model.options import ResolveOptions
from slatewright.model.source import Basis, Claim, Evidence, Sourced
from slatewright.resolve.answers.answers import Answers, answers_of
from slatewright.resolve.answers.asked import as_asked
from slatewright.resolve.answers.common_responses import common_responses_of, with_common_shapes
from slatewright.resolve.answers.envelope import with_envelope
from slatewright.resolve.answers.file_answers import with_asked_files
from slatewright.resolve.answers.likeness import with_likenesses
from slatewright.resolve.answers.own_objects import with_own_objects
from slatewright.resolve.answers.pagination import with_pagination
from slatewright.resolve.answers.received import as_received
from slatewright.resolve.answers.responses import responses_of
from slatewright.resolve.bodies.bodies import bodies_of
from slatewright.resolve.bodies.general_media import with_general_media
from slatewright.resolve.bodies.sent import named_body, with_same_bodies
from slatewright.resolve.corrections import (
    corrected_by_comments,
    corrected_by_options,
    corrected_tables,
    idle_comments,
    without_skipped,
)
from slatewright.resolve.endpoints.mentions import blank, segments_match
from slatewright.resolve.endpoints.silent_calls import with_methods_of_lines
from slatewright.resolve.headings.outline import Outline, outline_of
from slatewright.resolve.info import api_description, api_title, api_version
from slatewright.resolve.operations.groups import Group, groups_of, tags_of
from slatewright.resolve.operations.names import operation_ids
from slatewright.resolve.operations.own_names import with_own_names
from slatewright.resolve.operations.scopes import Scope, Scopes, scopes_of
from slatewright.resolve.operations.shared_needs import with_shared_needs
from slatewright.resolve.operations.shared_values import with_shared_values
from slatewright.resolve.operations.siblings import with_own_parameters
from slatewright.resolve.operations.slashes import slashed_paths
from slatewright.resolve.operations.titles import Titles, summary_and_description, titles_of
from slatewright.resolve.parameters.borrowed import Lent, lent_tables, with_borrowed
from slatewright.resolve.parameters.choices import with_choices
from slatewright.resolve.parameters.common_headers import common_headers_of
from slatewright.resolve.parameters.joined import with_joined_lists
from slatewright.resolve.parameters.paging_rows import with_paging_rows
from slatewright.resolve.parameters.parameters import aliases_of, parameters_of
from slatewright.resolve.parameters.sent_headers import with_own_headers
from slatewright.resolve.security.logins import with_open_logins
from slatewright.resolve.security.needs import general_requirement, known_requirement, open_chapter
from slatewright.resolve.security.security import schemes_of, secrets_of
from slatewright.resolve.servers.common_base import common_base
from slatewright.resolve.servers.given_servers import Given, given_servers
from slatewright.resolve.servers.own_servers import servers_by_chapter, with_own_servers
from slatewright.resolve.servers.servers import base_placeholders, configured_base
from slatewright.resolve.shapes.linked_values import linked_values
from slatewright.resolve.shapes.listed_values import ListedValues, homes_of
from slatewright.resolve.shapes.namesakes import with_namesakes
from slatewright.resolve.shapes.objects import Objects, objects_of
from slatewright.resolve.shapes.parts import shared_parts, with_parts
from slatewright.resolve.shapes.rows import FieldReader
from slatewright.resolve.shapes.samples import Samples, samples_of
from slatewright.resolve.shapes.schemas import schemas_of
from slatewright.resolve.shapes.shown_numbers import with_shown_numbers
from slatewright.resolve.tables.cases import with_needs_of_own_case
from slatewright.resolve.tables.emphasis import needed_tables, says_so_for_all, with_bold_needs
from slatewright.resolve.tables.field_names import names_of
from slatewright.resolve.tables.placing import Placed, place_tables
from slatewright.resolve.tables.surroundings import Surroundings
from slatewright.resolve.urls.target import names_in


def build(facts: FactSet, options: ResolveOptions) -> Api:
    """Decide what the API is.

    Args:
        facts: everything that the conventions read.
        options: what the user's configuration states or corrects.
    """
    outline = outline_of(with_methods_of_lines(with_bold_needs(without_skipped(facts))))
    scopes = _scopes(outline)
    given, base = _bases(outline, scopes.operations, options)
    schemes, objects = schemes_of(outline, scopes.operations), objects_of(outline, scopes)
    shared, titles = _shared_reader(outline, scopes, objects), titles_of(outline, scopes.operations)
    schemas = schemas_of(objects, shared)
    context = _Context(
        outline,
        answers_of(objects, schemas),
        schemes,
        base,
        operation_ids(outline, scopes.operations, titles),
        lent_tables(outline, scopes),
        shared_parts(outline, scopes, objects),
        base_placeholders(outline),
        says_so_for_all(outline),
        slashed_paths(scopes.operations),
        titles,
        groups_of(outline, titles),
        shared.listed,
    )
    built, effective = context.operations(scopes)
    likened = _likened(built, scopes.operations, context)
    paged = _paged(likened, scopes, outline, schemas, shared)
    servers = servers_by_chapter(outline, scopes.operations, base, given)
    served = with_own_servers(with_namesakes(paged, schemas), scopes.operations, servers, base)
    homes = tuple(scope.home for scope in scopes.operations)
    api = Api(
        title=api_title(facts, options),
        version=api_version(facts, options, outline, homes),
        description=api_description(outline, homes),
        servers=servers.general,
        security_schemes=schemes,
        security=general_requirement(schemes),
        tags=tags_of(outline, context.groups),
        operations=with_open_logins(with_general_media(served, scopes, outline)),
        schemas=schemas,
        errors=_errors(outline, range(len(outline.sections))),
        global_headers=common_headers_of(outline, scopes.unowned, shared, secrets_of(schemes)),
        common_responses=common_responses_of(outline, scopes.unowned),
        unplaced=_unplaced(outline, scopes.unowned, objects, effective),
    )
    return _finished(api, options)


def _finished(api: Api, options: ResolveOptions) -> Api:
    """The API with what all of it says of its parts, and as its user corrects it."""
    whole = with_shown_numbers(with_common_shapes(api))
    return with_joined_lists(corrected_by_options(whole, options.corrections))


def _paged(
    operations: tuple[Operation, ...],
    scopes: Scopes,
    outline: Outline,
    schemas: tuple[Schema, ...],
    shared: FieldReader,
) -> tuple[Operation, ...]:
    """The operations with their pages, and with what is said of these once for all."""
    walked = with_pagination(operations, scopes.operations, outline, schemas)
    return with_paging_rows(walked, outline, scopes.unowned, shared)


def _likened(
    operations: tuple[Operation, ...], scopes: tuple[Scope, ...], context: _Context
) -> tuple[Operation, ...]:
    """The operations with what the docs say of them elsewhere: in their chapters, and by pointing to others."""
    outline = context.outline
    own = with_own_objects(operations, scopes, outline, context.answers)
    wrapped = with_envelope(own, scopes, outline)
    return with_same_bodies(with_likenesses(wrapped, scopes, outline), scopes, outline)


@dataclass(frozen=True, slots=True)
class _Context:
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

    def operations(self, scopes: Scopes) -> tuple[tuple[Operation, ...], frozenset[Evidence]]:
        """Build all operations; and say which comments of the docs corrected any."""
        built = [self.operation(scope) for scope in scopes.operations]
        effective = frozenset[Evidence]().union(*(comments for _, comments in built))
        operations = tuple(operation for operation, _ in built)
        called = with_own_headers(operations, scopes.operations, secrets_of(self.schemes))
        return with_own_parameters(called, scopes.operations), effective

    def operation(self, scope: Scope) -> tuple[Operation, frozenset[Evidence]]:
        """Build one operation; and say which comments of the docs corrected it."""
        scope = with_parts(self.outline, scope, self.parts)
        scope = with_borrowed(self.outline, scope, self.lent)
        samples = samples_of(scope)
        enums = tuple(f for f in scope.facts if isinstance(f, EnumFact))
        reader = FieldReader(self.answers.objects, replace(self.listed, lists=enums))
        placed = self._placed(scope, samples)
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
            requests=_requests(scope),
            errors=_errors(self.outline, scope.sections),
            endpoints=tuple(m.fact for m in scope.mentions),
        )
        return corrected_by_comments(with_choices(operation, scope, placed), scope.facts)

    def _placed(self, scope: Scope, samples: Samples) -> list[Placed]:
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
        )
        tables = as_received(corrected_tables(scope.facts), around)
        placed = place_tables(needed_tables(tables) if self.bold else tables, around)
        needed = with_shared_needs(self.outline, scope, with_needs_of_own_case(placed))
        return with_shared_values(self.outline, scope, needed)


def _scopes(outline: Outline) -> Scopes:
    scopes = scopes_of(outline)
    return replace(scopes, operations=with_own_names(scopes.operations))


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


def _requests(scope: Scope) -> tuple[Request, ...]:
    """The sample calls of this operation; calls of another in the same stretch of docs are none of its own."""
    return tuple(
        _request(mention.fact)
        for mention in scope.mentions
        if isinstance(mention.fact, RequestFact)
        and mention.method == scope.method
        and segments_match(scope.path, mention.whole)
    )


def _request(call: RequestFact) -> Request:
    return Request(
        call.method or "GET", call.url, call.headers, call.body, call.media, call.evidence
    )


def _deprecated(scope: Scope) -> Sourced[bool] | None:
    notice = next(
        (f for f in scope.facts if isinstance(f, NoticeFact) and f.kind == "deprecated"), None
    )
    return Sourced(True, (notice.evidence,)) if notice else None


def _bases(
    outline: Outline, operations: tuple[Scope, ...], options: ResolveOptions
) -> tuple[Given, str]:
    """The servers that somebody gave by hand, and the path that all servers carry."""
    given = given_servers(outline, operations, options.servers)
    configured = configured_base(tuple(server.url for server in given.general), operations)
    return given, common_base(outline, operations) if configured is None else configured


def _shared_reader(outline: Outline, scopes: Scopes, objects: Objects) -> FieldReader:
    """What reads the rows that no operation owns, with the values that are listed there."""
    enums = tuple(f for at in scopes.unowned for f in outline.of_kind(at, EnumFact))
    return FieldReader(
        objects, ListedValues(enums, homes_of(outline), linked_values(outline, scopes.unowned))
    )


def _errors(outline: Outline, sections: range | tuple[int, ...]) -> tuple[ErrorCode, ...]:
    """Error codes, each once with each of its meanings: parts of an API give one number to several things."""
    found: dict[tuple[str, str, bool, bool], ErrorCode] = {}
    for at in sections:
        for fact in outline.of_kind(at, ErrorFact):
            found.setdefault(
                (fact.code, _folded(fact.message), fact.warning, fact.success),
                ErrorCode(fact.code, fact.message, fact.warning, (fact.evidence,), fact.success),
            )
    return tuple(found.values())


def _folded(message: str) -> str:
    """A message without what does not change its meaning."""
    return " ".join(message.lower().split()).rstrip(".! ")


def _unplaced(
    outline: Outline, unowned: tuple[int, ...], objects: Objects, effective: frozenset[Evidence]
) -> tuple[Fact, ...]:
    """Tables of fields that belong to no operation and no object, and comments without effect."""
    used = {id(table) for found in objects.listed for table in found.tables}
    tables = tuple(
        fact for at in unowned for fact in outline.of_kind(at, FieldsFact) if id(fact) not in used
    )
    idle = (idle_comments(section.facts, effective) for section in outline.sections)
    return (*tables, *chain.from_iterable(idle))
