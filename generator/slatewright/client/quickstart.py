"""The short programs that a README shows."""

from __future__ import annotations

import json
from collections.abc import Sequence

from slatewright.client.auth import Alternatives, ways
from slatewright.client.names import KEYWORDS, TYPES, words
from slatewright.client.programs import laid_call, written_arguments
from slatewright.client.shown import Shown, arguments_of
from slatewright.client.types import sorted_names
from slatewright.http.credentials import speaks_of_credentials
from slatewright.lexicon import is_word
from slatewright.lexicon.plurals import singular
from slatewright.model.plan import MethodPlan, QuickStartPlan, ResourcePlan, SamplePlan, SchemePlan
from slatewright.model.printed import Source
from slatewright.model.readme_plan import ListingPlan, WritingPlan

_LONGEST_CALL = 84
_LONGEST_LINE = 88
_LONGEST_BODY = 600
_MANY = 4
_TAKEN = KEYWORDS | TYPES | {"client", "error"}


def quick_start(
    calls: Sequence[Shown],
    package: str,
    schemes: tuple[SchemePlan, ...],
    stated: Alternatives | None,
) -> QuickStartPlan | None:
    """The plainest call of the client: one that looks something up, as the document shows it.

    None where the client has no methods.

    Args:
        calls: all calls of the client.
        package: the client's import name, which no variable may hide.
        schemes: the security schemes.
        stated: the alternatives of schemes for operations that have none of their own.
    """
    call = min(calls, key=_rank, default=None)
    if call is None:
        return None
    resource, method, sample = call.resource, call.method, call.sample
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
        files=tuple(name for _, names in sample.files for name in names),
    )


def _short(name: str, method: MethodPlan, sample: SamplePlan, result: str) -> Source:
    """The call within a `try` of its own."""
    behind = ".first()" if method.page else ""
    room = len(f"{result} = {behind}")
    return Source(laid_call(f"client.{name}", arguments_of(sample), room, 4) + behind)


def writing(calls: Sequence[Shown], package: str) -> WritingPlan | None:
    """The plainest call that sends named values in a body, as the document shows it; None where none does."""
    found = [
        one
        for one in calls
        if one.method.http_method in ("POST", "PUT", "PATCH") and _sends_fields(one.sample)
    ]
    shown = min(found, key=_rank_writing, default=None)
    if shown is None:
        return None
    resource, method, sample = shown.resource, shown.method, shown.sample
    result = _result(resource, method, package) if method.answer != "None" else None
    behind = ".first()" if method.page else ""
    room = len(f"{result} = {behind}") if result else 0
    call = laid_call(f"client.{resource.attribute}.{method.name}", arguments_of(sample), room)
    types = method.body.type.split(" | ") if method.body else []
    return WritingPlan(
        call=Source(call + behind),
        result=result,
        model=next((Source(one) for one in types if one.startswith("models.")), None),
        keywords="keywords" in json.loads(sample.data)["request"],
        sample=sample.key,
    )


def _sends_fields(sample: SamplePlan) -> bool:
    """Whether a call sends a body of named values, and nothing that the document does not describe."""
    request = json.loads(sample.data)["request"]
    body = request.get("body")
    plain = request.get("kind") in ("json", "form") and isinstance(body, dict) and bool(body)
    return plain and "Infinity" not in sample.data and not _optioned(sample)


def _rank_writing(shown: Shown) -> tuple[bool, ...]:
    """What speaks against a call, the worst first."""
    method, sample = shown.method, shown.sample
    request = json.loads(sample.data)["request"]
    size = len(json.dumps(request["body"]))
    return (
        method.deprecation is not None or size > _LONGEST_BODY,
        speaks_of_credentials(method.path),
        not _is_at_home(shown),
        "keywords" not in request,
        not sample.documented,
        method.answer in ("None", "Any") or method.page is not None,
        method.http_method != "POST",
        len(sample.arguments) > _MANY,
        size > _LONGEST_CALL,
    )


def listing(calls: Sequence[Shown]) -> ListingPlan | None:
    """The plainest call that gives a list in pages, as the document shows it; None where none does."""
    found = [one for one in calls if one.method.page is not None and not _optioned(one.sample)]
    shown = min(found, key=_rank, default=None)
    if shown is None:
        return None
    method, sample = shown.method, shown.sample
    name = f"{shown.resource.attribute}.{method.name}"
    settings = dict(method.page.settings) if method.page else {}
    moves = settings.get(Source("parameter"))
    moving = [one.name for one in method.query if one.wire == moves and not one.required]
    written = written_arguments(one for one in arguments_of(sample) if one[0] not in moving)
    sized = "size" in settings
    return ListingPlan(Source(f"client.{name}({written})"), sized, sample.key, method.http_method)


def _rank(shown: Shown) -> tuple[bool, ...]:
    """What speaks against a call, the worst first."""
    method, sample = shown.method, shown.sample
    length = sum(len(name or "") + len(value) + 3 for name, value in sample.arguments)
    return (
        method.body is not None and any(name == "body" for name, _ in sample.arguments),
        method.http_method != "GET" or is_word(words(method.name)[0], "METHOD_VERBS", "DELETE"),
        speaks_of_credentials(method.path),
        method.answer in ("None", "Any") or method.page is not None,
        not _is_at_home(shown),
        method.deprecation is not None or _optioned(sample) or length > _LONGEST_CALL,
        not 0 < len(sample.arguments) <= _MANY,
        not shown.filled,
        not sample.documented,
    )


def _is_at_home(shown: Shown) -> bool:
    """Whether the resource is named after what its path is about, and not after a chapter of the docs: "introduction"."""
    named = {singular(word) for word in words(shown.resource.attribute)}
    return any(singular(word) in named for word in words(shown.method.path))


def _optioned(sample: SamplePlan) -> bool:
    return any(name == "options" for name, _ in sample.arguments)


def _call(method: str, sample: SamplePlan) -> Source:
    """The arguments of the call, on a line of their own where the whole would be a long one."""
    written = written_arguments(arguments_of(sample))
    long = len(f"        result = client.{method}({written})") > _LONGEST_LINE and written
    return Source(f"\n            {written}\n        " if long else written)


def _result(resource: ResourcePlan, method: MethodPlan, package: str) -> Source:
    """What the program calls the answer: one of the resource where the method says no more than a verb."""
    *owner, last = resource.attribute.strip("_").split("_")
    name = "_".join([*owner, singular(last)])
    plain = "_" not in method.name.strip("_") and name not in _TAKEN and name != package
    return Source(name if plain else "result")
