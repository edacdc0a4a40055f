"""The short programs that a README shows."""

from __future__ import annotations

import json
from collections.abc import Sequence

from slatewright.client.auth import Alternatives, ways
from slatewright.client.names import KEYWORDS, TYPES
from slatewright.client.programs import laid_call
from slatewright.client.types import sorted_names
from slatewright.lexicon.plurals import singular
from slatewright.model.plan import (
    ListingPlan,
    MethodPlan,
    QuickStartPlan,
    ResourcePlan,
    SamplePlan,
    SchemePlan,
    Source,
    WritingPlan,
)

_LONGEST_CALL = 84
_LONGEST_LINE = 88
_LONGEST_BODY = 600
_MANY = 4
_TAKEN = KEYWORDS | TYPES | {"client", "error"}


def quick_start(
    resources: Sequence[ResourcePlan],
    package: str,
    schemes: tuple[SchemePlan, ...],
    stated: Alternatives | None,
) -> QuickStartPlan | None:
    """The plainest call of the client: one that looks something up, as the document shows it.

    None where the client has no methods.

    Args:
        resources: the operations, worded.
        package: the client's import name, which no variable may hide.
        schemes: the security schemes.
        stated: the alternatives of schemes for operations that have none of their own.
    """
    found = [
        (_rank(method, sample), number, method, resource, sample)
        for number, (resource, method, sample) in enumerate(_calls(resources))
    ]
    if not found:
        return None
    _, _, method, resource, sample = min(found, key=lambda one: one[:2])
    promised = [one.error for one in method.raises if one.status.startswith("4")]
    error = promised[0] if len(promised) == 1 else Source("ApiError")
    needed = stated if method.alternatives is None else method.alternatives
    way = next(iter(ways(schemes, [needed])), ()) if needed != () else ()
    result = _result(resource, method, package)
    optional = ["RequestOptions"] if _optioned(sample) else []
    return QuickStartPlan(
        method=method,
        resource=resource,
        call=_call(f"{resource.attribute}.{method.name}", sample),
        error=error,
        names=sorted_names(["Client", error, *optional]),
        sample=sample.key,
        result=result,
        short=_short(f"{resource.attribute}.{method.name}", method, sample, result),
        caught=sorted_names(["ApiError", "ApiStatusError", "NotFoundError", *optional]),
        variables=tuple(one.variable for one in way),
    )


def _short(name: str, method: MethodPlan, sample: SamplePlan, result: str) -> Source:
    """The call within a `try` of its own."""
    behind = ".first()" if method.page else ""
    room = len(f"{result} = {behind}")
    return Source(laid_call(f"client.{name}", _given(sample), room, 4) + behind)


def writing(resources: Sequence[ResourcePlan], package: str) -> WritingPlan | None:
    """The plainest call that sends named values in a body, as the document shows it; None where none does."""
    found = [
        (_rank_writing(method, sample), number, resource, method, sample)
        for number, (resource, method, sample) in enumerate(_calls(resources))
        if method.http_method in ("POST", "PUT", "PATCH") and _sends_fields(sample)
    ]
    if not found:
        return None
    _, _, resource, method, sample = min(found, key=lambda one: one[:2])
    result = _result(resource, method, package) if method.answer != "None" else None
    behind = ".first()" if method.page else ""
    room = len(f"{result} = {behind}") if result else 0
    call = laid_call(f"client.{resource.attribute}.{method.name}", _given(sample), room)
    types = method.body.type.split(" | ") if method.body else []
    return WritingPlan(
        call=Source(call + behind),
        result=result,
        model=next((Source(one) for one in types if one.startswith("models.")), None),
        sample=sample.key,
    )


def _sends_fields(sample: SamplePlan) -> bool:
    """Whether a call sends a body of named values, and nothing that the document does not describe."""
    request = json.loads(sample.data)["request"]
    body = request.get("body")
    plain = request.get("kind") in ("json", "form") and isinstance(body, dict) and bool(body)
    return plain and "Infinity" not in sample.data and not _optioned(sample)


