"""The plan of a whole client."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from slatewright import __version__
from slatewright.client.auth import alternatives, expected, schemes, security
from slatewright.client.drafts import Draft, draft
from slatewright.client.failures import codes, error_lists, error_names, own_errors
from slatewright.client.groups import Group, group
from slatewright.client.identity import identify
from slatewright.client.models import Placement, place, plan_models
from slatewright.client.operations import Operation, operations
from slatewright.client.prose import clean, paragraph
from slatewright.client.quickstart import quick_start
from slatewright.client.refs import Node, mapping, plain, sequence, text
from slatewright.client.resources import Surroundings, plan_resource
from slatewright.client.samples import Sampler
from slatewright.client.schemas import Reader
from slatewright.client.servers import servers
from slatewright.client.types import sorted_names
from slatewright.model.options import ClientOptions
from slatewright.model.plan import ClientPlan, ImportPlan, SchemePlan, Source
from slatewright.model.spec import Spec

_CLIENT_RUNTIME = frozenset(
    {"DEFAULT_TIMEOUT", "AsyncBaseClient", "BaseClient", "ClientConfig", "Timeout", "setting"}
)


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
    groups = group(document, operations(document))
    reader = Reader(document)
    planned = schemes(document, identity.prefix)
    stated = alternatives(document, planned)

    def held(operation: Operation) -> frozenset[tuple[str, str]]:
        own = alternatives(operation.node, planned)
        return expected(planned, stated if own is None else own).places

    drafts = [draft(one, reader, held) for one in groups]
    placement = _placed(groups, drafts, reader)
    sampler = Sampler(document, placement.definitions, planned, stated)
    around = Surroundings(replace(spec, document=document), placement, planned, sampler)
    resources = tuple(
        plan_resource(one, its_drafts, around)
        for one, its_drafts in zip(groups, drafts, strict=True)
    )
    info = mapping(document.get("info"))
    offered = servers(map(mapping, sequence(document.get("servers"))))
    errors = own_errors(one for its in drafts for each in its for one in each.failures)
    general = codes(document)
    everywhere = {
        one.code: one
        for resource in resources
        for method in resource.methods
        for one in method.codes
    }
    words = text(info.get("version")).strip()
    about = f"{identity.title}, version {words}" if words else identity.title
    return ClientPlan(
        package=identity.package,
        distribution=identity.distribution,
        version=identity.version,
        title=identity.title,
        description=clean(text(info.get("description"))),
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
        security=security(stated),
        application_errors=error_lists(document),
        codes=general,
        all_codes=tuple({**everywhere, **{one.code: one for one in general}}.values()),
        errors=errors,
        error_names=error_names(errors),
        error_exports=sorted_names(["ERROR_CODES", "ErrorCode", *error_names(errors)]),
        resources=resources,
        resource_imports=tuple(
            ImportPlan(Source(f".resources.{one.module}"), sorted_names((one.name, one.async_name)))
            for one in sorted(resources, key=lambda one: one.module)
        ),
        models=plan_models(placement),
        runtime=_runtime(document, planned),
        quick_start=quick_start(resources),
        spec_sha256=identity.spec_sha256,
        generator=__version__,
    )


def _placed(
    groups: Sequence[Group], drafts: Sequence[Sequence[Draft]], reader: Reader
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
    return place(reader.finished(), used, sent)


def _runtime(document: Node, planned: Sequence[SchemePlan]) -> tuple[Source, ...]:
    names = _CLIENT_RUNTIME.union(*(scheme.runtime for scheme in planned))
    names |= {"ErrorList"} if error_lists(document) else set()
    return sorted_names(names)
