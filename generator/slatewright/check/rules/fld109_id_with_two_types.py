"""An id has two different types.

## Why it matters
Callers take the id from one response and send it in the next request. With two types, a typed client cannot.

## Example
## Sign in

`POST /sessions`

```json
{"user_id": "1"}
```

## Get a user

`GET /user`

> Sample response

```json
{"user": {"id": 1, "name": "Ada"}}
```

## Instead
## Sign in

`POST /sessions`

```json
{"user_id": 1}
```

## Get a user

`GET /user`

> Sample response

```json
{"user": {"id": 1, "name": "Ada"}}
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from slatewright.check.contract import DocsAndApi, Finding, rule
from slatewright.check.toolkit.json_values import name_span
from slatewright.check.toolkit.kinds import quoted, shown_kind, stated_kind
from slatewright.check.toolkit.places import first_line
from slatewright.check.toolkit.recall import leaf
from slatewright.check.toolkit.samples import samples
from slatewright.check.toolkit.wording import plainly
from slatewright.lexicon import is_small, scalar_type, strip_words
from slatewright.model.api import Api, Operation, Parameter, Scalar
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.facts import FactSet, FieldFact, FieldsFact, Place
from slatewright.model.sample_data import Json, JsonMember, JsonObject, JsonScalar
from slatewright.model.source import Basis, Span
from slatewright.regex import regex

_NAME = regex(r"[^\W\d_][\w -]{1,30}")
_KINDS = {"string": "a string", "number": "a number"}


@rule("FLD109", reads=DocsAndApi, severity=Severity.INFO)
def id_with_two_types(docs: DocsAndApi) -> Iterable[Finding]:
    """Tables against tables, samples against samples of a file, and a path against what it gives."""
    if docs.facts is None or docs.api is None:
        return
    yield from _in_tables(docs.facts)
    yield from _in_samples(docs.facts)
    yield from _in_paths(docs.api)


def _in_tables(facts: FactSet) -> Iterator[Finding]:
    """`id` in the table of a thing that has a heading, against `thing_id` in other tables."""
    own: list[tuple[str, FieldFact]] = []
    others: dict[str, list[FieldFact]] = {}
    for section in facts.sections:
        owner = _owner(section.title)
        for fact in section.facts:
            if not isinstance(fact, FieldsFact) or not fact.tabular:
                continue
            for row in fact.fields:
                name = plainly(leaf(row.name))
                if name == "id" and owner and fact.place is not Place.PATH:
                    own.append((plainly(owner), row))
                elif name.endswith("id"):
                    others.setdefault(name, []).append(row)
    for thing, row in own:
        kind = stated_kind(row.type_text)
        rows = others.get(f"{thing}id", [])
        kinds = {known for other in rows if (known := stated_kind(other.type_text))}
        if {kind, *kinds} == _KINDS.keys() and kind not in kinds:
            here, there = _KINDS[kind or ""], _KINDS[next(iter(kinds))]
            message = f"`{row.name}` is {here} here, {there} as `{rows[0].name}`"
            label = Label(first_line(rows[0].evidence.span), "the other")
            yield Finding(message, first_line(row.evidence.span), (label,))


def _owner(title: str) -> str | None:
    """The thing whose fields stand under a heading: "The berth object" is about a berth."""
    words = [w for w in strip_words(title, "OBJECT").split() if not is_small(w, "article")]
    name = " ".join(words)
    return name if _NAME.fullmatch(name) else None


def _in_samples(facts: FactSet) -> Iterator[Finding]:
    """`"thing_id": "1"` against `"thing": {"id": 1}`."""
    ids: dict[tuple[str, str], tuple[str, Span]] = {}
    texts: dict[tuple[str, str], tuple[JsonMember, Span]] = {}
    for sample in samples(facts):
        file = sample.file
        for parent, member in sample.members:
            name = plainly(member.name)
            if name == "id" and parent and shown_kind(member.value) == "number":
                ids.setdefault((file, f"{plainly(parent)}id"), (parent, name_span(file, member)))
            elif name.endswith("id") and quoted(member.value, "number"):
                texts.setdefault((file, name), (member, name_span(file, member)))
    for key, (member, place) in texts.items():
        if key in ids:
            parent, other = ids[key]
            message = f"`{member.name}` is a number in quotes, `id` of `{parent}` a number"
            yield Finding(message, place, (Label(other, "the other"),))


def _in_paths(api: Api) -> Iterator[Finding]:
    """A path parameter that is stated to be a number, against the `id` of the answer."""
    for operation in api.operations:
        for parameter in operation.parameters:
            if parameter.place is Place.PATH and _is_last(operation, parameter):
                rows = [e for e in parameter.field.evidence if e.basis is Basis.STATED]
                shown = next(_ids(operation), None)
                if rows and shown is not None:
                    text, label = shown
                    message = (
                        f"`{parameter.field.name}` is a number here, the answer's `id` is `{text}`"
                    )
                    yield Finding(message, first_line(rows[0].span), (label,))


def _is_last(operation: Operation, parameter: Parameter) -> bool:
    shape = parameter.field.shape.value
    number = isinstance(shape, Scalar) and shape.type in ("integer", "number")
    return number and operation.path.value.rstrip("/").endswith(f"{{{parameter.field.name}}}")


def _ids(operation: Operation) -> Iterator[tuple[str, Label]]:
    """The ids that are words in the sample answers of success."""
    for response in operation.responses:
        for example in response.examples if response.status.value.startswith("2") else ():
            for member in _members(example.value):
                if member.name == "id" and _is_word(member.value):
                    place = name_span(example.evidence.span.file, member)
                    text = member.value.value if isinstance(member.value, JsonScalar) else ""
                    yield str(text), Label(place, "the answer")


def _is_word(value: Json) -> bool:
    """Whether it is a text that is no number and no name of a type, with which programs fill in samples."""
    named = isinstance(value, JsonScalar) and scalar_type(str(value.value)) is not None
    return shown_kind(value) == "string" and not (named or quoted(value, "number"))


def _members(value: Json) -> Iterator[JsonMember]:
    """Those of the answer, and of the one object that it wraps."""
    if isinstance(value, JsonObject):
        yield from value.members
        if len(value.members) == 1 and isinstance(value.members[0].value, JsonObject):
            yield from value.members[0].value.members
