"""A sample shows an object with a field that the object's own table does not list.

## Why it matters
Docs that describe an object once are read for every sample of it; one of the two is out of date.

## Example
## Get a kite

`GET /kites/<id>`

> Sample response

```json
{"id": 1, "line": {"id": 7, "length": 30, "colour": "red"}}
```

## Line object

| Field  | Type    | Description |
|--------|---------|-------------|
| id     | integer | Its number  |
| length | integer | In metres   |

## Instead
## Get a kite

`GET /kites/<id>`

> Sample response

```json
{"id": 1, "line": {"id": 7, "length": 30}}
```

## Line object

| Field  | Type    | Description |
|--------|---------|-------------|
| id     | integer | Its number  |
| length | integer | In metres   |
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from slatewright.check.contract import DocsAndApi, Finding, rule
from slatewright.check.toolkit.json_values import name_span
from slatewright.check.toolkit.levels import levels, sampled
from slatewright.check.toolkit.places import first_line
from slatewright.check.toolkit.samples import samples
from slatewright.check.toolkit.wording import listed, plainly
from slatewright.lexicon import any_of
from slatewright.model.api import Api
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.facts import FactSet, FieldsFact
from slatewright.model.sample_data import Json, JsonArray, JsonMember, JsonObject
from slatewright.regex import regex

_SMALL = f"(?:(?:{any_of('SMALL', 'article')}|{any_of('SMALL', 'preposition')})\\s+){{0,2}}"
_OBJECT = regex(
    rf"{_SMALL}(?:(?P<before>[^\n]{{2,60}}?)\s*{any_of('OBJECT')}|"
    rf"{any_of('OBJECT')}\s*{_SMALL}(?P<after>[^\n]{{2,60}}))",
    re.IGNORECASE,
)
"""A title that names an object, in the order of words of any language."""
_LONGEST = 120
_FEWEST = 2
"""Fields that the sample and the table must share."""


@rule("EXM118", reads=DocsAndApi, severity=Severity.INFO)
def object_has_unlisted_field(docs: DocsAndApi) -> Iterable[Finding]:
    """Where the table was brought together with the sample, EXM101 tells of it."""
    if docs.facts is None or docs.api is None:
        return
    tables = dict(_tables(docs.facts))
    told = _told(docs.api) if tables else frozenset()
    for sample in samples(docs.facts) if tables else ():
        file = sample.file
        for _, member in sample.members:
            name = plainly(member.name)
            table = tables.get(name) or tables.get(name.removesuffix("s"))
            if table is None:
                continue
            for extra in _extra(member, table):
                if (file, extra[0].line) in told:
                    continue
                names = listed([each.name for each in extra])
                verb = "is" if len(extra) == 1 else "are"
                message = f"{names} of `{member.name}` {verb} not in the table of that object"
                label = Label(first_line(table.evidence.span), "the table")
                place = name_span(file, extra[0])
                yield Finding(message, place, (label,), group=f"{file} {message}")


def _tables(facts: FactSet) -> Iterator[tuple[str, FieldsFact]]:
    """The only table of a section with such a title; of several sections with one title, none."""
    found: dict[str, list[FieldsFact]] = {}
    for section in facts.sections:
        title = " ".join(section.title.split())
        match = _OBJECT.fullmatch(title) if len(title) <= _LONGEST else None
        if match is not None:
            tables = [fact for fact in section.facts if isinstance(fact, FieldsFact)]
            found.setdefault(plainly(match["before"] or match["after"]), []).extend(tables)
    for name, tables in found.items():
        if len(tables) == 1:
            yield name, tables[0]


def _told(api: Api) -> frozenset[tuple[str, int]]:
    """The lines of sample fields that their own object's table leaves out."""
    shown = [sampled(field) for level in levels(api) if level.both for field in level.shown]
    return frozenset((item.span.file, item.span.line) for item in shown if item is not None)


def _extra(member: JsonMember, table: FieldsFact) -> Iterator[tuple[JsonMember, ...]]:
    rows = {plainly(row.name) for row in table.fields}
    for item in _objects(member.value):
        extra = tuple(each for each in item.members if plainly(each.name) not in rows)
        shared = len(item.members) - len(extra)
        if extra and shared >= max(_FEWEST, len(extra)):
            yield extra


def _objects(value: Json) -> tuple[JsonObject, ...]:
    match value:
        case JsonObject():
            return (value,)
        case JsonArray(items):
            return tuple(item for item in items if isinstance(item, JsonObject))
        case _:
            return ()
