"""Two samples show a field with different types.

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

from msgspec.structs import replace

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.json_values import name_span
from slatewright.check.toolkit.kinds import quoted, stand_in
from slatewright.check.toolkit.places import spot
from slatewright.check.toolkit.recall import leaf
from slatewright.check.toolkit.rows import every_row
from slatewright.check.toolkit.samples import Sample, samples
from slatewright.check.toolkit.wording import words_in
from slatewright.http.names import OF_ANYTHING, WRAPPERS
from slatewright.model.api import Scalar
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.facts import FactSet
from slatewright.model.sample_data import Json, JsonArray, JsonMember, JsonObject, JsonScalar
from slatewright.model.source import Span
from slatewright.regex import regex
from slatewright.type_words import read_type

_DATE = regex(r"\d{4}-\d{2}-\d{2}(?:\Z|(?=[T ]\d{2}:\d{2}))")
_HABITS = frozenset({"quoted number", "quoted boolean", "date"})
_TIMES = frozenset({"date", "time"})
_GENERIC = OF_ANYTHING | WRAPPERS | {"id", "attributes"}
"""Names that stand for different things even in objects of one name."""


@rule("EXM110", reads=FactSet, severity=Severity.INFO, unless=("EXM113",))
def samples_disagree(facts: FactSet) -> Iterable[Finding]:
    """Fields are the same where their file, their names and their objects' names are; a time's name is enough.

    A date that a table of the file states as one is no slip: some APIs give a day here and a time there.
    """
    kinds: dict[tuple[str, str, str], dict[str, tuple[JsonMember, Span]]] = {}
    counted = _counted(facts)
    for place, parent, member in _members(facts):
        file = place.file
        kind = _kind(member.value)
        if kind == "number" and (file, member.line, member.column) in counted:
            kind = "count"
        if kind is not None and member.name not in _GENERIC:
            owner = "" if kind in _TIMES and words_in(member.name) > 1 else parent
            kinds.setdefault((file, owner, member.name), {}).setdefault(kind, (member, place))
    for (file, _, _), found in kinds.items():
        for worse, better in _CLASHES if len(found) > 1 else ():
            if worse in found and better in found and not _stands_in(found[better][0]):
                (member, place), (other, _) = found[worse], found[better]
                if worse == "date" and _states_a_day(facts, file, member.name):
                    break
                group = f"{file}:{place.line} {worse}"
                yield replace(_finding(file, (worse, member), (better, other)), group=group)
                break


def _states_a_day(facts: FactSet, file: str, name: str) -> bool:
    """Whether a table of the file says that the field is a date without a time."""
    rows = (row for where, row in every_row(facts) if where == file and leaf(row.name) == name)
    return any(_is_day(row.type_text) for row in rows if row.type_text)


def _is_day(text: str) -> bool:
    shape = read_type(text).shape
    return isinstance(shape, Scalar) and shape.format == "date"


def _finding(file: str, worse: tuple[str, JsonMember], better: tuple[str, JsonMember]) -> Finding:
    """At the value that is likelier to be wrong, which the table of clashes puts first."""
    (kind, member), (other_kind, other) = worse, better
    message = f"`{member.name}` is {_WORDS[kind]} here, {_WORDS[other_kind]} in another sample"
    label = Label(name_span(file, other), "the other")
    place = name_span(file, member)
    habit = kind in _HABITS
    return Finding(message, place, (label,), habit=habit, about=spot(place, member.name))


def _members(facts: FactSet) -> Iterator[tuple[Span, str, JsonMember]]:
    """All but the outermost objects and arrays, each with the place of its sample: an envelope rightly holds one or many."""
    for sample in samples(facts):
        version, place = _version(sample), sample.fact.evidence.span
        for parent, member in sample.members:
            if parent or isinstance(member.value, JsonScalar):
                yield place, f"{version} {parent}" if version else parent, member


def _version(sample: Sample) -> str:
    """The number of the format that a sample gives for itself; things of two formats are two things."""
    said = (member.value for _, member in sample.members if member.name == "version")
    first = next(said, None)
    number = first.value if isinstance(first, JsonScalar) else None
    return str(number) if isinstance(number, int) else ""


def _counted(facts: FactSet) -> frozenset[tuple[str, int, int]]:
    """Where the numbers stand of objects that count things."""
    return frozenset(
        (sample.file, member.line, member.column)
        for sample in samples(facts)
        for each in sample.objects
        if _counts(each)
        for member in each.members
    )


def _counts(value: JsonObject) -> bool:
    """Whether an object counts things: its `archived` is how many are, where another's is whether it is."""
    return len(value.members) > 1 and all(_kind(each.value) == "number" for each in value.members)


def _kind(value: Json) -> str | None:
    if isinstance(value, JsonArray):
        return "array"
    if isinstance(value, JsonObject):
        return "object"
    match value.value:
        case bool():
            return "boolean"
        case int() | float():
            return "number"
        case str() as text:
            return _kind_of_text(value, text)
        case _:
            return None


def _kind_of_text(value: JsonScalar, text: str) -> str:
    """Most texts begin as no number, date or boolean does."""
    if text[:1].isalpha() and text[:1] not in "tTfF":
        return "string"
    if _DATE.match(text):
        return "date" if len(text) == len("2016-02-29") else "time"
    number = "quoted number" if quoted(value, "number") else "string"
    return "quoted boolean" if quoted(value, "boolean") else number


def _stands_in(member: JsonMember) -> bool:
    shown = member.value.value if isinstance(member.value, JsonScalar) else None
    return isinstance(shown, str) and stand_in(shown)


_WORDS = {
    "number": "a number",
    "count": "a number",
    "quoted number": "a number in quotes",
    "boolean": "a boolean",
    "quoted boolean": "a boolean in quotes",
    "object": "an object",
    "array": "an array",
    "string": "a string",
    "date": "a date",
    "time": "a date with a time",
}
_CLASHES = (
    ("quoted number", "number"),
    ("quoted number", "count"),
    ("quoted boolean", "boolean"),
    ("number", "boolean"),
    ("boolean", "string"),
    ("array", "object"),
    ("date", "time"),
)
