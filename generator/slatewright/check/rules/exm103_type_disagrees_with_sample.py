"""A table and a sample give a field different types.

## Why it matters
A client that relies on the table fails on what the API really sends.

## Example
## Get a kite

`GET /kites/<id>`

> Sample response

```json
{"id": "k-1", "colour": "red"}
```

### Response

| Field  | Type    | Description |
|--------|---------|-------------|
| id     | integer | Its number  |
| colour | string  | Its colour  |

## Instead
## Get a kite

`GET /kites/<id>`

> Sample response

```json
{"id": "k-1", "colour": "red"}
```

### Response

| Field  | Type   | Description |
|--------|--------|-------------|
| id     | string | Its number  |
| colour | string | Its colour  |
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from slatewright.check.contract import DocsAndApi, Finding, rule
from slatewright.check.toolkit.compared import Pair, of_another_thing, pairs
from slatewright.check.toolkit.kinds import quoted, stated_kind, with_article
from slatewright.check.toolkit.levels import every_field, sampled
from slatewright.check.toolkit.places import first_line, spot
from slatewright.check.toolkit.recall import Recall, recalled
from slatewright.model.api import ObjectOf
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.sample_data import JsonObject
from slatewright.model.source import Span

_LINK = frozenset({"href", "id", "type", "method", "rel", "title"})
"""Members of a link to something."""
_SCALARS = frozenset({"string", "number", "boolean"})


@rule("EXM103", reads=DocsAndApi, severity=Severity.WARNING, unless=("EXM110",))
def type_disagrees_with_sample(docs: DocsAndApi) -> Iterable[Finding]:
    """What another table of the file says counts too."""
    if docs.facts is None:
        return
    recall = recalled(docs.facts)
    told: set[tuple[int, Span]] = set()
    for pair in pairs(docs):
        place = pair.row.evidence.span
        if pair.shown == pair.kind or (id(pair.field), place) in told:
            continue
        if pair.shown in recall.kinds(pair.row) or _holds_namesake(pair) or _links(pair):
            continue
        if pair.row.name.endswith("[]"):  # as a query has it; a body may well be another
            continue
        told.add((id(pair.field), place))
        if not of_another_thing(docs, place):
            yield _finding(pair, recall.form(place))
    yield from _in_forms(docs, recall)


def _in_forms(docs: DocsAndApi, recall: Recall) -> Iterator[Finding]:
    """A form sends members of what the table calls a text: `tail[colour]=red`."""
    told: set[Span] = set()
    for field in every_field(docs.api) if docs.api is not None else ():
        shape = field.shape.value
        if not isinstance(shape, ObjectOf) or any(recall.members(field)):
            continue
        sent = next((each for part in shape.fields if (each := sampled(part))), None)
        for row in recall.rows(field) if sent is not None else ():
            kind, place = stated_kind(row.type_text), row.evidence.span
            if kind in _SCALARS and place not in told and sent is not None:
                told.add(place)
                stated = f"`{field.name}` is {with_article(kind)} in the {recall.form(place)}"
                message = f"{stated}, an object in the sample"
                labels = (Label(first_line(sent.span), "the sample"),)
                yield Finding(message, first_line(place), labels)


def _holds_namesake(pair: Pair) -> bool:
    """Whether the object shown has a member of its own name (`address` of `address`), of which the row may be."""
    value = pair.member.value
    names = [each.name for each in value.members] if isinstance(value, JsonObject) else []
    return pair.field.name in names


def _links(pair: Pair) -> bool:
    """Whether the sample only links to what the row is a text of: `{"href": "/kites/1/tail", "type": "tails"}`."""
    value = pair.member.value
    names = {each.name for each in value.members} if isinstance(value, JsonObject) else set()
    return pair.kind == "string" and "href" in names and names <= _LINK


def _finding(pair: Pair, form: str) -> Finding:
    """Numbers and booleans in quotes are a habit of some docs."""
    name, place = pair.field.name, first_line(pair.row.evidence.span)
    labels = (Label(first_line(pair.evidence.span), "the sample"),)
    about = spot(pair.evidence.span, name)
    if quoted(pair.member.value, pair.kind):
        message = f"`{name}` is {with_article(pair.kind)} in the {form}, in quotes in the sample"
        return Finding(message, place, labels, severity=Severity.INFO, habit=True, about=about)
    message = f"`{name}` is {with_article(pair.kind)} in the {form}, {with_article(pair.shown)} in the sample"
    return Finding(message, place, labels, about=about)
