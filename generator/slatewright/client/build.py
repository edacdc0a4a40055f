"""The plan of a whole client."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from slatewright import __version__
from slatewright.client.auth import alternatives, expected, schemes, security, ways
from slatewright.client.drafts import Draft, draft
from slatewright.client.everywhere import common
from slatewright.client.failures import (
    codes,
    common_statuses,
    error_names,
    merged_codes,
    own_errors,
)
from slatewright.client.groups import Group, group
from slatewright.client.identity import Identity, identify
from slatewright.client.keywords import keywords
from slatewright.client.login import login
from slatewright.client.models import Placement, place, plan_models
from slatewright.client.operations import Operation, operations
from slatewright.client.problems import ErrorLists, general_lists, worded
from slatewright.client.prose import clean, paragraph
from slatewright.client.quickstart import listing, quick_start, writing
from slatewright.client.refs import Node, mapping, plain, sequence, text
from slatewright.client.resources import Surroundings, plan_resource
from slatewright.client.sameness import exchanged_among, exchanged_in, same
from slatewright.client.samples import Sampler
from slatewright.client.schemas import Reader
from slatewright.client.servers import servers
from slatewright.client.shapes import Definition
from slatewright.client.shown import shown_calls
from slatewright.client.types import sorted_exports, sorted_names
from slatewright.model.options import ClientOptions
from slatewright.model.plan import (
    ClientPlan,
    ErrorPlan,
    ErrorsPlan,
    ImportPlan,
    ModelModulePlan,
    ResourcePlan,
    SchemePlan,
)
from slatewright.model.printed import Source
from slatewright.model.spec import Spec

_CLIENT_RUNTIME = frozenset(
    {"DEFAULT_TIMEOUT", "AsyncBaseClient", "Backoff", "BaseClient", "ClientConfig", "Timeout"}
    | {"MismatchHook", "RequestHook", "ResponseHook", "setting"}
)


_EXPORTS = frozenset(
    {"ERROR_CODES", "SERVERS", "UNSET", "AsyncClient", "Backoff", "Client", "ErrorCode", "Event"}
    | {"FileInput", "Mismatch", "Page", "Problem", "RawResponse", "RequestOptions", "Timeout"}
    | {"Unset", "Upload", "model_mismatches", "models", "to_wire"}
)


class _Parts(Struct, frozen=True):
    """What became of the operations of a document."""

    drafts: tuple[Draft, ...]
    placement: Placement
    models: tuple[ModelModulePlan, ...]
    resources: tuple[ResourcePlan, ...]
    lists: ErrorLists
    """Where any answer may list errors."""


def plan(spec: Spec, options: ClientOptions) -> ClientPlan:
    """Decide everything about the client of `spec`.

    Args:
        spec: an OpenAPI 3.0 or 3.1 document; nothing else is looked at.
        options: what the client is called.

    Raises:
        UsageError: where a reference leads out of the document or to nothing, or a name that the
            options give cannot be used.
    """
    document = mapping(plain(spec.document))
    identity = identify(document, options)
    planned = schemes(document, identity.prefix)
    parts = _parts(replace(spec, document=document), planned)
    return _assembled(document, identity, planned, parts)


def _parts(spec: Spec, planned: tuple[SchemePlan, ...]) -> _Parts:
    document = spec.document
    groups = group(document, operations(document))
    reader = Reader(document)
    stated = alternatives(document, planned)

    def held(operation: Operation) -> frozenset[tuple[str, str]]:
        own = alternatives(operation.node, planned)
        return expected(planned, stated if own is None else own).places

    read = [draft(one, reader, held) for one in groups]
    definitions = reader.finished()
    alike = same(definitions, {one.attribute: its for one, its in zip(groups, read, strict=True)})
    drafts = [tuple(exchanged_in(one, alike.instead) for one in its) for its in read]
    flat = tuple(one for its_drafts in drafts for one in its_drafts)
    placement = _placed(groups, drafts, exchanged_among(definitions, alike))
    lists = general_lists(document, flat, placement.definitions)
    sampler = Sampler(document, placement.definitions, planned, stated)
    named = {
        f"{one.attribute}.{each.method}": each
        for one, its_drafts in zip(groups, drafts, strict=True)
        for each in its_drafts
    }
    spread = keywords(named, placement)
    around = Surroundings(spec, placement, planned, sampler, lists, spread)
    resources = tuple(
        plan_resource(one, its_drafts, around)
        for one, its_drafts in zip(groups, drafts, strict=True)
    )
    return _Parts(flat, placement, plan_models(placement, spread.modules), resources, lists)


def _assembled(
    document: Node, identity: Identity, planned: tuple[SchemePlan, ...], parts: _Parts
) -> ClientPlan:
    info = mapping(document.get("info"))
    version = text(info.get("version")).strip()
    about = f"{identity.title}, version {version}" if version else identity.title
    offered = servers(map(mapping, sequence(document.get("servers"))))
    everywhere = common(document, planned)
    methods = [method for resource in parts.resources for method in resource.methods]
    calls = shown_calls(parts.resources)
    modules = parts.models
    stated = [alternatives(document, planned), *(method.alternatives for method in methods)]
    return ClientPlan(
        package=identity.package,
        distribution=identity.distribution,
        version=identity.version,
        title=identity.title,
        description=tuple(clean(text(info.get("description"))).split("\n\n")),
        docstring=paragraph(f"Client for {about}."),
        client_docstring=paragraph(f"Client for {about}: one attribute a resource."),
        async_client_docstring=paragraph(
            f"Asynchronous client for {about}: one attribute a resource."
        ),
        user_agent=f"{identity.distribution}-python/{identity.version}",
        api_version=text(info.get("version")),
        variable=f"{identity.prefix}_BASE_URL",
        base_url=offered[0].url if offered else None,
        missing_base_url=f"give the client a base_url, or set {identity.prefix}_BASE_URL",
        servers=offered,
        schemes=planned,
        credentials=tuple(one for scheme in planned for one in scheme.credentials),
        ways=ways(planned, stated),
        security=security(stated[0]),
        common=everywhere,
        common_headers=tuple(one for one in everywhere if one.place == "header"),
        common_query=tuple(one for one in everywhere if one.place == "query"),
        errors=_errors(document, parts),
        exports=_exports(document, parts),
        resources=parts.resources,
        resource_imports=_resource_imports(parts.resources),
        models=modules,
        model_exports=sorted_exports(name for each in modules for name in each.exports),
        runtime=_runtime(planned, parts.lists, bool(offered)),
        quick_start=quick_start(calls, identity.package, planned, stated[0]),
        login=login(calls, planned, {one.name: one for each in modules for one in each.models}),
        writing=writing(calls, identity.package),
        listing=listing(calls),
        spec_sha256=identity.spec_sha256,
        generator=__version__,
    )


def _errors(document: Node, parts: _Parts) -> ErrorsPlan:
    classes = _own_errors(document, parts)
    names = error_names(classes)
    methods = [method for resource in parts.resources for method in resource.methods]
    general = codes(document)
    return ErrorsPlan(
        classes=classes,
        names=names,
        exports=sorted_exports(["ERROR_CODES", "ErrorCode", *names]),
        imported=sorted_names(["ERROR_CODES", "ErrorCode", *names]),
        codes=general,
        all_codes=merged_codes([*general, *(one for method in methods for one in method.codes)]),
        lists=worded(parts.lists),
        listed=bool(parts.lists) or any(method.application_errors for method in methods),
    )


def _own_errors(document: Node, parts: _Parts) -> tuple[ErrorPlan, ...]:
    return own_errors(
        (
            *(one.status for each in parts.drafts for one in each.failures),
            *common_statuses(document),
        )
    )


def _exports(document: Node, parts: _Parts) -> tuple[Source, ...]:
    return sorted_exports({*_EXPORTS, *error_names(_own_errors(document, parts))})


def _resource_imports(resources: Sequence[ResourcePlan]) -> tuple[ImportPlan, ...]:
    return tuple(
        ImportPlan(Source(f".resources.{one.module}"), sorted_names((one.name, one.async_name)))
        for one in sorted(resources, key=lambda one: one.module)
    )


def _placed(
    groups: Sequence[Group],
    drafts: Sequence[Sequence[Draft]],
    definitions: Mapping[str, Definition],
) -> Placement:
    used = {
        one.attribute: {
            key: words
            for each in reversed(its_drafts)
            for key, words in each.used(f"{one.attribute}.{each.method}").items()
        }
        for one, its_drafts in zip(groups, drafts, strict=True)
    }
    sent = [key for its_drafts in drafts for each in its_drafts for key in each.sent]
    return place(definitions, used, sent)


def _runtime(planned: Sequence[SchemePlan], lists: ErrorLists, offered: bool) -> tuple[Source, ...]:
    names = _CLIENT_RUNTIME.union(*(scheme.runtime for scheme in planned))
    names |= {"ErrorList"} if lists else set()
    return sorted_names(names if offered else names | {"ArgumentError"})
