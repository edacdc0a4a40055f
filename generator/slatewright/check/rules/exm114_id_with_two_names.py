"""Two samples give the same id different names.

## Why it matters
Readers look a thing up by its id and find another. Often the samples were copied and changed by half.

## Example
## Kites

> Sample response

```json
{"kites": [{"kite_id": 1, "kite_name": "Red"}, {"kite_id": 1, "kite_name": "Blue"}]}
```

## Instead
## Kites

> Sample response

```json
{"kites": [{"kite_id": 1, "kite_name": "Red"}, {"kite_id": 2, "kite_name": "Blue"}]}
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.json_values import name_span
from slatewright.check.toolkit.kinds import stand_in
from slatewright.check.toolkit.samples import samples
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.facts import FactSet, RequestFact
from slatewright.model.sample_data import Json, JsonMember, JsonObject, JsonScalar
from slatewright.regex import regex

_ID = regex(r"(\w+?)[_-]?(?:id|Id|ID)")


@rule("EXM114", reads=FactSet, severity=Severity.INFO)
def id_with_two_names(facts: FactSet) -> Iterable[Finding]:
    """Of members such as `kite_id` and `kite_name` that stand in one object, within one file."""
    first: dict[tuple[str, str, str], tuple[str, JsonMember]] = {}
    told: set[tuple[str, str, str]] = set()
    sent = {
        (sample.file, member.name, _text(member.value))
        for sample in samples(facts)
        if isinstance(sample.fact, RequestFact)
        for _, member in sample.members
    }
    for sample in samples(facts):
        file = sample.file
        for what, number, member in _named(sample.objects):
            key = (file, what, number)
            name = _text(member.value) or ""
            known, other = first.setdefault(key, (name, member))
            if (file, member.name, name) in sent:
                continue  # which is what a request asks for
            if known.lower() != name.lower() and key not in told:
                told.add(key)
                label = Label(name_span(file, other), f"`{known}` here")
                message = (
                    f"`{what}` {number} is called `{name}` here, and has another name elsewhere"
                )
                yield Finding(message, name_span(file, member), (label,))


def _named(objects: Iterable[JsonObject]) -> Iterator[tuple[str, str, JsonMember]]:
    for each in objects:
        for member in each.members:
            if member.name[-1:] not in "dD" or (match := _ID.fullmatch(member.name)) is None:
                continue
            name = _name(each, match.group(1))
            number = _text(member.value) if name is not None else None
            if number and name is not None:
                yield match.group(1), number, name


def _name(value: JsonObject, what: str) -> JsonMember | None:
    wanted = {f"{what}Name", f"{what}_name", f"{what}-name"}
    found = (member for member in value.members if member.name in wanted)
    return next((member for member in found if _text(member.value)), None)


def _text(value: Json) -> str | None:
    """A string or number as text; None for what is empty or left open."""
    if not isinstance(value, JsonScalar) or value.value is None or isinstance(value.value, bool):
        return None
    words = str(value.value).strip()
    return None if not words or stand_in(words) and not words.isdigit() else words
