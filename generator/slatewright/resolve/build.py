"""Putting the Api together."""

from __future__ import annotations

from itertools import chain

from msgspec.structs import replace

from slatewright.model.api import Api, Operation, Schema
from slatewright.model.facts import (
    EnumFact,
    Fact,
    FactSet,
    FieldsFact,
)
from slatewright.model.options import ResolveOptions
from slatewright.model.source import Evidence
from slatewright.resolve.answers.common_responses import common_responses_of, with_common_shapes
from slatewright.resolve.answers.envelope import with_envelope
from slatewright.resolve.answers.error_codes import error_codes
from slatewright.resolve.answers.likeness import with_likenesses
from slatewright.resolve.answers.named_answers import answers_of
from slatewright.resolve.answers.own_objects import with_own_objects
from slatewright.resolve.answers.pagination import with_pagination
from slatewright.resolve.bodies.bodies_in_words import with_same_bodies
from slatewright.resolve.bodies.general_media import with_general_media
from slatewright.resolve.corrections import (
    corrected_by_options,
    idle_comments,
    without_skipped,
)
from slatewright.resolve.endpoints.collected_samples import with_samples_at_home
from slatewright.resolve.endpoints.labelled_addresses import without_labelled_addresses
from slatewright.resolve.endpoints.silent_calls import with_methods_of_lines
from slatewright.resolve.headings.outline import Outline, outline_of
from slatewright.resolve.info import api_description, api_title, api_version
from slatewright.resolve.operation import Whole
from slatewright.resolve.operations.groups import groups_of, tags_of
from slatewright.resolve.operations.names import operation_ids
from slatewright.resolve.operations.own_names import with_own_names
from slatewright.resolve.operations.scopes import Scope, Scopes, scopes_of
from slatewright.resolve.operations.siblings import with_own_parameters
from slatewright.resolve.operations.slashes import slashed_paths
from slatewright.resolve.operations.titles import titles_of
from slatewright.resolve.parameters.borrowed import lent_tables
from slatewright.resolve.parameters.common_headers import common_headers_of
from slatewright.resolve.parameters.joined import with_joined_lists
from slatewright.resolve.parameters.paging_rows import with_paging_rows
from slatewright.resolve.parameters.sent_headers import with_own_headers
from slatewright.resolve.security.logins import with_open_logins
from slatewright.resolve.security.needs import general_requirement
from slatewright.resolve.security.schemes import schemes_of, secrets_of
from slatewright.resolve.servers.base_urls import base_placeholders, configured_base
from slatewright.resolve.servers.common_base import common_base
from slatewright.resolve.servers.given_servers import Given, given_servers
from slatewright.resolve.servers.own_servers import servers_by_chapter, with_own_servers
from slatewright.resolve.shapes.linked_values import linked_values
from slatewright.resolve.shapes.listed_values import ListedValues, homes_of
from slatewright.resolve.shapes.namesakes import with_namesakes
from slatewright.resolve.shapes.objects import Objects, objects_of
from slatewright.resolve.shapes.parts import shared_parts
from slatewright.resolve.shapes.rows import FieldReader
from slatewright.resolve.shapes.schemas import schemas_of
from slatewright.resolve.shapes.shown_numbers import with_shown_numbers
from slatewright.resolve.tables.bold_needs import says_so_for_all, with_bold_needs


def build(facts: FactSet, options: ResolveOptions) -> Api:
    """Decide what the API is.

    Args:
        facts: everything that the conventions read.
        options: what the user's configuration states or corrects.
    """
    outline = _outline(facts)
    scopes = _scopes(outline)
    given, base = _bases(outline, scopes.operations, options)
    schemes, objects = schemes_of(outline, scopes.operations), objects_of(outline, scopes)
    shared, titles = _shared_reader(outline, scopes, objects), titles_of(outline, scopes.operations)
    schemas = schemas_of(objects, shared)
    whole = Whole(
        outline=outline,
        answers=answers_of(objects, schemas),
        schemes=schemes,
        base=base,
        ids=operation_ids(outline, scopes.operations, titles),
        lent=lent_tables(outline, scopes),
        parts=shared_parts(outline, scopes, objects),
        based=base_placeholders(outline),
        bold=says_so_for_all(outline),
        slashed=slashed_paths(scopes.operations),
        titles=titles,
        groups=groups_of(outline, titles),
        listed=shared.listed,
    )
    built, effective = _operations(whole, scopes)
    likened = _likened(built, scopes.operations, whole)
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
        tags=tags_of(outline, whole.groups),
        operations=with_open_logins(with_general_media(served, scopes, outline)),
        schemas=schemas,
        errors=error_codes(outline, range(len(outline.sections))),
        global_headers=common_headers_of(outline, scopes.unowned, shared, secrets_of(schemes)),
        common_responses=common_responses_of(outline, scopes.unowned),
        unplaced=_unplaced(outline, scopes.unowned, objects, effective),
    )
    return _finished(api, options)


def _outline(facts: FactSet) -> Outline:
    """The sections, their facts put right by what stands beside them."""
    told = without_labelled_addresses(with_bold_needs(without_skipped(facts)))
    return outline_of(with_samples_at_home(with_methods_of_lines(told)))


def _operations(whole: Whole, scopes: Scopes) -> tuple[tuple[Operation, ...], frozenset[Evidence]]:
    """All operations with what calls of several show; and the comments of the docs that corrected any."""
    built = [whole.operation(scope) for scope in scopes.operations]
    effective = frozenset[Evidence]().union(*(comments for _, comments in built))
    operations = tuple(operation for operation, _ in built)
    called = with_own_headers(operations, scopes.operations, secrets_of(whole.schemes))
    return with_own_parameters(called, scopes.operations), effective


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
    operations: tuple[Operation, ...], scopes: tuple[Scope, ...], whole: Whole
) -> tuple[Operation, ...]:
    """The operations with what the docs say of them elsewhere: in their chapters, and by pointing to others."""
    outline = whole.outline
    own = with_own_objects(operations, scopes, outline, whole.answers)
    wrapped = with_envelope(own, scopes, outline)
    return with_same_bodies(with_likenesses(wrapped, scopes, outline), scopes, outline)


def _scopes(outline: Outline) -> Scopes:
    scopes = scopes_of(outline)
    return replace(scopes, operations=with_own_names(scopes.operations))


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
