"""Two samples give a field values of different types.

## Why it matters
One of them is wrong, and a client that believes it fails on the other.

## Example
## Get a kite

`GET /kites/<id>`

> Sample response

```json
{"kite": {"length": 3}}
```

## Change a kite

`PUT /kites/<id>`

> Sample request

```json
{"kite": {"length": "3"}}
```

## Instead
## Get a kite

`GET /kites/<id>`

> Sample response

```json
{"kite": {"length": 3}}
```

## Change a kite

`PUT /kites/<id>`

> Sample request

```json
{"kite": {"length": 3}}
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.json_values import json_samples, members_below, name_span
from slatewright.check.toolkit.kinds import quoted, shown_kind
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.facts import FactSet, JsonArray, JsonMember, JsonObject

_GENERIC = frozenset({"id", "value", "data", "result", "results", "values", "items", "attributes"})
"""Names that stand for different things even in objects of one name."""


@rule("EXM110", reads=FactSet, severity=Severity.INFO)
def samples_disagree(facts: FactSet) -> Iterable[Finding]:
    """Fields are the same where their file, their names and their objects' names are."""
    first: dict[tuple[str, str, str], tuple[str, JsonMember]] = {}
    told: set[tuple[str, str, str]] = set()
    for file, parent, member in _members(facts):
        key = (file, parent, member.name)
        kind = _kind(member)
        if kind is None or member.name in _GENERIC or key in told:
            continue
        known, other = first.setdefault(key, (kind, member))
        if (known, kind) in _CLASHES or (kind, known) in _CLASHES:
            told.add(key)
            yield _finding(file, (kind, member), (known, other))


def _finding(file: str, here: tuple[str, JsonMember], there: tuple[str, JsonMember]) -> Finding:
    """At the value that is likelier to be wrong, which the table of clashes puts first."""
    worse, better = (here, there) if (here[0], there[0]) in _CLASHES else (there, here)
    (kind, member), (other_kind, other) = worse, better
    message = f"`{member.name}` is {_WORDS[kind]} here, {_WORDS[other_kind]} in another sample"
    label = Label(name_span(file, other), "the other")
    return Finding(message, name_span(file, member), (label,), habit=True)


def _members(facts: FactSet) -> Iterator[tuple[str, str, JsonMember]]:
    """All but the outermost objects and arrays: an envelope rightly holds one or many."""
    for section in facts.sections:
        for fact, value in json_samples(section):
            for parent, member in members_below(value):
                if parent or not isinstance(member.value, JsonObject | JsonArray):
                    yield fact.evidence.span.file, parent, member


def _kind(member: JsonMember) -> str | None:
    if quoted(member.value, "number"):
        return "quoted number"
    if quoted(member.value, "boolean"):
        return "quoted boolean"
    kind = shown_kind(member.value)
    return kind if kind in _WORDS else None


_WORDS = {
    "number": "a number",
    "quoted number": "a number in quotes",
    "boolean": "a boolean",
    "quoted boolean": "a boolean in quotes",
    "object": "an object",
    "array": "an array",
    "string": "a string",
}
_CLASHES = frozenset(
    {
        ("quoted number", "number"),
        ("quoted boolean", "boolean"),
        ("number", "boolean"),
        ("boolean", "string"),
        ("array", "object"),
    }
)
