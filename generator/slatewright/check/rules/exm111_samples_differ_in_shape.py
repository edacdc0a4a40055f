"""Two samples of an operation show the same data in different structures.

## Why it matters
Code that is written after one of them breaks on the other.

## Example
## Change a kite

`PUT /kites/<id>`

> Sample response

```json
{"data": {"id": 1}}
```

> Sample response

```json
{"data": [{"id": 1}]}
```

## Instead
## Change a kite

`PUT /kites/<id>`

> Sample response

```json
{"data": {"id": 1}}
```

> Sample response

```json
{"data": {"id": 2}}
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from slatewright.check.contract import DocsAndApi, Finding, rule
from slatewright.check.toolkit.json_values import name_span
from slatewright.check.toolkit.places import first_line
from slatewright.check.toolkit.samples import PROGRAMS, is_request, samples
from slatewright.lexicon import is_word
from slatewright.model.api import Example
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.facts import ExampleFact, FactSet, Role
from slatewright.model.sample_data import Json, JsonArray, JsonMember, JsonObject, JsonScalar
from slatewright.model.source import Span

_DEEPEST = 4
_VARIANTS = frozenset({"version", "type", "kind"})
"""Members that say of which kind a thing is."""


@rule("EXM111", reads=DocsAndApi, severity=Severity.INFO)
def samples_differ_in_shape(docs: DocsAndApi) -> Iterable[Finding]:
    """Whether one value is a list, an object or neither; answers of success count as one."""
    if docs.api is None or docs.facts is None:
        return
    apart = frozenset(_apart(docs.facts))
    for operation in docs.api.operations:
        for body in operation.bodies:
            yield from _compare(body.examples, apart)
        answers = [response for response in operation.responses if response.status.value[:1] == "2"]
        shown = [example for response in answers for example in response.examples]
        shown.sort(key=lambda example: example.evidence.span)
        yield from _compare(shown, apart)


def _apart(facts: FactSet) -> Iterator[Span]:
    """The samples that need not have the shape of others.

    They stand under an "or", are called a request among answers, or show what a library makes of an answer.
    """
    for sample in samples(facts):
        fact = sample.fact
        if isinstance(fact, ExampleFact) and (
            is_word(fact.caption, "EITHER")
            or fact.language.lower() in PROGRAMS
            or (fact.role is Role.RESPONSE and is_request(fact))
        ):
            yield fact.evidence.span


def _compare(examples: Sequence[Example], apart: frozenset[Span]) -> Iterator[Finding]:
    first: dict[tuple[str, ...], tuple[str, Example]] = {}
    told: set[tuple[str, ...]] = set()
    for example in (each for each in examples if each.evidence.span not in apart):
        for path, kind, member in _kinds(example.value, (), None):
            known, other = first.setdefault(path, (kind, example))
            if known != kind and not any(path[: len(each)] == each for each in told):
                told.add(path)
                if not _are_variants(_way(example.value, path), _way(other.value, path)):
                    yield _finding(path, (kind, example, member), (known, other))


def _way(value: Json, path: tuple[str, ...]) -> tuple[Json, ...]:
    """The values from the root of a sample to the end of a path."""
    found = [value]
    for name in path:
        value = next(each.value for each in _members(value) if each.name == name)
        found.append(value)
    return tuple(found)


def _members(value: Json) -> tuple[JsonMember, ...]:
    return value.members if isinstance(value, JsonObject) else ()


def _are_variants(one: tuple[Json, ...], other: tuple[Json, ...]) -> bool:
    """Whether a member around the value says that the two are of different kinds or versions."""
    return any(
        left.name == right.name
        and left.name in _VARIANTS
        and isinstance(left.value, JsonScalar)
        and isinstance(right.value, JsonScalar)
        and left.value.value != right.value.value
        for here, there in zip(one[:-1], other[:-1], strict=True)
        for left in _members(here)
        for right in _members(there)
    )


def _finding(
    path: tuple[str, ...],
    here: tuple[str, Example, JsonMember | None],
    there: tuple[str, Example],
) -> Finding:
    kind, example, member = here
    file = example.evidence.span.file
    place = first_line(example.evidence.span) if member is None else name_span(file, member)
    label = Label(first_line(there[1].evidence.span), "the other sample")
    name = f"`{path[-1]}`" if path else "the sample"
    return Finding(f"{name} is {kind} here, {there[0]} in another sample", place, (label,))


def _kinds(
    value: Json, path: tuple[str, ...], member: JsonMember | None
) -> Iterator[tuple[tuple[str, ...], str, JsonMember | None]]:
    match value:
        case JsonObject():
            yield path, "an object", member
            for each in value.members if len(path) < _DEEPEST else ():
                yield from _kinds(each.value, (*path, each.name), each)
        case JsonArray():
            yield path, "a list", member
