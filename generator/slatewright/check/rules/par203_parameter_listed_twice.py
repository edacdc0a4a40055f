"""A parameter is listed twice in one table.

## Why it matters
The rows may contradict each other, and often the second was meant to be another parameter.

## Example
| Parameter | Description   |
|-----------|---------------|
| colour    | Its colour    |
| colour    | Its main line |

## Instead
| Parameter | Description   |
|-----------|---------------|
| colour    | Its colour    |
| line      | Its main line |
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from slatewright.check.contract import Docs, Finding, rule
from slatewright.check.toolkit.kinds import stated_kind
from slatewright.check.toolkit.places import Files, files, first_line
from slatewright.check.toolkit.samples import samples
from slatewright.lexicon import has_word
from slatewright.model.diagnostics import Label, Severity
from slatewright.model.facts import FactSet, FieldFact, FieldsFact
from slatewright.model.sample_data import Json, JsonArray, JsonObject
from slatewright.regex import regex

_Steps = tuple[str, ...]
"""The names above a member of a sample, the outermost first."""
_MOST_LEVELS = 5
"""Levels of one name in one sample that are looked at."""
_MOST_ITEMS = 20
"""Items of a list that are looked at."""
_MOST = 3
"""Times that a name may come back by mistake."""
_TAG = regex(r"<[^<>]*>")
_AGED = ("DEPRECATED", "AT_TIMES")
"""What is said of a second form of a parameter."""
_Place = tuple[object, ...]
"""What stands above a row, and last its name."""


@rule("PAR203", reads=Docs, severity=Severity.WARNING)
def parameter_listed_twice(docs: Docs) -> Iterable[Finding]:
    """Names in the first column, and items with a type: in lists of sentences a name may come back with another condition."""
    facts, lines_of = docs.facts, files(docs.sources)
    if facts is None:
        return
    levels: dict[str, dict[str, list[_Steps]]] | None = None
    for section in facts.sections:
        for fact in section.facts:
            if not isinstance(fact, FieldsFact):
                continue
            placed = [
                pair
                for pair in _placed(fact)
                if (fact.tabular or pair[1].type_text) and _is_of_name(pair[1], lines_of)
            ]
            if len({place for place, _ in placed}) < len(placed):
                levels = _levels(facts) if levels is None else levels
                yield from _repeated(fact, placed, levels.get(section.span.file, {}))


def _is_of_name(field: FieldFact, lines_of: Files) -> bool:
    """Whether the row begins with the name, and is not about one value of it: `detail=full`."""
    span = field.evidence.span
    lines = lines_of.lines(span.file)
    line = lines.line(span.line) if lines is not None else ""
    before, behind = line[: span.column - 1], line[span.column - 1 :].lstrip("`*_ ")
    value = behind.startswith(f"{field.name}=")
    return not value and not any(map(str.isalnum, _TAG.sub("", before)))


def _levels(facts: FactSet) -> dict[str, dict[str, list[_Steps]]]:
    """What the samples of each file show, by file and name: the names above it, of one sample each."""
    found: dict[str, dict[str, list[_Steps]]] = {}
    for sample in samples(facts):
        places: dict[str, set[_Steps]] = {}
        for name, above in _names(sample.value, ()):
            places.setdefault(name, set()).add(above)
        names = found.setdefault(sample.file, {})
        for name, steps in places.items():
            if len(steps) > 1:
                names.setdefault(name, []).extend(sorted(steps)[:_MOST_LEVELS])
    return found


def _names(value: Json, above: _Steps) -> Iterator[tuple[str, _Steps]]:
    """The names in a value, each with those above it."""
    match value:
        case JsonObject(members):
            for member in members:
                yield member.name, above
                yield from _names(member.value, (*above, member.name))
        case JsonArray(items):
            for item in items[:_MOST_ITEMS]:
                yield from _names(item, above)


def _repeated(
    table: FieldsFact, placed: list[tuple[_Place, FieldFact]], shown: dict[str, list[_Steps]]
) -> Iterator[Finding]:
    """A name that comes back too often to be a mistake tells of the whole table."""
    often = Counter(place for place, _ in placed).most_common(1)
    if often and often[0][1] > _MOST:
        place, count = often[0]
        name = str(place[-1])
        if stated_kind(name) is None:
            message = f"`{name}` names {count} rows of this table: another column seems to hold the fields' names"
            yield Finding(message, first_line(table.evidence.span))
        return  # where the name is a type, a column of its own holds the types
    rows = {field.name for _, field in placed}
    seen: dict[_Place, FieldFact] = {}
    for place, field in placed:
        first = seen.setdefault(place, field)
        if first is field or _is_form(first, field):
            continue
        if not _stands_twice(shown.get(field.name, ()), rows):
            label = Label(first.evidence.span, "here")
            message = f"`{field.name}` is already in this {'table' if table.tabular else 'list'}"
            group = f"{table.evidence.span} {field.name}"
            yield Finding(message, field.evidence.span, (label,), group=group)


def _is_form(first: FieldFact, field: FieldFact) -> bool:
    """Whether one of the rows is said to be of an older form, or for some cases."""
    words = (first.description, field.description)
    return words[0] != words[1] and any(has_word(each, said) for each in words for said in _AGED)


def _stands_twice(levels: Sequence[_Steps], rows: set[str]) -> bool:
    """Whether a sample shows the name at two levels of which the table lists the objects: it is flat."""
    return sum(not steps or steps[-1] in rows for steps in levels) > 1


def _placed(table: FieldsFact) -> Iterator[tuple[_Place, FieldFact]]:
    """The rows; those below different rows are different fields: indented, or behind a row that is an object."""
    parents: list[FieldFact] = []
    above: list[str] = []
    for field in table.fields:
        above[field.depth :] = [field.name]
        if not field.depth and stated_kind(field.type_text) in ("object", "array"):
            parents.append(field)
        inside = [each for each in parents[-1:] if each is not field]
        yield (field.place, *map(id, inside), *above), field
