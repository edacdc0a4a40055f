"""A sample shows a field that the docs describe nowhere, next to fields that they do describe.

## Why it matters
Readers do not know what it means or whether they can rely on it. Often it is new, or long gone.

## Example
## List kites

`GET /kites`

> Sample response

```json
{"gusts": 2, "kites": [{"id": 1, "colour": "red", "length": 3}]}
```

| Field  | Description |
|--------|-------------|
| id     | Its number  |
| colour | Its colour  |
| length | Its length  |

## Instead
## List kites

`GET /kites`

> Sample response

```json
{"gusts": 2, "kites": [{"id": 1, "colour": "red", "length": 3}]}
```

| Field  | Description     |
|--------|-----------------|
| gusts  | Gusts this hour |
| id     | Its number      |
| colour | Its colour      |
| length | Its length      |
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from slatewright.check.contract import Docs, Finding, rule
from slatewright.check.toolkit.json_values import name_span
from slatewright.check.toolkit.recall import leaf, steps
from slatewright.check.toolkit.samples import Sample, samples
from slatewright.check.toolkit.wording import listed, plainly, tells_itself
from slatewright.check.walk import every_text
from slatewright.http.names import ASIDE, JSON_API_PARTS, WRAPPERS
from slatewright.model.diagnostics import Severity
from slatewright.model.document import Document
from slatewright.model.facts import FactSet, FieldsFact
from slatewright.model.sample_data import Json, JsonArray, JsonMember, JsonObject, JsonScalar
from slatewright.regex import regex

_FEWEST = 3
"""Fields of an object that have to be described before one that is not is worth a word."""

_COMMENTED = regex(r'"([^"\n]{1,60})"\s{0,4}:(?=[^\n]{0,200}(?:(?<!:)//|\s#\s))')
"""A name of a sample with a comment in its line."""
_BOLD = regex(r"\*\*([\w.-]{1,60})\*\*")
_NAME = regex(r"(?<![\w/.?&-])(?:[a-z]{1,40}[A-Z]\w{0,40}|[a-z]{1,40}_\w{1,60})(?![\w/-])")
"""A word in running text that no language has: `lineLength`, `line_length`."""
_MADE_UP = regex(r"_|[a-z][A-Z]")
"""What no such word is without; most texts have none, which is soon seen."""
_AROUND = WRAPPERS | ASIDE | JSON_API_PARTS
"""Objects and lists that stand around the fields or beside them."""


@rule("EXM112", reads=Docs, severity=Severity.INFO, unless=("EXM101", "EXM106", "EXM118", "EXM126"))
def field_described_nowhere(docs: Docs) -> Iterable[Finding]:
    """Told once for each name; objects of which the docs describe less than two thirds are left alone.

    A lone `created_at` needs no words.
    """
    if docs.facts is None:
        return
    described = _described(docs.facts)
    known = {name for names in described.values() for name in names}
    known.update(_mentioned(docs.documents))
    known.update(_commented(samples(docs.facts)))
    for sample in samples(docs.facts):
        here = described.get(sample.file, frozenset())
        for strange in _all_strange(sample, here, known) if len(here) >= _FEWEST else ():
            if strange:
                names = list(dict.fromkeys(member.name for member in strange))
                known.update(map(plainly, names))
                if all(map(tells_itself, names)):
                    continue
                verb = "is" if len(names) == 1 else "are"
                message = f"{listed(names)} {verb} in no table or list of these docs"
                yield Finding(message, name_span(sample.file, strange[0]), about=frozenset(names))


def _all_strange(
    sample: Sample, here: frozenset[str], known: set[str]
) -> Iterator[list[JsonMember]]:
    """The strange members of each object; of a wrapper, the values beside what it wraps."""
    value = sample.value
    if isinstance(value, JsonObject) and not _about(value, here):
        inside = (_wrapped(member.value) for member in value.members)
        if any(_about(each, here) for each in inside if each is not None):
            strange = _strange(value.members, known)
            yield [each for each in strange if isinstance(each.value, JsonScalar)]
    for each in sample.objects:
        if _about(each, here):
            yield _strange(each.members, known)


def _commented(every: Iterable[Sample]) -> Iterator[str]:
    """The names that a comment behind them explains, in any sample."""
    for text in {sample.fact.text for sample in every}:
        if "//" in text or "#" in text:
            yield from map(plainly, _COMMENTED.findall(text))


def _wrapped(value: Json) -> JsonObject | None:
    """The object of a member, or the first of its list."""
    first = value.items[0] if isinstance(value, JsonArray) and value.items else value
    return first if isinstance(first, JsonObject) else None


def _about(value: JsonObject, here: frozenset[str]) -> bool:
    """Whether the docs describe the object: most of its fields, and not too few."""
    found = sum(plainly(member.name) in here for member in value.members)
    return found >= _FEWEST and found * 3 >= len(value.members) * 2


def _strange(members: Sequence[JsonMember], known: set[str]) -> list[JsonMember]:
    """Those that nothing describes; JSON:API itself says what stands beside `attributes`."""
    resource = any(member.name in JSON_API_PARTS for member in members)
    of_format = {"id", "type"} if resource else set()
    return [
        member
        for member in members
        if (name := plainly(member.name)) and name not in known and name not in of_format
        if member.name.isascii()
        if member.name not in _AROUND or _is_value(member.value)
    ]


def _is_value(value: Json) -> bool:
    """Whether it is a value of its own, and no envelope, not even an empty one."""
    return isinstance(value, JsonScalar) and value.value is not None


def _described(facts: FactSet) -> dict[str, frozenset[str]]:
    """The names that tables and lists describe, by file."""
    found: dict[str, set[str]] = {}
    for section in facts.sections:
        for fact in section.facts:
            if isinstance(fact, FieldsFact):
                names = found.setdefault(section.span.file, set())
                for row in fact.fields:
                    names.update(map(plainly, (row.name, *steps(row.name))))
    return {file: frozenset(names) for file, names in found.items()}


def _mentioned(documents: tuple[Document, ...]) -> frozenset[str]:
    """The names that running text has in code spans or in bold, that only a field could have, and that have a heading."""
    words: set[str] = set()
    for text in every_text(documents):
        words.update(code.content for code in text.codes)
        if "**" in text.raw:
            words.update(_BOLD.findall(text.raw))
        if _MADE_UP.search(text.raw) is not None:
            words.update(_NAME.findall(text.raw))
    titles = (section.title for document in documents for section in document.sections)
    words.update(title.plain for title in titles if title is not None and " " not in title.plain)
    return frozenset(plainly(leaf(word)) for word in words)