def _rank_writing(method: MethodPlan, sample: SamplePlan) -> tuple[bool, ...]:
    """What speaks against a call, the worst first."""
    size = len(json.dumps(json.loads(sample.data)["request"]["body"]))
    return (
        method.deprecated or size > _LONGEST_BODY,
        not sample.documented,
        method.answer in ("None", "Any") or method.page is not None,
        method.http_method != "POST",
        len(sample.arguments) > _MANY,
        size > _LONGEST_CALL,
    )


def _given(sample: SamplePlan) -> list[tuple[str | None, object]]:
    """The arguments of a call; a body, which tests take from their data, as a value."""
    request = json.loads(sample.data)["request"]
    body = Source(_body(sample)) if request.get("kind") == "bytes" else request.get("body")
    return [(name, body if name == "body" else value) for name, value in sample.arguments]


def listing(resources: Sequence[ResourcePlan]) -> ListingPlan | None:
    """The plainest call that gives a list in pages, as the document shows it; None where none does."""
    found = [
        (_rank(method, sample), number, method, f"{resource.attribute}.{method.name}", sample)
        for number, (resource, method, sample) in enumerate(_calls(resources))
        if method.page is not None and not _optioned(sample)
    ]
    if not found:
        return None
    _, _, method, name, sample = min(found, key=lambda one: one[:2])
    settings = dict(method.page.settings) if method.page else {}
    moves = settings.get(Source("parameter"))
    moving = [one.name for one in method.query if one.wire == moves and not one.required]
    written = ", ".join(
        _written(name, value, sample) for name, value in sample.arguments if name not in moving
    )
    sized = "size" in settings
    return ListingPlan(Source(f"client.{name}({written})"), sized, sample.key, method.http_method)


def _calls(
    resources: Sequence[ResourcePlan],
) -> list[tuple[ResourcePlan, MethodPlan, SamplePlan]]:
    return [
        (resource, method, sample)
        for resource in resources
        for method in resource.methods
        if not method.events
        for sample in method.samples
    ]


def _rank(method: MethodPlan, sample: SamplePlan) -> tuple[bool, ...]:
    """What speaks against a call, the worst first."""
    length = sum(len(name or "") + len(value) + 3 for name, value in sample.arguments)
    return (
        method.body is not None and any(name == "body" for name, _ in sample.arguments),
        method.http_method != "GET",
        method.answer in ("None", "Any") or method.page is not None,
        method.deprecated or _optioned(sample) or length > _LONGEST_CALL,
        not 0 < len(sample.arguments) <= _MANY,
        not sample.documented,
    )


def _optioned(sample: SamplePlan) -> bool:
    return any(name == "options" for name, _ in sample.arguments)


def _call(method: str, sample: SamplePlan) -> Source:
    """The arguments of the call, on a line of their own where the whole would be a long one."""
    written = ", ".join(_written(name, value, sample) for name, value in sample.arguments)
    long = len(f"        result = client.{method}({written})") > _LONGEST_LINE and written
    return Source(f"\n            {written}\n        " if long else written)


def _written(name: Source | None, value: Source, sample: SamplePlan) -> str:
    """One argument as the program has it; a body, which tests take from their data, in full."""
    if name is None:
        return value
    return f"{name}={_body(sample) if name == 'body' else value}"


def _body(sample: SamplePlan) -> str:
    request = json.loads(sample.data)["request"]
    body = request["body"]
    return repr(body.encode() if request["kind"] == "bytes" else body)


def _result(resource: ResourcePlan, method: MethodPlan, package: str) -> Source:
    """What the program calls the answer: one of the resource where the method says no more than a verb."""
    *owner, last = resource.attribute.strip("_").split("_")
    name = "_".join([*owner, singular(last)])
    plain = "_" not in method.name.strip("_") and name not in _TAKEN and name != package
    return Source(name if plain else "result")
