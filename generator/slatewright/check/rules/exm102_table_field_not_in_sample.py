"""A table lists fields that no sample shows.

## Why it matters
Either the field is no longer there, or the sample is old. A required one that the sample of a request
leaves out makes the sample fail.

## Example
## Get a kite

`GET /kites/<id>`

> Sample response

```json
{"id": 1, "colour": "red"}
```

### Response

| Field  | Type    | Description |
|--------|---------|-------------|
| id     | integer | Its number  |
| colour | string  | Its colour  |
| tail   | string  | Its tail    |

## Instead
## Get a kite

`GET /kites/<id>`

> Sample response

```json
{"id": 1, "colour": "red", "tail": "long"}
```

### Response

| Field  | Type    | Description |
|--------|---------|-------------|
| id     | integer | Its number  |
| colour | string  | Its colour  |
| tail   | string  | Its tail    |
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from slatewright.check.contract import DocsAndApi, Finding, rule
from slatewright.check.toolkit.compared import of_another_thing
from slatewright.check.toolkit.levels import Level, levels, row_of, sampled, stated
from slatewright.check.toolkit.outline import chapters
from slatewright.check.toolkit.places import first_line
from slatewright.check.toolkit.recall import Recall, recalled
from slatewright.check.toolkit.samples import Sample, every_sample, is_request
from slatewright.check.toolkit.wording import listed, misspelt
from slatewright.http.credentials import is_credential
from slatewright.http.names import ERRORS, WRAPPERS
from slatewright.lexicon import has_word
from slatewright.model.api import Field, ListOf, ObjectOf, Presence
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.facts import ExampleFact, FactSet, Place
from slatewright.model.source import Basis, Span
from slatewright.regex import regex

_AT_TIMES = ("AT_TIMES", "REQUIRED_AT_TIMES", "DEPRECATED", "OPTIONAL")
"""What is said of fields that a sample rightly leaves out."""
_MARKS = regex(r"[*_]{2}")
_ASIDE = regex(r"\(([^()]{1,80})\)")
_TYPE = regex(r"\*\*[^*]{1,60}\*\*|<[^<>]{1,20}>|`[^`]{1,80}`")
_UPDATES = frozenset({"PUT", "PATCH"})


@rule("EXM102", reads=DocsAndApi, severity=Severity.INFO, unless=("EXM101", "FLD101"))
def table_field_not_in_sample(docs: DocsAndApi) -> Iterable[Finding]:
    """Only what is required, or what a sample leaves out that shows most of the table.

    What a sample seems to call otherwise is EXM101's.
    """
    if docs.api is None or docs.facts is None:
        return
    beside, recall = _Beside(docs.facts), recalled(docs.facts)
    for level in levels(docs.api):
        named = [
            field
            for field in _named(level)
            if not beside.shows(field, level) and next(_in_bodies(field, recall), None)
        ]
        places = [next(_in_bodies(field, recall)) for field in named]
        if not places or of_another_thing(docs, places[0]):
            continue
        sample = next(item for item in map(sampled, level.both) if item is not None)
        verb = "is" if len(named) == 1 else "are"
        form = recall.form(places[0])
        names = listed([field.name for field in named])
        message = f"{names} {verb} in the {form}, not in the sample"
        label = Label(first_line(sample.span), "the sample")
        severity = Severity.WARNING if _needed(named[0]) else Severity.INFO
        about = frozenset(map(row_of, named))
        place = first_line(places[0])
        yield Finding(message, place, (label,), (), severity, f"{place} {message}", about=about)


def _in_bodies(field: Field, recall: Recall) -> Iterator[Span]:
    """Where the docs describe the field in words, but for tables of paths."""
    for item in field.evidence:
        if item.basis >= Basis.STATED and recall.travels(item.span) is not Place.PATH:
            yield item.span


class _Beside:
    """What the samples of the same section show, and of an answer those of the same chapter."""

    def __init__(self, facts: FactSet) -> None:
        self._names: dict[Span, set[str]] = {}
        self._requests: dict[Span, set[str]] = {}
        self._sections: dict[tuple[str, int], Span] = {}
        self._answers: dict[Span, set[str]] = {}
        for chapter in chapters(facts):
            shared: set[str] = set()
            self._answers.update((each.span, shared) for each in chapter)
        homes = {id(fact): section.span for section in facts.sections for fact in section.facts}
        for sample in every_sample(facts):
            here = homes[id(sample.fact)]
            own = {member.name for _, member in sample.members}
            self._sections.update({(sample.file, line): here for line in _lines(sample)})
            self._names.setdefault(here, set()).update(own)
            if isinstance(sample.fact, ExampleFact) and is_request(sample.fact):
                self._requests.setdefault(here, set()).update(own)
            elif isinstance(sample.fact, ExampleFact):
                self._answers[here].update(own)

    def shows(self, field: Field, level: Level) -> bool:
        """Whether one of them gives the id of the thing, asks with the field, or answers with it where calls share a table."""
        sample = next(filter(None, map(sampled, level.both)), None)
        section = self._sections.get((sample.span.file, sample.span.line)) if sample else None
        if section is None:
            return False
        asked = level.sender is not None and field.name in self._requests.get(section, ())
        answered = level.sender is None and field.name in self._answers[section]
        return asked or answered or not self._names[section].isdisjoint(_ids(field.name))


def _lines(sample: Sample) -> set[int]:
    return {member.line for _, member in sample.members}


def _ids(name: str) -> frozenset[str]:
    return frozenset({f"{name}_id", f"{name}Id", f"{name}-id"})


def _named(level: Level) -> list[Field]:
    """The required fields that the sample leaves out, or else the others; a thing may be shown by its id.

    A name of several words is no key where the sample has none such. One that need not be there is only missed where the sample has another that the table lacks.
    """
    shown = {other.name for other in (*level.shown, *level.both)}
    absent = [
        field
        for field in level.described
        if not any(misspelt(field.name, other.name) for other in level.shown)
        and not shown & _ids(field.name)
        and not _about_others(field)
        and (" " not in field.name or any(" " in name for name in shown))
    ]
    needed = [field for field in absent if _needed(field) and not _lent(field, level)]
    if not level.both or not (needed or 0 < 2 * len(absent) <= len(level.both)):
        return []
    return needed or [field for field in absent if not _spared(field, level)]


def _about_others(field: Field) -> bool:
    """Whether it is no field of that object: a key, what only a failure has, or a name with bare values ("`count`")."""
    failure = field.name.lower() in ERRORS
    bare = "`" in field.description and not any(map(str.isalpha, _TYPE.sub("", field.description)))
    return failure or bare or is_credential(field.name)


def _lent(field: Field, level: Level) -> bool:
    """Whether an update takes the field from the table of another operation, which asks for a whole object."""
    place, sender = stated(field), level.sender
    if place is None or sender is None or sender.method.value not in _UPDATES:
        return False
    return place.span.file != sender.span.file or place.span.line < sender.span.line


def _spared(field: Field, level: Level) -> bool:
    """Whether the sample may leave it out; a request need not send all that it may.

    Where the sample shows others than the table, one of them may be the field under a new name.
    """
    sent_at_will = level.sender is not None and _optional(field)
    if any(other.name not in WRAPPERS for other in level.shown) and not sent_at_will:
        return field.default is not None or _conditional(field) or _lent(field, level)
    return level.sender is not None or _at_times(field)


def _needed(field: Field) -> bool:
    return field.presence.value is Presence.REQUIRED and not _conditional(field)


def _optional(field: Field) -> bool:
    """Whether it is optional, or an object or list all of whose fields are."""
    if field.presence.value is not Presence.UNSTATED:
        return field.presence.value is Presence.OPTIONAL
    parts = field.shape.value
    parts = parts.items if isinstance(parts, ListOf) else parts
    return isinstance(parts, ObjectOf) and bool(parts.fields) and all(map(_optional, parts.fields))


def _at_times(field: Field) -> bool:
    if field.deprecated or field.default is not None:
        return True
    if field.presence.value is Presence.OPTIONAL or _conditional(field):
        return True
    parts = field.shape.value
    return isinstance(parts, ObjectOf) and bool(parts.fields) and all(map(_at_times, parts.fields))


def _conditional(field: Field) -> bool:
    """Whether it is only there at times: "write only", "if tails are wanted, ...", "(diamond kites only)"."""
    words = _MARKS.sub(" ", field.description)
    first = has_word(words, "CONDITIONAL")
    return (
        any(has_word(words, table) for table in _AT_TIMES)
        or (first is not None and not words[: first.start()].strip())
        or any(has_word(aside, "RESERVED") for aside in _ASIDE.findall(words))
    )
