"""The type of a field and its description disagree.

## Why it matters
A client that relies on the type column fails on the values that the description describes.

## Example
## Get a kite

`GET /kites/<id>`

### Response

| Field | Type   | Description                   |
|-------|--------|-------------------------------|
| id    | String | Its number                    |
| lines | String | The list of lines of the kite |

## Instead
## Get a kite

`GET /kites/<id>`

### Response

| Field | Type   | Description                   |
|-------|--------|-------------------------------|
| id    | String | Its number                    |
| lines | Array  | The list of lines of the kite |
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.kinds import stated_kind
from slatewright.check.toolkit.places import first_line
from slatewright.lexicon import any_of, has_word
from slatewright.model.diagnostics import Severity
from slatewright.model.facts import FieldFact, FieldsFact, SectionFacts
from slatewright.regex import regex

_ARTICLE = any_of("SMALL", "article")
_LIST = regex(rf"\W{{0,3}}(?:{_ARTICLE}\s+)?{any_of('LISTS')}\s+{any_of('LIST_OF')}", re.IGNORECASE)
_OBJECT = regex(
    rf"\W{{0,3}}{_ARTICLE}\s(?:[\w-]{{1,30}}\s){{0,4}}{any_of('ONE_OBJECT')}", re.IGNORECASE
)


@rule("FLD106", reads=SectionFacts, severity=Severity.INFO, unless=("EXM103",))
def type_and_description_differ(section: SectionFacts) -> Iterable[Finding]:
    """A list that travels as text says so; only the first words count."""
    for fact in section.facts:
        for row in fact.fields if isinstance(fact, FieldsFact) else ():
            said = _said(row)
            if said is not None:
                kind = stated_kind(row.type_text)
                message = f"`{row.name}` has the type {kind}, but its description mentions {said}"
                yield Finding(message, first_line(row.evidence.span))


def _said(row: FieldFact) -> str | None:
    kind = stated_kind(row.type_text)
    words = row.description.lstrip("([")
    words = words.replace("[", "").replace("`", "")
    if kind in ("string", "number", "boolean") and _LIST.match(words):
        return None if has_word(words, "AS_TEXT") else "a list"
    if kind == "array" and _OBJECT.match(words):
        return "one object"
    return None
