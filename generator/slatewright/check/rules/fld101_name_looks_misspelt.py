"""A documented field looks like a misspelling of one used elsewhere.

## Why it matters
Readers send the name in the table, and the API does not know it.

## Example
## Add a kite

`POST /kites`

| Parameter | Description |
|-----------|-------------|
| curency   | Of its price |

## Change a kite

`PUT /kites/<id>`

| Parameter | Description |
|-----------|-------------|
| currency  | Of its price |

> Sample request

```json
{"currency": "EUR"}
```

## Instead
## Add a kite

`POST /kites`

| Parameter | Description |
|-----------|-------------|
| currency  | Of its price |

## Change a kite

`PUT /kites/<id>`

| Parameter | Description |
|-----------|-------------|
| currency  | Of its price |

> Sample request

```json
{"currency": "EUR"}
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from slatewright.check.contract import Finding, rule
from slatewright.check.toolkit.paths import placeholders
from slatewright.check.toolkit.samples import every_sample
from slatewright.check.toolkit.urls import query_names
from slatewright.check.toolkit.wording import another_word, misspelt, plainly, words_in
from slatewright.model.diagnostics import Severity
from slatewright.model.facts import (
    EndpointFact,
    FactSet,
    FieldFact,
    FieldsFact,
    Place,
    RequestFact,
    SectionFacts,
)
from slatewright.regex import regex

_NAME = regex(r"(?![A-Z_]*\Z|[A-Z][a-z]+-[A-Z])\w+(?:-\w+)*")
"""One word: dots lead into objects, capitals stand for what readers fill in, or for headers."""
_SHORTEST = 6
"""Letters of a name from which on a slip can be told from another word."""


@rule("FLD101", reads=FactSet, severity=Severity.WARNING, unless=("EXM106", "PAR209"))
def name_looks_misspelt(facts: FactSet) -> Iterable[Finding]:
    """A name that no sample has, against those that samples have and its own table has not.

    Fields of far samples have nothing to do with the parameters of a query, nor with names that only look otherwise.
    """
    rows = [row for section in facts.sections for row in _rows(section)]
    fields, queries = set(_fields(facts)), set(_queries(facts))
    used = queries.union(name for _, name in fields)
    known = used.union(*(_in_paths(section) for section in facts.sections))
    shapes: dict[tuple[int, str], list[str]] = {}
    for name in sorted(used):
        for shape in _shapes(plainly(name)):
            shapes.setdefault(shape, []).append(name)
    meanings: dict[str, str | None] = {}
    for row, beside, asked in rows:
        if row.name in known or not _NAME.fullmatch(row.name):
            continue
        if row.name not in meanings:
            meanings[row.name] = _meant(row.name, shapes)
        meant = meanings[row.name]
        if meant is None or meant in beside:
            continue
        far = asked or plainly(meant) == plainly(row.name)
        if not far or meant in queries or (row.evidence.span.file, meant) in fields:
            message = f"`{row.name}` is `{meant}` in the samples of these docs"
            yield Finding(message, row.evidence.span, group=f"{row.evidence.span.file} {row.name}")


def _meant(name: str, shapes: dict[tuple[int, str], list[str]]) -> str | None:
    """The name that it is a slip of, which is as long or one letter longer or shorter."""
    plain = plainly(name)
    if len(plain) < _SHORTEST:
        return None
    found: set[str] = set()
    for size in (len(plain) - 1, len(plain), len(plain) + 1):
        ends = [shapes.get((size, end), []) for _, end in _shapes(plain)]
        found.update(other for names in ends for other in names)
    alike = sorted(other for other in found if plainly(other) == plain)
    return next((other for other in alike or sorted(found) if _slip(name, other)), None)


def _shapes(plain: str) -> tuple[tuple[int, str], tuple[int, str]]:
    """Its length with its first and with its last letters; one slip changes only one of the two."""
    return (len(plain), f"{plain[:2]}-"), (len(plain), f"-{plain[-2:]}")


def _slip(name: str, other: str) -> bool:
    """Whether it is a slip; `end_date` and `endDate` may each be right, `end_Date` hardly."""
    if plainly(name) == plainly(other):
        mixed = "_" in name and name != name.lower()
        return mixed or not set("_-") & set(name + other)
    return (
        misspelt(name, other)
        and words_in(name) == words_in(other)
        and not another_word(name, other)
    )


def _rows(section: SectionFacts) -> Iterator[tuple[FieldFact, frozenset[str], bool]]:
    """Each row with the names in its table, and whether it is a parameter of the query."""
    for fact in section.facts:
        if isinstance(fact, FieldsFact) and fact.tabular:
            names = frozenset(row.name for row in fact.fields)
            for row in fact.fields:
                yield row, names, (row.place or fact.place) is Place.QUERY


def _in_paths(section: SectionFacts) -> Iterator[str]:
    for url in _urls(section):
        yield from placeholders(url)


def _fields(facts: FactSet) -> Iterator[tuple[str, str]]:
    """File and name of every field in samples."""
    for sample in every_sample(facts):
        for _, member in sample.members:
            if "[" not in member.name:
                yield sample.file, member.name


def _queries(facts: FactSet) -> Iterator[str]:
    """The names in the queries of all addresses."""
    for section in facts.sections:
        for url in _urls(section):
            yield from query_names(url)


def _urls(section: SectionFacts) -> Iterator[str]:
    for fact in section.facts:
        match fact:
            case EndpointFact(target=url) | RequestFact(url=url):
                yield url
            case _:
                pass
