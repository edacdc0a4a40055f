"""Resources, with every method worded."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from slatewright.client.arguments import Arguments, arguments, bracketed, media
from slatewright.client.auth import alternatives, security
from slatewright.client.docstrings import (
    async_docstring,
    deprecation,
    documented,
    method_docstring,
    request_docstring,
    summary,
)
from slatewright.client.drafts import Answer, Draft
from slatewright.client.failures import codes, raises
from slatewright.client.groups import Group
from slatewright.client.idempotency import idempotency_header
from slatewright.client.keywords import Keywords
from slatewright.client.media import Kind, asked, exact
from slatewright.client.models import Placement
from slatewright.client.pages import pages
from slatewright.client.problems import ErrorLists, documented_lists, stated_lists, worded
from slatewright.client.prose import brief, paragraph, sentence
from slatewright.client.samples import Sampler, Subject, data
from slatewright.client.servers import base_url
from slatewright.client.types import Type, Wording, imports, union
from slatewright.http.media import JSON
from slatewright.model.plan import MethodPlan, PagePlan, ResourcePlan, SchemePlan
from slatewright.model.printed import Source
from slatewright.model.spec import Spec

_ALWAYS = frozenset({"AsyncResource", "Call", "Options", "Resource"})
_LONGEST_TEXT = 400


class Surroundings(Struct, frozen=True):
    """What the methods of all resources need to know."""

    spec: Spec
    placement: Placement
    schemes: tuple[SchemePlan, ...]
    sampler: Sampler
    lists: ErrorLists
    """Where any answer may list errors."""
    keywords: Keywords


class _Worded(Struct, frozen=True):
    """A method and the names that must be imported for it."""

    plan: MethodPlan
    needs: frozenset[str]
    runtime: frozenset[str]


def plan_resource(group: Group, drafts: Sequence[Draft], around: Surroundings) -> ResourcePlan:
    """Word one resource."""
    wording = Wording(around.placement.names, "models.", group.hidden)
    worded = [_method(group, draft, wording, around) for draft in drafts]
    needs = frozenset().union(*(one.needs for one in worded))
    runtime = _ALWAYS.union(*(one.runtime for one in worded))
    methods = tuple(one.plan for one in worded)
    samples = [sample for method in methods for sample in method.samples]
    described = sentence(brief(group.description, _LONGEST_TEXT))
    return ResourcePlan(
        attribute=Source(group.attribute),
        module=Source(group.attribute),
        name=Source(group.class_name),
        async_name=Source(f"Async{group.class_name}"),
        title=group.title,
        docstring=paragraph(described or f"The operations of `{group.attribute}`."),
        module_docstring=f"The operations of `{group.attribute}`.",
        async_docstring=f"`{group.class_name}`, to be awaited.",
        methods=methods,
        imports=imports(needs, {".._runtime": runtime}),
        samples=data(samples),
        options_in_samples=any(
            name == "options" for sample in samples for name, _ in sample.arguments
        ),
    )


def _method(group: Group, draft: Draft, wording: Wording, around: Surroundings) -> _Worded:
    operation, placement = draft.operation, around.placement
    name = f"{group.attribute}.{draft.method}"
    given = arguments(draft, placement, wording, around.keywords.methods.get(name))
    answer = _answer(draft.answer, wording)
    page, item = pages(draft, placement.definitions, wording) or (None, Type(()))
    errors = [(one.status, wording.word(one.shape)) for one in draft.failures if one.shape]
    promised, stated = raises(draft.failures), alternatives(operation.node, around.schemes)
    plan = MethodPlan(
        name=Source(draft.method),
        request=Source(f"{draft.method.rstrip('_')}_request"),
        operation=name,
        http_method=operation.method,
        path=operation.path,
        positional=given.at("path"),
        keyword=tuple(one for one in given.all if one.place != "path"),
        query=given.at("query"),
        headers=given.at("header"),
        cookies=given.at("cookie"),
        keywords=given.keywords,
        forms=given.forms,
        media=media(draft.body, placement.definitions) if draft.body else None,
        bracketed=bracketed(draft.body) if draft.body else None,
        accept=_accept(draft, answer),
        answer=answer.text,
        returns=None if draft.answer.kind is None else answer.text,
        gives=_gives(draft.answer, answer, page),
        page=page,
        events=draft.answer.events,
        error_bodies=tuple((status, type_.text) for status, type_ in errors),
        security=security(stated),
        alternatives=stated,
        base_url=next((url for node in operation.servers if (url := base_url(node))), None),
        idempotency=idempotency_header(draft, around.spec.document),
        redirects=draft.answer.redirect,
        application_errors=_lists(draft, around),
        call=_call(name, given),
        summary=summary(operation),
        docstring=method_docstring(operation, given, promised, draft.answer.redirect),
        async_docstring=async_docstring(operation, f"{group.class_name}.{draft.method}"),
        request_docstring=request_docstring(operation, name),
        docs=documented(operation),
        deprecation=deprecation(operation, name),
        raises=promised,
        codes=codes(operation.node),
        samples=around.sampler.samples(Subject(name, draft, given), stated),
        origin=next((one.span for one in around.spec.origin(operation.pointer)), None),
    )
    needs = given.needs.union(answer.needs, item.needs, *(type_.needs for _, type_ in errors))
    return _Worded(plan, needs, _runtime(plan, given, page))


def _lists(draft: Draft, around: Surroundings) -> Source | None:
    """Where an answer lists errors, if it is not where all of them do."""
    stated = stated_lists(draft.operation.node)
    found = stated or documented_lists(draft, around.placement.definitions)
    return None if set(found) <= set(around.lists) else worded(found)


def _runtime(plan: MethodPlan, given: Arguments, page: PagePlan | None) -> frozenset[str]:
    names = set(given.runtime)
    names |= {"Pages", "Paging"} if page else set()
    names |= {"EventStream"} if plan.events else set()
    if not plan.forms:
        names.add(plan.twin)
    elif page or plan.events:
        names.add(plan.async_gives.partition("[")[0])
    names |= {"ErrorList"} if plan.application_errors else set()
    names |= {"deprecated"} if plan.deprecation else set()
    return frozenset(names)


def _call(name: str, given: Arguments) -> Source:
    """How a method is called: what may be left out stands in brackets, and a body behind the fields that it needs."""
    words: list[str] = [one.name for one in given.at("path")]
    named = [one for one in given.all if one.place != "path"]
    words += [f"{one.name}=" for one in named if one.required]
    words += [f"{one.name}=" for one in given.needed]
    words += [f"[{one.name}=]" for one in named if not one.required]
    return Source(f"client.{name}({', '.join(words)})")


def _answer(answer: Answer, wording: Wording) -> Type:
    """The type of what a method gives."""
    none = Type(("None",))
    match answer.kind:
        case None:
            return none
        case Kind.JSON:
            return wording.word(answer.shape)
        case Kind.BYTES:
            opaque = wording.builtin("bytes")
        case _:
            opaque = wording.builtin("str")
    return union((opaque, none)) if answer.empty else opaque


def _gives(answer: Answer, worded: Type, page: PagePlan | None) -> Source:
    """What a caller gets."""
    if answer.events:
        return Source("EventStream")
    return Source(f"Pages[{page.item}, {worded.text}]") if page else worded.text


def _accept(draft: Draft, given: Type) -> str | None:
    """The media type to ask for, as the answer or else the sample calls name it; None where the runtime asks for it."""
    named = [media for _, content in draft.answer.contents if (media := exact(content.media))]
    wanted = named[0] if named else asked(draft.operation.node)
    opaque = draft.answer.kind is None or given.text in ("bytes", "str")
    of_itself = "*/*" if opaque else JSON
    return None if wanted == of_itself else wanted
