"""A sample shows a value that is not among the listed values of the field.

## Why it matters
The list is incomplete, or the sample does not work. A client that checks values refuses it.

## Example
## Add a kite

`POST /kites`

| Field  | Type   | Description               |
|--------|--------|---------------------------|
| colour | string | One of: `red`, `blue`     |
| tail   | string | Its tail                  |

> Sample request

```json
{"colour": "green", "tail": "long"}
```

## Instead
## Add a kite

`POST /kites`

| Field  | Type   | Description               |
|--------|--------|---------------------------|
| colour | string | One of: `red`, `blue`     |
| tail   | string | Its tail                  |

> Sample request

```json
{"colour": "red", "tail": "long"}
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from slatewright.check.contract import DocsAndApi, Finding, rule
from slatewright.check.toolkit.compared import of_placeholders
from slatewright.check.toolkit.json_values import name_span
from slatewright.check.toolkit.kinds import stand_in
from slatewright.check.toolkit.levels import every_field
from slatewright.check.toolkit.places import first_line, spot
from slatewright.check.toolkit.recall import leaf, recalled
from slatewright.check.toolkit.rows import every_row
from slatewright.check.toolkit.samples import samples
from slatewright.check.toolkit.wording import plainly
from slatewright.http.names import JSON_API_PARTS, OF_ANY_OBJECT
from slatewright.model.api import Field, ListOf, Scalar, Shape
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.facts import FactSet, FieldFact
from slatewright.model.sample_data import Json, JsonArray, JsonMember, JsonScalar
from slatewright.model.source import Evidence, Span
from slatewright.regex import regex

_WORD = regex(r"[^\s`'\"*,;:()]+(?<!\.)")
"""A value in a description, which may be listed where only readers understand it."""
_CAPITALS = regex(r"\b[A-Z]{4,}\b")


@rule("EXM105", reads=DocsAndApi, severity=Severity.WARNING, unless=("EXM103",))
def value_not_listed(docs: DocsAndApi) -> Iterable[Finding]:
    if docs.api is None or docs.facts is None:
        return
    recall = recalled(docs.facts)
    told: set[Span] = set()
    formats = frozenset(_formats(docs.facts))
    for field in every_field(docs.api):
        allowed = _allowed(field.shape.value)
        if len(allowed) < 2 or any("/" in value for value in allowed):
            continue
        row = next(recall.rows(field), None)
        if row is not None and of_placeholders(docs, row.evidence.span):
            continue
        shown = [each for each in recall.members(field) if _place(*each) not in formats]
        for finding in _compare(field, allowed, row, shown):
            told.add(finding.span)
            yield finding
    lines = {(span.file, span.line) for span in told}
    for finding in _in_files(docs.facts):
        if (finding.span.file, finding.span.line) not in lines:
            yield finding


class _Listed(Struct, frozen=True):
    """What the rows of one name in one file say of its values."""

    row: FieldFact
    values: frozenset[str]
    """Empty where not all of them list values."""
    words: frozenset[str]
    capitals: frozenset[str]


def _in_files(facts: FactSet) -> Iterator[Finding]:
    """Samples and lists of one name in one file, where the two were not brought together otherwise."""
    texts = list(_texts(facts))
    lists = _lists(facts, {(file, member.name) for file, member, _ in texts})
    for file, member, shown in texts:
        known = lists.get((file, member.name))
        words = _unlisted(shown, known) if known is not None else None
        if known is not None and words is not None:
            label = Label(first_line(known.row.evidence.span), "the list")
            message = f"`{member.name}` {words}"
            place = name_span(file, member)
            yield Finding(message, place, (label,), group=f"{file} {message}")


def _texts(facts: FactSet) -> Iterator[tuple[str, JsonMember, str]]:
    """The members of samples that are texts, with their files."""
    for sample in samples(facts):
        for _, member in sample.members:
            if isinstance(member.value, JsonScalar) and isinstance(member.value.value, str):
                yield sample.file, member, member.value.value


def _lists(facts: FactSet, shown: set[tuple[str, str]]) -> dict[tuple[str, str], _Listed]:
    """Of the names that samples show and whose rows list values, or write words in capitals, in each file."""
    rows: dict[tuple[str, str], list[FieldFact]] = {}
    for file, row in every_row(facts):
        key = (file, leaf(row.name))
        if key in shown and key[1] not in OF_ANY_OBJECT:
            rows.setdefault(key, []).append(row)
    lists: dict[tuple[str, str], _Listed] = {}
    for key, found in rows.items():
        capitals = frozenset(word for row in found for word in _CAPITALS.findall(row.description))
        listed = all(len(row.enum) > 1 for row in found)
        if listed or len(capitals) > 1:
            words = frozenset(word for row in found for word in _WORD.findall(row.description))
            values = frozenset(value for row in found for value in row.enum if listed)
            lists[key] = _Listed(found[0], values, words, capitals)
    return lists


def _unlisted(shown: str, known: _Listed) -> str | None:
    """What is wrong with a value in the light of the rows of its name."""
    if known.values:
        if "/" in shown or shown in known.words:
            return None
        alike = any(value.islower() == shown.islower() for value in known.values)
        if shown not in known.values and not _is_form(shown) and alike and " " not in shown:
            return f"is `{shown}` here, which is none of its listed values"
    if len(known.capitals) > 1 and shown.islower() and shown.upper() in known.capitals:
        return f"is `{shown}` here; it is listed as `{shown.upper()}`"
    return None


def _is_form(value: str) -> bool:
    """Whether a value is to be filled in: a placeholder, or the name of its type."""
    return stand_in(value) or value == "string"


def _formats(facts: FactSet) -> Iterator[tuple[str, int, int]]:
    """Where JSON:API itself has a `type`: beside `attributes` and the like."""
    for sample in samples(facts):
        for each in sample.objects:
            if any(member.name in JSON_API_PARTS for member in each.members):
                for member in each.members:
                    if member.name == "type":
                        yield sample.file, member.line, member.column


def _place(evidence: Evidence, member: JsonMember) -> tuple[str, int, int]:
    return evidence.span.file, member.line, member.column


def _compare(
    field: Field,
    allowed: frozenset[str],
    row: FieldFact | None,
    shown: Iterable[tuple[Evidence, JsonMember]],
) -> Iterator[Finding]:
    label = (Label(first_line(row.evidence.span), "the list"),) if row is not None else ()
    seen: set[str] = set()
    for evidence, member in shown:
        for value in _values(member.value):
            if value in allowed or value in seen or "/" in value:
                continue
            if row is not None and value in _WORD.findall(row.description):
                continue
            seen.add(value)
            near = next((each for each in sorted(allowed) if plainly(each) == plainly(value)), None)
            if near is None and _is_form(value):
                continue
            hint = f"; it is listed as `{near}`" if near else ", which is none of its listed values"
            message = f"`{field.name}` is `{value}` here{hint}"
            about = spot(evidence.span, field.name)
            yield Finding(message, first_line(evidence.span), label, about=about)


def _allowed(shape: Shape) -> frozenset[str]:
    match shape:
        case Scalar(enum=values) if values:
            return frozenset(_text(value) for value in values)
        case ListOf(items):
            return _allowed(items)
        case _:
            return frozenset()


def _values(value: Json) -> Iterator[str]:
    match value:
        case JsonScalar() if value.value is not None:
            yield _text(value.value)
        case JsonArray():
            for item in value.items:
                yield from _values(item)
        case _:
            return


def _text(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
