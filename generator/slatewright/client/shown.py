"""Calls for readers: with the values that the document shows, and without what only a test needs."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from slatewright.client.files import with_paths
from slatewright.client.literals import literal
from slatewright.client.names import words
from slatewright.client.values import MADE
from slatewright.lexicon import any_of
from slatewright.model.arguments_plan import ArgumentPlan
from slatewright.model.plan import MethodPlan, ResourcePlan, SamplePlan
from slatewright.model.printed import Source
from slatewright.regex import regex

_UNFILLED = regex(
    r"\{.*\}|<.*>|\[.*\]|:\w+|\$.+|\.{2,}|[xX]{3,}|[A-Z]+(?:_[A-Z]+)+"
    rf"|{any_of('TEXT')}|(?i:{any_of('READERS', 'some')}|{any_of('READERS', 'mine')})[-_ ].*",
    re.ASCII,
)
"""A value that stands for one that the reader has."""
_MADE_UP = frozenset(
    literal(value) for one in MADE.values() for value in (one, [one], {"name": one})
)
_BARE = ("id", "name")
"""Arguments of these names mean something else in each resource."""
_Key = tuple[str, str, str]
"""A resource, or nothing for any, and the name and type of an argument."""


class Shown(Struct, frozen=True):
    """A method with a call of it that a reader is shown."""

    resource: ResourcePlan
    method: MethodPlan
    sample: SamplePlan
    """With the arguments that are shown."""
    filled: bool
    """Whether every value is one that the document shows."""


def shown_calls(resources: Sequence[ResourcePlan]) -> list[Shown]:
    """All calls, in the order of the document."""
    calls = [
        (resource, method, sample)
        for resource in resources
        for method in resource.methods
        if not method.events
        for sample in method.samples
    ]
    known = dict(_known(calls))
    return [_shown(resource, method, sample, known) for resource, method, sample in calls]


def _known(
    calls: Sequence[tuple[ResourcePlan, MethodPlan, SamplePlan]],
) -> Iterator[tuple[_Key, Source]]:
    """Values that documented calls give for an argument."""
    for resource, method, sample in reversed(calls):
        for _, argument, value in _given(method, sample) if sample.documented else ():
            if not _is_unfilled(value):
                yield (resource.attribute, argument.name, argument.type), value
                if argument.name not in _BARE:
                    yield ("", argument.name, argument.type), value


def _given(
    method: MethodPlan, sample: SamplePlan
) -> Iterator[tuple[Source | None, ArgumentPlan, Source]]:
    """Keyword, plan and value of what a call gives, but for its body and options."""
    places = iter(method.positional)
    named = {one.name: one for one in method.keyword if one.place != "body"}
    for keyword, value in sample.arguments:
        if keyword is None:
            yield None, next(places), value
        elif keyword in named:
            yield keyword, named[keyword], value


def _shown(
    resource: ResourcePlan, method: MethodPlan, sample: SamplePlan, known: Mapping[_Key, Source]
) -> Shown:
    arguments: list[tuple[Source | None, Source]] = []
    filled = True
    for keyword, argument, value in _given(method, sample):
        if not _says_nothing(argument, value, sample):
            arguments.append((keyword, value))
            continue
        places = ((place, argument.name, argument.type) for place in (resource.attribute, ""))
        found = next((known[place] for place in places if place in known), None)
        if found or argument.required:
            filled = filled and found is not None
            arguments.append((keyword, found or _stand_in(argument.name, value)))
    others = [one for one in sample.arguments if one[0] in ("body", "options")]
    return Shown(resource, method, replace(sample, arguments=(*arguments, *others)), filled)


def _says_nothing(argument: ArgumentPlan, value: Source, sample: SamplePlan) -> bool:
    """Whether a value was made up, or stands for one that the reader has."""
    if sample.documented:
        return _is_unfilled(value)
    first = argument.type.startswith(f"Literal[{_text(value)!r}")
    return _is_unfilled(value) or value in _MADE_UP or (first and not argument.required)


def _is_unfilled(value: Source) -> bool:
    text = _text(value)
    return text is not None and _UNFILLED.fullmatch(text) is not None


def _stand_in(name: str, value: Source) -> Source:
    """The name of an argument in capitals where it is a text, since readers put their own there."""
    return value if not _is_unfilled(value) else Source(literal("_".join(words(name)).upper()))


def _text(value: Source) -> str | None:
    """The text that a literal is one of."""
    if value[:1] not in ("'", '"'):
        return None
    text = ast.literal_eval(value)
    return text if isinstance(text, str) else None


def arguments_of(sample: SamplePlan) -> list[tuple[str | None, object]]:
    """The arguments of a call; a body, which tests take from their data, as a value or by keywords."""
    request = json.loads(sample.data)["request"]
    body = Source(body_of(sample)) if request.get("kind") == "bytes" else request.get("body")
    body = with_paths(body, dict(sample.files)) if sample.files else body
    by_keyword = [(name, body[wire]) for name, wire in request.get("keywords", {}).items()]
    return [
        argument
        for name, value in sample.arguments
        for argument in ((by_keyword or [(name, body)]) if name == "body" else [(name, value)])
    ]


def body_of(sample: SamplePlan) -> str:
    """The body of a call as Python."""
    request = json.loads(sample.data)["request"]
    body = request["body"]
    return repr(body.encode() if request["kind"] == "bytes" else body)
